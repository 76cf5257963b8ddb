import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Options and words of a command line. Null when an option does not exist, a word is empty, or their number is not
 * between `least` and `most`: the usage says what does.
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  [least, most]: readonly [number, number],
) {
  try {
    const { values, positionals: words } = parseArgs({ args: [...args], options, allowPositionals: true });
    const isUsable = least <= words.length && words.length <= most && words[0] !== '';
    return isUsable ? { values, words } : null;
  } catch {
    // forgives options that do not exist
    return null;
  }
}
