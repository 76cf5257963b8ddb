/**
 * A hunspell dictionary, and the forms of its words. Suffixes are expanded, also suffixes upon suffixes; prefixes and compounds
 * are not, because they make other words. The format is told in hunspell(5).
 */
import { existsSync, readFileSync } from 'node:fs';

export interface Entry {
  readonly lemma: string;
  readonly flags: readonly string[];
  /** What the dictionary says of the word besides: `po:nom is:mas` in the French one. */
  readonly about: string;
}

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly when: RegExp | null;
  readonly flags: readonly string[];
}

interface Affixes {
  readonly flagsOf: (text: string) => string[];
  readonly suffixes: ReadonlyMap<string, readonly Suffix[]>;
  /** Flags of what is no word by itself. */
  readonly notAlone: ReadonlySet<string>;
  readonly needsAffix: string | undefined;
}

export interface Dictionary {
  readonly entries: readonly Entry[];
  /** All forms of a word, itself included where it is one, by the suffixes of `flags`; by all of them without. */
  readonly formsOf: (entry: Entry, flags?: ReadonlySet<string>) => string[];
}

const directory = '/usr/share/hunspell';

export const hasDictionary = (name: string): boolean => existsSync(`${directory}/${name}.dic`);

/** The dictionary Debian installed as `name`, or only its lines that fit; null when it is not installed. */
export function loadDictionary(name: string, fit?: RegExp): Dictionary | null {
  if (!hasDictionary(name)) return null;
  const [aff, dic] = [`${directory}/${name}.aff`, `${directory}/${name}.dic`];
  const bytes = readFileSync(aff);
  const encoding = /^SET\s+(\S+)/m.exec(bytes.toString('latin1'))?.[1] ?? 'iso8859-1';
  const decode = (from: Uint8Array) => new TextDecoder(encoding).decode(from);
  return readDictionary(decode(bytes), decode(readFileSync(dic)), fit);
}

/** A dictionary from the texts of its two files. */
export function readDictionary(aff: string, dic: string, fit?: RegExp): Dictionary {
  const affixes = readAffixes(aff);
  const lines = dic
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => fit?.test(line) ?? true);
  return {
    entries: lines.flatMap((line) => readEntry(line, affixes) ?? []),
    formsOf: (entry, flags) => [...expand(entry.lemma, entry.flags, affixes, flags)],
  };
}

function readEntry(line: string, { flagsOf, notAlone }: Affixes): Entry | null {
  const [, word = '', flagged = '', about = ''] =
    /^((?:\\\/|[^/\t])+?)(?:\/(\S*))?(?:\s+(\w\w:.*))?\s*$/.exec(line) ?? [];
  const flags = flagsOf(flagged);
  if (word === '' || flags.some((flag) => notAlone.has(flag))) return null;
  return { lemma: word.replaceAll('\\/', '/'), flags, about };
}

function readAffixes(aff: string): Affixes {
  const rows = aff.split(/\r?\n/).map((line) => line.trim().split(/\s+/));
  const settingOf = (name: string) => rows.find(([key]) => key === name)?.[1];
  const flagsOf = flagReader(settingOf('FLAG'));
  const suffixes = new Map<string, Suffix[]>();
  const conditions = new Map<string, RegExp | null>([['.', null]]);
  for (const [key, flag = '', strip = '', added = '', condition] of rows) {
    if (key !== 'SFX') continue;
    const known = suffixes.get(flag);
    // the first row of a flag only says how many follow
    if (known === undefined) suffixes.set(flag, []);
    else known.push(readSuffix(strip, added, whenOf(condition ?? '.', conditions), flagsOf));
  }
  const alone = ['FORBIDDENWORD', 'ONLYINCOMPOUND', 'CIRCUMFIX'].flatMap((name) => settingOf(name) ?? []);
  return { flagsOf, suffixes, notAlone: new Set(alone), needsAffix: settingOf('NEEDAFFIX') };
}

function flagReader(kind: string | undefined): Affixes['flagsOf'] {
  if (kind === 'long') return (text) => text.match(/../g) ?? [];
  if (kind === 'num') return (text) => (text === '' ? [] : text.split(','));
  return (text) => [...text];
}

/** A hyphen within brackets is a letter there. */
function whenOf(condition: string, known: Map<string, RegExp | null>): RegExp | null {
  const found = known.get(condition);
  if (found !== undefined) return found;
  const made = new RegExp(`${condition.replaceAll('-', '\\-')}$`);
  known.set(condition, made);
  return made;
}

function readSuffix(strip: string, added: string, when: RegExp | null, flagsOf: Affixes['flagsOf']): Suffix {
  const [add = '', flags = ''] = added.split('/');
  return { strip: strip === '0' ? '' : strip, add: add === '0' ? '' : add, when, flags: flagsOf(flags) };
}

function expand(
  word: string,
  flags: readonly string[],
  affixes: Affixes,
  wanted: ReadonlySet<string> | undefined,
  deep = true,
): Set<string> {
  const { suffixes, notAlone, needsAffix } = affixes;
  const forms = new Set<string>();
  if (flags.some((flag) => notAlone.has(flag))) return forms;
  if (needsAffix === undefined || !flags.includes(needsAffix)) forms.add(word);
  for (const flag of flags) {
    if (wanted !== undefined && !wanted.has(flag)) continue;
    for (const suffix of suffixes.get(flag) ?? []) {
      const form = suffixed(word, suffix);
      if (form === null) continue;
      if (!deep) forms.add(form);
      else for (const further of expand(form, suffix.flags, affixes, wanted, false)) forms.add(further);
    }
  }
  return forms;
}

function suffixed(word: string, { strip, add, when }: Suffix): string | null {
  if (!word.endsWith(strip) || (when !== null && !when.test(word))) return null;
  return word.slice(0, word.length - strip.length) + add;
}
