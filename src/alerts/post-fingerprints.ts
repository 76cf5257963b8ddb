/** Telling that two posts are the same, so that reposts and copies are merged into the first alert. */
import { hash } from 'node:crypto';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';
import { tokenize } from '#src/query/analysis/tokenize.ts';
import { internWord } from '#src/query/analysis/normalized-word.ts';
import type { Token } from '#src/query/analysis/token.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';

/** Fewer words say the same by chance: "LIVE now". */
const leastWords = 12;

/** Most words of a label before a text, "BREAKING:", and of a line below it, "Follow us here". */
const labelWords = 3;
const footWords = 4;

/**
 * Keys by which a post finds those it repeats: where it comes from, and its words without links, tags and emoji, with all
 * its figures, when there are words enough. A label before or a foot below the words of one of the two changes nothing;
 * two different ones tell of two things, as in "Confirmed: ..." and "Denied: ...". `stored`: what a post is found by;
 * `lookup`: what an arriving one looks for.
 */
export function fingerprintPost(post: Post) {
  const origin = postOf(post.forward === null ? post.url : post.forward.url);
  const posts = origin === null ? [] : [`post:${origin}`];
  const text = isFeedAddress(post.channel) ? withoutTitle(post.text) : post.text;
  const words = wordsOf(text);
  const whole = hashOf(words, text);
  const bare = withoutLabelAndFoot(words, text);
  const core = bare.length < words.length ? hashOf(bare, text) : null;
  const kept = [...named('words', whole), ...named('framed', core)];
  const sought = [...named('words', whole), ...named('words', core), ...named('framed', whole)];
  return { stored: [...posts, ...kept], lookup: [...posts, ...sought] };
}

/** An article says what its title says; the channel's post of it has the article's words alone. */
const withoutTitle = (text: string): string => text.replace(/^[^\n]+\n\n/, '');

const named = (name: string, hash: string | null): string[] => (hash === null ? [] : [`${name}:${hash}`]);

/** `channel/id` of a link to a post. */
function postOf(url: string | null): string | null {
  const [, channel, id] = /^(?:https?:\/\/)?t\.me\/(?:s\/)?([\w-]+)\/(\d+)/i.exec(url ?? '') ?? [];
  return channel === undefined ? null : `${channel.toLowerCase()}/${id}`;
}

const wordsOf = (text: string): Token[] =>
  analyzeText(text, null).tokens.filter(
    ({ word, isAlternative, inLink }) =>
      !isAlternative && !inLink && (word.kind === 'word' || word.kind === 'spaceless'),
  );

function hashOf(words: readonly Token[], text: string): string | null {
  const count = words.reduce(
    (sum, { word, position, lastPosition }) => sum + (word.kind === 'word' ? 1 : lastPosition - position + 1),
    0,
  );
  if (count < leastWords) return null;
  const normalized = words.map(({ word }) => word.normalized).join(' ');
  return hash('sha256', `${normalized}|${figuresOf(text).join(' ')}`, 'base64url').slice(0, 22);
}

/** The words between a label and a foot; numbers belong to neither. */
function withoutLabelAndFoot(words: readonly Token[], text: string): readonly Token[] {
  const isBare = (part: readonly Token[]) =>
    !part.some(({ start, end }) => /\p{N}/u.test(text.slice(start, end)));
  const label = Array.from({ length: labelWords }, (_, at) => at + 1).find((count) =>
    isLabel(words, count, text),
  );
  const last = words.at(-1)?.start ?? 0;
  const footLine = text.lastIndexOf('\n', last);
  const foot = footLine < 0 ? [] : words.filter(({ start }) => start > footLine);
  const from = label !== undefined && isBare(words.slice(0, label)) ? label : 0;
  const to = foot.length <= footWords && isBare(foot) ? words.length - foot.length : words.length;
  return words.slice(from, to);
}

/** A colon, an exclamation mark, a bar, a dash or a new line parts a label from the text; else its capitals do. */
function isLabel(words: readonly Token[], count: number, text: string): boolean {
  const [last, next] = [words[count - 1], words[count]];
  if (!last || !next) return false;
  if (/[:!|\n]|\s[-–—]\s/u.test(text.slice(last.end, next.start))) return true;
  const isCapital = ({ start, end }: Token) => /^\p{Lu}{4,}$/u.test(text.slice(start, end));
  return words.slice(0, count).every(isCapital) && !isCapital(next);
}

/** The numbers in order, with their signs, also those in tags and keycaps: two posts of one form tell of two things. */
function figuresOf(text: string): string[] {
  return tokenize(text).flatMap(({ kind, start, end }) => {
    if (kind === 'link') return [];
    const sign = /(?<![^\s(])[-+−–]$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    const numbers = text.slice(start, end).match(/\p{N}+/gu) ?? [];
    return numbers.map((number) => sign.replace(/[−–]/u, '-') + internWord(number, 'word').normalized);
  });
}
