import { expect, test } from 'vitest';
import { readLines } from '#src/verbs/cli/read-lines.ts';

async function linesIn(...chunks: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(chunksOf(chunks))) lines.push(line);
  return lines;
}

async function* chunksOf(chunks: readonly string[]) {
  yield* chunks;
}

test('a line may come in pieces, and the last one without its end', async () => {
  expect(await linesIn('a', 'b\nc\nd', 'e')).toEqual(['ab', 'c', 'de']);
});

test('lines end as they do on Windows, too', async () => {
  expect(await linesIn('a\r', '\nb\r\n\r\n')).toEqual(['a', 'b', '']);
});

test('signs that may stand in a JSON string end no line', async () => {
  expect(await linesIn('a\u2028b\u2029c\rd\u0085e\n')).toEqual(['a\u2028b\u2029c\rd\u0085e']);
});

test('an input of nothing has no line', async () => {
  expect(await linesIn('')).toEqual([]);
});

test('a line is there before the next one begins', async () => {
  async function* oneThenNever() {
    yield 'first\nsec';
    await new Promise(() => {});
  }
  const first = await readLines(oneThenNever()).next();
  expect(first.value).toBe('first');
});
