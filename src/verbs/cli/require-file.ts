import { statSync } from 'node:fs';
import { UnusableInput } from '#src/errors.ts';

/** Throws UnusableInput when nothing lies at `path`, or a folder. */
export function requireFile(path: string): void {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) throw new UnusableInput(`There is no file ${path}.`);
  if (about.isDirectory()) throw new UnusableInput(`${path} is a folder. Give the file in it.`);
}
