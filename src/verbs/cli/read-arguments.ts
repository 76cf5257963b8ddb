import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Misused } from './verb.ts';

/**
 * Options and words of a command line. Throws Misused with `usage` when an option does not exist, a word is empty, or
 * their number is not between `least` and `most`.
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  [least, most]: readonly [number, number],
  usage: string,
) {
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (least <= words.length && words.length <= most && words[0] !== '') return { values, words };
  } catch {
    // forgives options that do not exist: the usage says which do
  }
  throw new Misused(usage);
}
