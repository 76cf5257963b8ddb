/** What surrounds the statement of a post: a label above it; below it links, hashtags, the signature or footer of the channel. */
import { inAnyLanguage } from '#src/languages/index.ts';
import { regex } from '#src/languages/terms.ts';
import type { Archive } from '#src/posts/archive.ts';
import type { TextSpan } from '#src/posts/post-text.ts';

export interface PostTail {
  /** Where the tail begins, with its hashtags; the length of the text when there is none. */
  readonly start: number;
  /** The channel's own lines, and e-mail addresses: plain words of queries do not match there. */
  readonly ignored: readonly TextSpan[];
}

/** Lines at the end of a post that may be its footer. */
const maxLines = 5;
/** Words of a signature beside its links. */
const maxSignatureWords = 6;
/** A line at the end of three of a channel's 30 newest posts is its footer. */
const minRepetitions = 3;
const sampleSize = 30;

const address = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const reference = /@[A-Za-z]\w{3,31}|(?:https?:\/\/|www\.|t\.me\/)\S+/g;
const tags = /^(?:[#@][\p{L}\p{M}\p{N}_·]+[\s,;|]*)+$/u;
const { footer, urgent } = inAnyLanguage('labels');
const readMoreLine = new RegExp(`^${footer}$`, 'iu');
const label = regex.iu`^[^\p{L}\p{N}#@]*(${urgent})(?![\p{L}\p{N}])(\s*[:：!|.\])\n]|\s*[–—]|\s-\s)?`;

interface Line extends TextSpan {
  readonly text: string;
}

export async function readFooter(archive: Archive, channel: string): Promise<ReadonlySet<string>> {
  const texts: string[] = [];
  for await (const { post } of archive.newest(channel)) if (texts.push(post.text) >= sampleSize) break;
  return learnFooter(texts);
}

export function learnFooter(texts: readonly string[]): ReadonlySet<string> {
  const endings = texts.map((text) => linesBelow(text, maxLines).map((each) => normalize(each.text)));
  const byLine = Map.groupBy(
    endings.flatMap((lines) => [...new Set(lines)]),
    (line) => line,
  );
  return new Set([...byLine].flatMap(([line, all]) => (all.length >= minRepetitions ? line : [])));
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

/** The text without "BREAKING" before it and lines of nothing but links below it. */
export function findStatement(text: string): TextSpan {
  let end = text.length;
  for (const line of linesBelow(text)) {
    if (textBesideLinks(line.text) !== '') break;
    end = line.start;
  }
  const [whole = '', name = '', sign] = label.exec(text) ?? [];
  // set off by a sign ("Breaking:") or in capitals ("BREAKING")
  const isLabel = sign !== undefined || name === name.toUpperCase();
  return { start: isLabel ? whole.length : 0, end };
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

/** The last lines first; without the first line, which is never a footer. */
function linesBelow(text: string, most = Number.POSITIVE_INFINITY): Line[] {
  const lines = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: raw }): Line[] => {
    const trimmed = raw.trim();
    const start = index + raw.indexOf(trimmed);
    return trimmed === '' ? [] : [{ text: trimmed, start, end: start + trimmed.length }];
  });
  return lines.slice(1).toReversed().slice(0, most);
}

const withoutLinks = (line: string): string => line.replace(address, ' ').replace(reference, ' ');

/** The rest of a line without its links, the names they lead to, and "read more": nothing of "Norland MFA | @norland_mfa". */
function textBesideLinks(line: string): string {
  const plain = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  const names = (line.match(reference) ?? []).flatMap((each) => each.split(/[^\p{L}\p{N}_]+/u)).map(plain);
  return withoutLinks(line)
    .split(/[|•·]/)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((part) => part !== '' && !readMoreLine.test(part) && !names.includes(plain(part)))
    .join(' ');
}

/** Links with a few words around them, and no sentence: "Subscribe: @NorlandMFA". */
function isSignature(line: string): boolean {
  const left = withoutLinks(line);
  const words = textBesideLinks(line).match(/[\p{L}\p{N}]+/gu) ?? [];
  return left !== line && words.length <= maxSignatureWords && !/[.!?؟…]\s*$/u.test(left.trim());
}

const normalize = (line: string): string => line.toLowerCase().replace(/\s+/gu, ' ').trim();
