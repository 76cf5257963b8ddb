/** Ways to find which of many saved queries a post fires. The first is ours; the others know whole words only. */
import { DatabaseSync } from 'node:sqlite';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { createQueryIndex } from '#src/query/index/query-index.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import type { SamplePost } from './workload.ts';

export interface Contender {
  /** Called with ascending numbers. */
  add(rule: number, query: string): void;
  /** How many rules the post fires. */
  match(post: SamplePost): number;
}

export interface Entry {
  readonly name: string;
  readonly create: () => Contender;
}

/** As many alerts as a busy chat has. */
export const rulesPerChat = 10;
const post = { channel: 'bench', forward: null, media: [] };

function ours(): Contender {
  const rules = createQueryIndex();
  return {
    add: (rule, query) =>
      void rules.add(`${100_000_000 + Math.floor(rule / rulesPerChat)}`, rule % rulesPerChat, query),
    match: ({ text, language }) => rules.match(analyzeText(text, language), post).length,
  };
}

/** What small bots do: every word of every query is looked for in the text, as letters. */
function naiveLoop(): Contender {
  const queries: string[][] = [];
  return {
    add: (rule, query) => {
      queries[rule] = wordsOf(query);
    },
    match: ({ text }) => {
      const small = text.toLowerCase();
      return queries.filter((words) => words.every((word) => small.includes(word))).length;
    },
  };
}

/** The rules are the documents, the words of the post the query. */
function fullText(): Contender {
  const db = new DatabaseSync(':memory:');
  db.exec(
    "create virtual table rules using fts5(query, content='', tokenize='unicode61 remove_diacritics 2')",
  );
  const insert = db.prepare('insert into rules(rowid, query) values (?, ?)');
  const search = db.prepare('select count(*) as hits from rules where rules match ?');
  return {
    add: (rule, query) => void insert.run(rule + 1, wordsOf(query).join(' ')),
    match: ({ text }) => {
      const words = [...new Set(wordsOf(text))].map((word) => `"${word}"`);
      return Number(search.get(words.join(' OR '))?.hits ?? 0);
    },
  };
}

function flexSearch(): Contender {
  const index = new Index({ tokenize: 'strict' });
  return {
    add: (rule, query) => void index.add(rule, wordsOf(query).join(' ')),
    match: ({ text }) => {
      const found = new Set<unknown>();
      for (const word of new Set(wordsOf(text))) {
        for (const rule of index.search(word, { limit: 1_000_000 })) found.add(rule);
      }
      return found.size;
    },
  };
}

function miniSearch(): Contender {
  const index = new MiniSearch<{ id: number; query: string }>({ fields: ['query'] });
  return {
    add: (rule, query) => index.add({ id: rule, query: wordsOf(query).join(' ') }),
    match: ({ text }) => index.search(wordsOf(text).join(' ')).length,
  };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export const entries: readonly Entry[] = [
  { name: 'dragoman', create: ours },
  { name: 'naive loop', create: naiveLoop },
  { name: 'FTS5, turned round', create: fullText },
  { name: 'FlexSearch', create: flexSearch },
  { name: 'MiniSearch', create: miniSearch },
];
