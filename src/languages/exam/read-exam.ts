import { readFileSync } from 'node:fs';

/** The text of a language's exam; see Language's `exam`. */
export const readExam = (code: string): string =>
  readFileSync(new URL(`./${code}.txt`, import.meta.url), 'utf8');
