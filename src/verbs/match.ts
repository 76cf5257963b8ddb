/** `match`: JSON lines in, JSON lines out. */
import { createTranslate, fallbackLocale } from '../adapters/fluent.ts';
import { matchLine } from '../alerts/match-lines.ts';
import { createTexts } from '../texts.ts';
import { linesOf } from './lines.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = async (args, { out, err }) => {
  if (args.length > 0) {
    err('Usage: npm run -s match < LINES, each line {"query": "...", "text": "...", "language": "ru"}.\n');
    return exit.usage;
  }
  const texts = createTexts(createTranslate(), fallbackLocale);
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    if (line.trim() !== '') out(`${matchLine(line, texts)}\n`);
  }
  return exit.done;
};
