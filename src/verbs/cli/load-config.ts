import { listLocales } from '#src/adapters/fluent.ts';
import { type Config, type ConfigIssue, readConfig } from '#src/app/config.ts';
import { UnusableInput } from '#src/errors.ts';
import type { Terminal } from './verb.ts';

/** Throws UnusableInput with every mistake and its cure. */
export function loadConfig({ env }: Terminal, needsToken = false): Config {
  const read = readConfig(env, { languages: listLocales(), needsToken });
  if ('config' in read) return read.config;
  throw new UnusableInput(read.mistakes.map(describeMistake).join('\n'));
}

export const describeMistake = ({ name, problem, fix }: ConfigIssue): string => `${name}: ${problem}. ${fix}`;
