/**
 * What strangers send, replayed and mutated: pages, exports, feeds, queries, commands, a model's answers. Nothing may
 * throw or grow beyond what came in. The number of cases is bounded; `FUZZ_RUNS=20000 FC_SEED=$RANDOM` looks further,
 * and what it finds becomes a file of test/fixtures/corpus.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonAnswer } from '#src/adapters/openai/json-answer.ts';
import { parseQuietHours } from '#src/chats/quiet-hours.ts';
import { parseSchedule } from '#src/chats/schedule.ts';
import { parseTimeZone } from '#src/chats/timezones/timezone-names.ts';
import { UnusableInput } from '#src/errors.ts';
import { parseExportJson } from '#src/posts/export-file/parse-export-json.ts';
import { readTelegramExport } from '#src/posts/export-file/telegram-export.ts';
import { readFeed } from '#src/posts/feed/read-feed.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';
import { readSourceFile } from '#src/posts/source-file.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';

const folder = fileURLToPath(new URL('./fixtures/corpus', import.meta.url));
const numRuns = Number(process.env.FUZZ_RUNS ?? 200);
const { seed } = fc.readConfigureGlobal();

/** Files whole; of lists each line. */
const samplesOf = (kind: string): string[] =>
  readdirSync(join(folder, kind)).flatMap((name) => {
    const text = readFileSync(join(folder, kind, name), 'utf8');
    return name.endsWith('.txt') ? text.trim().split('\n') : [text];
  });

const nasty = [
  '<',
  '>',
  '&',
  '&#x0;',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\0',
  '\ud800',
  '\u202e',
  '9'.repeat(40),
];
const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.record({
  how: fc.constantFrom('delete', 'repeat', 'insert', 'move'),
  at: place,
  to: place,
  text: fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 8 })),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(text: string, { how, at, to, text: added }: Mutation): string {
  const [from, until] = [at, to].sort((a, b) => a - b).map((share) => Math.floor(share * text.length));
  const [before, part, after] = [text.slice(0, from), text.slice(from, until), text.slice(until)];
  if (how === 'delete') return before + after;
  if (how === 'insert') return before + added + part + after;
  return how === 'repeat' ? before + part + part + after : part + before + after;
}

/** The sample itself, and what a few mutations make of it. */
const mutantsOf = (kind: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...samplesOf(kind)), fc.array(mutation, { maxLength: 4 }))
    .map(([sample, mutations]) => mutations.reduce(mutate, sample));

const lettersOf = (posts: readonly { readonly text: string }[]): number =>
  posts.reduce((sum, { text }) => sum + text.length, 0);

function orRefused(read: () => unknown): void {
  try {
    read();
  } catch (thrown) {
    // forgives what is said to people
    if (!(thrown instanceof UnusableInput)) throw thrown;
  }
}

/** Each reads one mutant; throws when a promise is broken. */
const readers: Readonly<Record<string, (text: string) => void>> = {
  pages(html) {
    expect(lettersOf(readPreviewPage(html).posts)).toBeLessThanOrEqual(html.length);
    orRefused(() => readSourceFile(new TextEncoder().encode(html), 'page.html'));
  },
  exports(json) {
    orRefused(() => {
      const { posts } = readTelegramExport(parseExportJson(json, 'result.json').json, 'result.json');
      expect(lettersOf(posts)).toBeLessThanOrEqual(json.length);
    });
    orRefused(() => readSourceFile(new TextEncoder().encode(json), 'result.json'));
  },
  feeds(text) {
    readFeed(text, 'https://norland.example/feed');
  },
  queries(source) {
    const read = parseQuery(source);
    if (!('problem' in read)) return;
    expect(read.problem.column).toBeGreaterThan(0);
    expect(read.problem.column).toBeLessThanOrEqual([...source].length + 1);
  },
  commands(typed) {
    const words = typed.replace(/^\/\S*\s*/, '');
    for (const parse of [parseSchedule, parseQuietHours, parseTimeZone, parseQuery]) parse(words);
  },
  answers(text) {
    findJsonAnswer(text, 'abc');
  },
};

describe(`mutated (${numRuns} of each kind, seed ${seed})`, () => {
  test('has a reader for each folder of the corpus', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(readers).toSorted());
  });

  for (const [kind, read] of Object.entries(readers)) {
    test(`${kind}: every sample is read as it stands`, () => {
      for (const sample of samplesOf(kind)) read(sample);
    });
    test(`${kind} end in an answer, not in an error`, () => {
      fc.assert(fc.property(mutantsOf(kind), read), { numRuns });
    });
  }
});
