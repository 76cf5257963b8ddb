/** The settings of a verb: read, or every mistake with its cure on stderr. */
import { localesThere } from '../adapters/fluent.ts';
import { type Config, readConfig } from '../config.ts';
import type { Mistake } from '../environment.ts';
import type { Terminal } from './verb.ts';

export function settingsOf(terminal: Terminal, needsToken: boolean): Config | null {
  const read = readConfig(terminal.env, { languages: localesThere(), needsToken });
  if ('config' in read) return read.config;
  terminal.err(`${read.mistakes.map(lineOf).join('\n')}\n`);
  return null;
}

const lineOf = ({ name, wrong, cure }: Mistake): string => `${name}: ${wrong}. ${cure}`;
