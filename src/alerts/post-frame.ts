/** What stands around what a post says: a label above it; below it links, tags, the signature or footer of its channel. */
import { inAnyLanguage } from '#src/languages/index.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { TextSpan } from '#src/posts/post-text.ts';

export interface PostTail {
  /** Where the tail begins, tags included; the length of the text when there is none. */
  readonly start: number;
  /** Lines of the channel rather than of the post, and the addresses of e-mails: plain words do not look there. */
  readonly ignored: readonly TextSpan[];
}

/** Lines that may be a footer, from below. */
const maxLines = 5;
/** A signature is short: so many words beside its links. */
const maxSignatureWords = 6;
/** A line that so many of a channel's newest posts end with is its footer, and of how many. */
const minRepetitions = 3;
const sampleSize = 30;

const address = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const reference = /@[A-Za-z]\w{3,31}|(?:https?:\/\/|www\.|t\.me\/)\S+/g;
const tags = /^(?:[#@][\p{L}\p{M}\p{N}_·]+[\s,;|]*)+$/u;
const { footer, urgent } = inAnyLanguage('labels');
const readOn = new RegExp(`^${footer}$`, 'iu');
const label = new RegExp(
  `^[^\\p{L}\\p{N}#@]*(${urgent})(?![\\p{L}\\p{N}])(\\s*[:：!|.\\])\\n]|\\s*[–—]|\\s-\\s)?`,
  'iu',
);

interface Line extends TextSpan {
  readonly text: string;
}

export async function readFooter(archive: Archive, channel: string): Promise<ReadonlySet<string>> {
  const texts: string[] = [];
  for await (const { post } of archive.newest(channel)) if (texts.push(post.text) >= sampleSize) break;
  return learnFooter(texts);
}

export function learnFooter(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const line of new Set(linesBelow(text, maxLines).map((each) => normalize(each.text))))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].flatMap(([line, count]) => (count >= minRepetitions ? [line] : [])));
}

export function findPostTail(text: string, footer: ReadonlySet<string>): PostTail {
  const ignored: TextSpan[] = [...text.matchAll(address)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  let start = text.length;
  for (const line of linesBelow(text, maxLines)) {
    const isFooter = footer.has(normalize(line.text)) || isSignature(line.text);
    if (!isFooter && !tags.test(line.text)) break;
    if (isFooter && !/^#/.test(line.text)) ignored.push({ start: line.start, end: line.end });
    start = line.start;
  }
  return { start: findTagsBefore(text, start), ignored };
}

/** What lies between "BREAKING" above it, and lines that certainly say nothing below it, whatever the channel. */
export function findStatement(text: string): TextSpan {
  let end = text.length;
  for (const line of linesBelow(text)) {
    if (besideLinks(line.text) !== '') break;
    end = line.start;
  }
  return { start: endOfLabel(text), end };
}

/** Any other label says something. A sign parts it from the text, else its capitals do. */
function endOfLabel(text: string): number {
  const [whole = '', name = '', sign] = label.exec(text) ?? [];
  return sign !== undefined || name === name.toUpperCase() ? whole.length : 0;
}

function findTagsBefore(text: string, end: number): number {
  let start = end;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (!/\s/.test(text.charAt(at))) continue;
    const word = text.slice(at + 1, start);
    if (word !== '' && !/^#[\p{L}\p{M}\p{N}_·]+$/u.test(word)) break;
    start = at;
  }
  return start;
}

/** The lines but the first, which is never a footer, from below. */
function linesBelow(text: string, most = Number.POSITIVE_INFINITY): Line[] {
  const lines = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: raw }): Line[] => {
    const trimmed = raw.trim();
    const start = index + raw.indexOf(trimmed);
    return trimmed === '' ? [] : [{ text: trimmed, start, end: start + trimmed.length }];
  });
  return lines.slice(1).toReversed().slice(0, most);
}

const withoutLinks = (line: string): string => line.replace(address, ' ').replace(reference, ' ');

/** What a line says beside its links, the names that they lead to, and "read more": nothing in "Norland MFA | @norland_mfa". */
function besideLinks(line: string): string {
  const plain = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const names = (line.match(reference) ?? []).flatMap((each) => each.split(/[^\p{L}\p{N}_]+/u)).map(plain);
  return withoutLinks(line)
    .split(/[|•·]/)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((part) => part !== '' && !readOn.test(part) && !names.includes(plain(part)))
    .join(' ');
}

/** Links, or an address, with a few words around them, and no sentence: "Subscribe: @NorlandMFA". */
function isSignature(line: string): boolean {
  const left = withoutLinks(line);
  const words = besideLinks(line).match(/[\p{L}\p{N}]+/gu) ?? [];
  return left !== line && words.length <= maxSignatureWords && !/[.!?؟…]\s*$/u.test(left.trim());
}

const normalize = (line: string): string => line.toLowerCase().replace(/\s+/gu, ' ').trim();
