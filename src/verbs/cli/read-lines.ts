import { statSync } from 'node:fs';
import { UnusableInput } from '#src/errors.ts';

/** Lines without a byte order mark, each as soon as it is complete. Unlike with node:readline U+2028, which JSON strings may contain, ends no line. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let isStart = true;
  for await (const chunk of chunks) {
    const [first = '', ...more] = (isStart ? chunk.replace(/^\uFEFF/, '') : chunk).split('\n');
    isStart = false;
    begun.push(first);
    for (const next of more) {
      yield lineOf(begun);
      begun = [next];
    }
  }
  const last = lineOf(begun);
  if (last !== '') yield last;
}

const lineOf = (parts: readonly string[]): string => parts.join('').replace(/\r$/, '');

/** Throws UnusableInput when there is nothing at `path`, or a folder. */
export function requireFile(path: string): void {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) throw new UnusableInput(`There is no file ${path}. Check its name.`);
  if (about.isDirectory()) throw new UnusableInput(`${path} is a folder. Give the file in it.`);
}
