/** The table the matching was specified with, where it is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { matchQuery } from '#src/query/index/match-query.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';

const file = new URL('../../../../shared/reference/alert-cases.json', import.meta.url);
const there = existsSync(file);

const tables = z.object({
  cases: z.array(
    z.object({ id: z.string(), lang: z.string(), query: z.string(), text: z.string(), expect: z.boolean() }),
  ),
  errors: z.array(z.object({ id: z.string(), query: z.string(), code: z.string() })),
  spans: z.array(
    z.object({
      id: z.string(),
      lang: z.string(),
      query: z.string(),
      text: z.string(),
      spans: z.array(z.array(z.number())),
    }),
  ),
});
const readTables = () => tables.parse(JSON.parse(readFileSync(file, 'utf8')));

function spansOf(query: string, text: string, language: string) {
  const read = parseQuery(query);
  if ('problem' in read) return read.problem.code;
  return matchQuery(read.query, analyzeText(text, language))?.map(({ start, end }) => [start, end]) ?? null;
}

test.skipIf(!there)('every case of the table matches or does not, as it says', () => {
  const wrong = readTables().cases.filter(({ query, text, lang, expect: wanted }) => {
    const found = spansOf(query, text, lang);
    return typeof found === 'string' || (found !== null) !== wanted;
  });
  expect(wrong).toEqual([]);
});

test.skipIf(!there)('every bad query of the table has its code', () => {
  const wrong = readTables().errors.filter(({ query, code }) => {
    const read = parseQuery(query);
    return !('problem' in read) || read.problem.code !== code;
  });
  expect(wrong).toEqual([]);
});

test.skipIf(!there)('every span of the table is marked', () => {
  for (const { query, text, lang, spans } of readTables().spans)
    expect(spansOf(query, text, lang)).toEqual(spans);
});
