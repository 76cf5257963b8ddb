import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The options and positionals of a verb; null for options that do not exist, so that the usage says which do. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    // forgives what was typed wrong: the caller says what is right
    return null;
  }
}
