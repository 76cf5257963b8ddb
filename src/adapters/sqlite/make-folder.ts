import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Not mkdir's own `recursive`, which never ends where a parent is there and says it is not, as /proc does. */
export function makeFolderOf(file: string): void {
  const folder = dirname(file);
  if (existsSync(folder)) return;
  makeFolderOf(folder);
  try {
    mkdirSync(folder);
  } catch (thrown) {
    // forgives only another process that was there first
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  }
}
