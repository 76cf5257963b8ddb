/** `match`: JSON lines in, JSON lines out. */
import { createTranslate, fallbackLocale } from '#src/adapters/fluent.ts';
import { createTexts } from '#src/message/texts.ts';
import { matchLine } from '#src/query/match-line.ts';
import { readLines } from './cli/read-lines.ts';
import { exitCodes, readArguments, type Verb } from './cli/verb.ts';

const usage = 'Usage: npm run -s match < LINES, each line {"query": "...", "text": "...", "language": "ru"}.';

export const verb: Verb = async (args, { out }) => {
  readArguments(args, {}, [0, 0], usage);
  const texts = createTexts(createTranslate(), fallbackLocale);
  for await (const line of readLines(process.stdin.setEncoding('utf8'))) {
    if (line.trim() !== '') out(`${matchLine(line, texts)}\n`);
  }
  return exitCodes.done;
};
