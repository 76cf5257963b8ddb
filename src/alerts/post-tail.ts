/** What stands below what a post says: the signature or footer of its channel, and tags. */
import type { Archive } from '#src/posts/archive.ts';
import type { TextSpan } from '#src/query/analysis/token.ts';

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
export const reference = /@[A-Za-z]\w{3,31}|(?:https?:\/\/|www\.|t\.me\/)\S+/g;
const tags = /^(?:[#@][\p{L}\p{M}\p{N}_·]+[\s,;|]*)+$/u;

interface Line extends TextSpan {
  readonly text: string;
}

/** The lines that the newest posts of a channel have in common at their ends. */
export async function readFooter(archive: Archive, channel: string): Promise<ReadonlySet<string>> {
  const texts: string[] = [];
  for await (const { post } of archive.newest(channel)) if (texts.push(post.text) >= sampleSize) break;
  return learnFooter(texts);
}

export function learnFooter(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const line of new Set(lastLines(text).map((each) => normalize(each.text))))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].flatMap(([line, count]) => (count >= minRepetitions ? [line] : [])));
}

/** `footer`: lines that were learnt from the channel's other posts. */
export function findPostTail(text: string, footer: ReadonlySet<string>): PostTail {
  const ignored: TextSpan[] = [...text.matchAll(address)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  let start = text.length;
  for (const line of lastLines(text).toReversed()) {
    const isFooter = footer.has(normalize(line.text)) || isSignature(line.text);
    if (!isFooter && !tags.test(line.text)) break;
    if (isFooter && !/^#/.test(line.text)) ignored.push({ start: line.start, end: line.end });
    start = line.start;
  }
  return { start: findTagsBefore(text, start), ignored };
}

/** Where the tags begin that end the text before `end`. */
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

/** The last lines but the first, which is never a footer, from above. */
function lastLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: raw } of text.matchAll(/[^\n]+/g)) {
    const trimmed = raw.trim();
    const start = index + raw.indexOf(trimmed);
    if (trimmed !== '') lines.push({ text: trimmed, start, end: start + trimmed.length });
  }
  return lines.slice(1).slice(-maxLines);
}

/** A name of a channel, a link or an address with a few words around it: "Subscribe: @NorlandMFA". */
function isSignature(line: string): boolean {
  const rest = line.replace(address, ' ').replace(reference, ' ');
  if (rest === line) return false;
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= maxSignatureWords && !/[.!?؟…]\s*$/u.test(rest.trim());
}

const normalize = (line: string): string => line.toLowerCase().replace(/\s+/gu, ' ').trim();
