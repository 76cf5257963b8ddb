/** What one typed word stands for: a word, a prefix, a tag, a name, a site. */
import { detectPlainScript } from '../analysis/normalize.ts';
import { hasSign } from '../analysis/number.ts';
import { tokenize, tokenizeLink } from '../analysis/tokenize.ts';
import { type NormalizedWord, type TokenKind, readWord } from '../analysis/normalized-word.ts';
import { analyzeText } from '../analysis/analyze-text.ts';
import { reportRemoved, reportReplaced, type Scanner } from './scanner.ts';
import { queryLimits } from './query-problem.ts';
import type { Term, TermMatch } from './query-tree.ts';

const hashtag = /^#([\p{L}\p{N}\p{M}_·]*\p{L}[\p{L}\p{N}\p{M}_·]*)(\*?)$/u;
const mention = /^(?:@|(?:https?:\/\/)?(?:t|telegram)\.me\/(?:s\/)?)([A-Za-z][A-Za-z0-9_]{3,31})\/?$/;
const cashtag = /^\$([A-Za-z]{1,8})$/;
/** A site ends in small letters, or is all in capitals: "end.Next" are two words, EE.UU. is an abbreviation. */
const site =
  /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,}(?::\d+)?(?:[/?#]\S*?)?)[.,;:!?]*$/u;
const loudSite =
  /^(?:HTTPS?:\/\/)?(?:WWW\.)?([\p{Lu}\p{N}-]{3,}(?:\.[\p{Lu}\p{N}-]+)*\.\p{Lu}{2,})\/?[.,;:!?]*$/u;

export function createTerm(match: TermMatch, word: string, kind: TokenKind = 'word'): Term {
  const { surface, normalized, script } = readWord(word, kind);
  return { match, word: surface, normalized, script };
}

/** The terms of one typed word that stands at offset `at`; none when it has neither letters nor digits. */
export function parseTerms(scanner: Scanner, typed: string, at: number, exact: boolean): readonly Term[] {
  // most words are plain letters of one script
  if (detectPlainScript(typed) !== null) return [termOfSpelling(readWord(typed, 'word'), exact)];
  checkSigns(scanner, typed, at);
  const special = parseTag(scanner, typed, at) ?? parseName(typed);
  if (special !== null) return [special];
  if (typed.includes('*')) return parseStarWord(scanner, typed, at);
  const host = hostOf(typed);
  if (host === null) return parseWords(typed, exact);
  return tokenizeLink(host, 0, host.length).map(({ start, end }) =>
    createTerm('site', host.slice(start, end)),
  );
}

/** Reports a sign as % without a number, which could never match, or would be dropped in silence. */
function checkSigns(scanner: Scanner, typed: string, at: number): void {
  if (!hasSign(typed) || cashtag.test(typed) || hostOf(typed) !== null) return;
  let loose = typed;
  for (const { kind, start, end } of tokenize(typed))
    if (kind === 'number') loose = loose.slice(0, start) + ' '.repeat(end - start) + loose.slice(end);
  const offset = [...loose].findIndex(hasSign);
  if (offset < 0) return;
  reportRemoved(scanner, 'LONE_SIGN', at + offset, 1);
}

const hostOf = (typed: string): string | null => (site.exec(typed) ?? loudSite.exec(typed))?.[1] ?? null;

export function getSiteSeparators(typed: string): readonly string[] {
  const host = hostOf(typed) ?? '';
  const pieces = tokenizeLink(host, 0, host.length);
  return pieces.slice(1).map(({ start }, index) => host.slice(pieces[index]?.end, start));
}

function parseWords(typed: string, exact: boolean): Term[] {
  const tokens = analyzeText(typed, null).tokens.filter(({ isAlternative }) => !isAlternative);
  return tokens.map(({ word, end }) => {
    const term = termOfSpelling(word, exact);
    // the O of O'Brien is no abbreviation
    const isBegun = term.match === 'capitals' && /^['’ʼ`´]/u.test(typed.slice(end));
    return isBegun ? { ...term, match: 'plain' } : term;
  });
}

function termOfSpelling(spelling: NormalizedWord, exact: boolean): Term {
  // a word that mixes scripts means that in one script, in a query as in a post
  const { surface, normalized, script, kind } = exact ? spelling : (spelling.homoglyphs[0] ?? spelling);
  const match = kind === 'link' ? 'site' : kind === 'word' ? matchOf(surface, exact) : kind;
  return { match, word: surface, normalized, script };
}

const capitals = /^\p{Lu}{1,4}$/u;

/** Up to three capitals are an abbreviation, four one that some write in small letters, more are emphasis. */
function matchOf(word: string, exact: boolean): TermMatch {
  if (exact) return 'exact';
  if (word.length > 4 || !capitals.test(word)) return 'forms';
  return word.length === 4 ? 'plain' : 'capitals';
}

function parseTag(scanner: Scanner, typed: string, at: number): Term | null {
  const [, name, star] = hashtag.exec(typed) ?? [];
  if (name === undefined) return null;
  if (star === '*' && [...name].length < 2) return reportTooShort(scanner, typed, at, 2);
  return createTerm(star === '*' ? 'hashtag starts' : 'hashtag', name.replaceAll('·', ''), 'hashtag');
}

function parseName(typed: string): Term | null {
  const name = mention.exec(typed)?.[1];
  if (name !== undefined) return createTerm('mention', name.toLowerCase(), 'mention');
  const ticker = cashtag.exec(typed)?.[1];
  return ticker === undefined ? null : createTerm('cashtag', ticker.toLowerCase(), 'cashtag');
}

function parseStarWord(scanner: Scanner, typed: string, at: number): readonly Term[] {
  const body = typed.replace(/^\*+|\*+$/g, '');
  if (body === '') return [];
  if (body.includes('*')) return reportInnerStar(scanner, typed, at);
  const [word, ...more] = parseWords(body, false);
  if (word === undefined) return [];
  if (more.length > 0 || !['forms', 'capitals', 'plain', 'spaceless'].includes(word.match))
    return reportReplaced(scanner, 'STAR_WORD', at, typed.length, body) ?? [];
  if (word.match === 'spaceless') return [word];
  const leads = typed.startsWith('*');
  const least = leads ? queryLimits.leadingStarLetters : queryLimits.starLetters;
  if ([...word.normalized].length < least) return reportTooShort(scanner, typed, at, least) ?? [];
  return [{ ...word, match: leads ? (typed.endsWith('*') ? 'contains' : 'ends') : 'starts' }];
}

/** The fix keeps the longer side of the star. */
function reportInnerStar(scanner: Scanner, typed: string, at: number): readonly Term[] {
  const [first = '', ...rest] = typed.split(/\*+/).filter(Boolean);
  const last = rest.at(-1) ?? '';
  const lead = typed.startsWith('*') ? '*' : '';
  const least = lead === '' ? queryLimits.starLetters : queryLimits.leadingStarLetters;
  const ofFirst = [...first].length >= least ? `${lead}${first}*` : null;
  const ofLast = [...last].length >= queryLimits.leadingStarLetters ? `*${last}` : null;
  const whole = [...first].length >= [...last].length ? (ofFirst ?? ofLast) : (ofLast ?? ofFirst);
  return reportReplaced(scanner, 'STAR_INSIDE', at, typed.length, whole) ?? [];
}

const reportTooShort = (scanner: Scanner, typed: string, at: number, least: number): null =>
  reportReplaced(scanner, 'SHORT_WILDCARD', at, typed.length, typed.replaceAll('*', ''), least);
