/** Real pages kept beside the repository; specs skip when the folder is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/captures/', import.meta.url);

export const capturesThere = existsSync(folder);

export function readCapture(path: string): Buffer {
  return readFileSync(new URL(path, folder));
}

/** Paths of the HTML captures, `folder/file.html`. */
export function listCaptures(): string[] {
  if (!capturesThere) return [];
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((path) => path.endsWith('.html')).sort();
}
