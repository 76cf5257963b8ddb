/** `match`: JSON lines in, JSON lines out. */
import { createTranslate, fallbackLocale } from '#src/adapters/fluent.ts';
import { matchLine } from '#src/query/match-line.ts';
import { createTexts } from '#src/message/texts.ts';
import { readLines } from './cli/read-lines.ts';
import { exitCodes, type Verb } from './cli/verb.ts';

export const verb: Verb = async (args, { out, err }) => {
  if (args.length > 0) {
    err('Usage: npm run -s match < LINES, each line {"query": "...", "text": "...", "language": "ru"}.\n');
    return exitCodes.usage;
  }
  const texts = createTexts(createTranslate(), fallbackLocale);
  for await (const line of readLines(process.stdin.setEncoding('utf8'))) {
    if (line.trim() !== '') out(`${matchLine(line, texts)}\n`);
  }
  return exitCodes.done;
};
