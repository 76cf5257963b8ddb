import { statSync } from 'node:fs';
import { UnreadableFile } from '#src/errors.ts';

/** Throws UnreadableFile when nothing lies at `path`, or a folder. */
export function requireFile(path: string): void {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) throw new UnreadableFile(`There is no file ${path}.`);
  if (about.isDirectory()) throw new UnreadableFile(`${path} is a folder. Give the file in it.`);
}
