import { createTranslate, fallbackLocale } from '#src/adapters/fluent.ts';
import { isRecord, parseJson } from '#src/json.ts';
import { createTexts, type Texts } from '#src/message/texts.ts';
import { detectLanguage } from '#src/posts/detect-language.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import { matchQuery } from '#src/query/index/match-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { formatQueryProblem } from '#src/query/language/query-problem.ts';
import { readLines } from './cli/read-lines.ts';
import { readArguments, type Verb } from './cli/verb.ts';

const usage = 'Usage: npm run -s match < LINES, each line {"query": "...", "text": "...", "language": "ru"}.';

export const verb: Verb = async (args, { out }) => {
  readArguments(args, {}, [0, 0], usage);
  const texts = createTexts(createTranslate(), fallbackLocale);
  for await (const line of readLines(process.stdin.setEncoding('utf8'))) {
    if (line.trim() !== '') out(`${matchLine(line, texts)}\n`);
  }
};

interface Question {
  readonly query: string;
  readonly text: string;
  readonly language: string | null;
}

/** Why a line cannot be answered. People see the locale text `alert-line-CODE`. */
type LineProblem = 'NOT_JSON' | 'NO_QUERY' | 'NO_TEXT' | 'BAD_LANGUAGE';

/** Answers a line with a line of JSON; never throws. */
export function matchLine(line: string, texts: Pick<Texts, 'plain'>): string {
  const question = parseLine(line);
  if (typeof question !== 'string') return JSON.stringify(answer(question, texts));
  const key = question.toLowerCase().replace('_', '-');
  const message = texts.plain(`alert-line-${key}`);
  return JSON.stringify({ error: question, message, column: 1, fix: null });
}

/** `ru`, also as `RU`, `ru-RU`, `ru_RU.UTF-8`; some languages have three letters. */
const languageCode = /^([a-z]{2,3})(?:[-_].*)?$/i;

function parseLine(line: string): Question | LineProblem {
  const fields = parseJson(line.replace(/^\uFEFF/, ''));
  if (!isRecord(fields) || Array.isArray(fields)) return 'NOT_JSON';
  const { query, text, language = null } = fields;
  if (typeof query !== 'string') return 'NO_QUERY';
  if (typeof text !== 'string') return 'NO_TEXT';
  if (language === null || language === '') return { query, text, language: null };
  const code = typeof language === 'string' ? languageCode.exec(language)?.[1] : undefined;
  return code === undefined ? 'BAD_LANGUAGE' : { query, text, language: code.toLowerCase() };
}

function answer({ query, text, language }: Question, texts: Pick<Texts, 'plain'>) {
  const read = parseQuery(query);
  if ('problem' in read) {
    const { code, column, fix } = read.problem;
    return { error: code, message: formatQueryProblem(read.problem, texts), column, fix };
  }
  const spans = matchQuery(read.query, analyzeText(text, language ?? detectLanguage(text)));
  const hits = new Set(spans?.map(({ start, end }) => text.slice(start, end)));
  return { match: spans !== null, hits: [...hits] };
}
