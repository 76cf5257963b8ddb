import { expect, test } from 'vitest';
import { type Entry, readDictionary } from './words-hunspell.ts';

const aff = `
SET UTF-8
NEEDAFFIX h
FORBIDDENWORD d
ONLYINCOMPOUND o
# the suffixes
PFX U Y 1
PFX U 0 un .

SFX S Y 3
SFX S y ies [^aeiou]y
SFX S 0 s [aeiou]y
SFX S 0 s [^y-]

SFX P Y 2
SFX P 0 able/S .
SFX P 0 bar/o .
`;

function formsIn(dic: string, lemma: string, flags?: ReadonlySet<string>, affixes = aff) {
  const { entries, formsOf } = readDictionary(affixes, `1\n${dic}\n`);
  return formsOf(entries.find((entry) => entry.lemma === lemma) as Entry, flags);
}

test('a word is read with its flags and with what is said of it', () => {
  const { entries } = readDictionary(aff, '3\nally/S\tpo:nom is:mas\r\nplain\nand\\/or/S\n');
  expect(entries).toEqual([
    { lemma: 'ally', flags: ['S'], about: 'po:nom is:mas' },
    { lemma: 'plain', flags: [], about: '' },
    { lemma: 'and/or', flags: ['S'], about: '' },
  ]);
});

test('a suffix is added where its condition holds', () => {
  expect(formsIn('ally/S', 'ally')).toEqual(['ally', 'allies']);
  expect(formsIn('day/S', 'day')).toEqual(['day', 'days']);
  expect(formsIn('post-/S', 'post-')).toEqual(['post-']);
});

test('suffixes stand upon suffixes, and parts of compounds are no forms', () => {
  expect(formsIn('read/P', 'read')).toEqual(['read', 'readable', 'readables']);
});

test('only the suffixes asked for are added, and no prefix is', () => {
  expect(formsIn('read/PSU', 'read', new Set('S'))).toEqual(['read', 'reads']);
});

test('a word that needs a suffix is no form of itself', () => {
  expect(formsIn('read/hS', 'read')).toEqual(['reads']);
});

test('what is no word is no entry', () => {
  expect(readDictionary(aff, '2\nwrong/d\npart/oS\n').entries).toEqual([]);
});

test.each([
  ['FLAG long', 'ally/S.()', 'S.'],
  ['FLAG num', 'ally/7,12', '12'],
  ['FLAG UTF-8', 'ally/éÀ', 'À'],
])('flags are read as %s says', (kind, line, flag) => {
  const own = `${kind}\nSFX ${flag} Y 1\nSFX ${flag} y ies y\n`;
  expect(formsIn(line, 'ally', undefined, own)).toEqual(['ally', 'allies']);
});
