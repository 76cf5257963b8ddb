/** The settings of a verb: read, or every mistake with its cure on stderr. */
import { listLocales } from '#src/adapters/fluent.ts';
import { type Config, type ConfigIssue, readConfig } from '#src/app/config.ts';
import type { Terminal } from './verb.ts';

export function loadConfig(terminal: Terminal, needsToken: boolean): Config | null {
  const read = readConfig(terminal.env, { languages: listLocales(), needsToken });
  if ('config' in read) return read.config;
  terminal.err(`${read.mistakes.map(describeMistake).join('\n')}\n`);
  return null;
}

export const describeMistake = ({ name, problem, fix }: ConfigIssue): string => `${name}: ${problem}. ${fix}`;
