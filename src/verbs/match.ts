/** `match`: JSON lines in, JSON lines out. */
import { createInterface } from 'node:readline';
import { createTranslate, fallbackLocale } from '../adapters/fluent.ts';
import { matchLine } from '../alerts/match-lines.ts';
import { createTexts } from '../texts.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = async (args, { out, err }) => {
  if (args.length > 0) {
    err('Usage: npm run -s match < LINES, each line {"query": "...", "text": "...", "language": "ru"}.\n');
    return exit.usage;
  }
  const texts = createTexts(createTranslate(), fallbackLocale);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== '') out(`${matchLine(line, texts)}\n`);
  }
  return exit.done;
};
