/** Telling that two posts are the same, so that reposts and copies are merged into the first alert. */
import { hash } from 'node:crypto';
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import { isFeedAddress } from '#src/posts/channel-key.ts';
import type { Post } from '#src/posts/post.ts';
import { analyzeText } from '#src/query/analysis/analyze-text.ts';
import type { Token } from '#src/query/analysis/token.ts';
import { findStatement, urgent } from './post-frame.ts';

/** Fewer words say the same by chance: "LIVE now". */
const leastWords = 12;

/**
 * Keys by which a post finds those it repeats: where it comes from, and all that it says, when there are words enough.
 * Accounts, and tags of words that it has, tell from one another two posts that have them, not from one that has none.
 * `stored`: what a post is found by; `lookup`: what an arriving one looks for.
 */
export function fingerprintPost({ channel, url, forward, text }: Post) {
  const origin = postOf(forward === null ? url : forward.url);
  const posts = origin === null ? [] : [`post:${origin}`];
  const whole = hashOf(readParts(text));
  // an article says what its title says; the channel's post of it has the article's words alone
  const bare = hashOf(bareParts(isFeedAddress(channel) ? text.replace(/^[^\n]+\n\n/, '') : text));
  const framed = bare === whole ? [] : named('framed', bare);
  const sought = [...named('words', whole), ...named('words', bare), ...named('framed', whole)];
  return { stored: [...posts, ...named('words', whole), ...framed], lookup: [...posts, ...sought] };
}

/** What a text says, for comparing it with another. */
export const normalizeStatement = (text: string): string => joined(bareParts(text));

const named = (name: string, hash: string | null): string[] => (hash === null ? [] : [`${name}:${hash}`]);

/** `channel/id` of a link to a post. */
function postOf(url: string | null): string | null {
  const [, channel, id] = /^(?:https?:\/\/)?t\.me\/(?:s\/)?([\w-]+)\/(\d+)/i.exec(url ?? '') ?? [];
  return channel === undefined ? null : `${channel.toLowerCase()}/${id}`;
}

/** A token that says something, as it is compared. */
interface Part {
  readonly said: string;
  readonly kind: Token['word']['kind'];
  /** Words that it counts for. */
  readonly words: number;
}

const joined = (parts: readonly Part[]): string => parts.map(({ said }) => said).join(' ');

function hashOf(parts: readonly Part[]): string | null {
  if (parts.reduce((sum, { words }) => sum + words, 0) < leastWords) return null;
  return hash('sha256', joined(parts), 'base64url').slice(0, 22);
}

const formTag = new RegExp(
  `^(?:${urgent}|${sourceInAnyLanguage(({ categories }) => categories.formTags)})$`,
  'iu',
);

function bareParts(text: string): readonly Part[] {
  const parts = readParts(text);
  const words = new Set(parts.flatMap(({ kind, said }) => (kind === 'word' ? [said] : [])));
  const isBare = ({ kind, said }: Part) =>
    kind !== 'mention' && !(kind === 'hashtag' && (words.has(said) || formTag.test(said)));
  return parts.filter(isBare);
}

/** Of emoji those that state something: which country, yes or no, up or down, open or closed, how many. */
const statingEmoji =
  /\p{RGI_Emoji_Flag_Sequence}|\p{RGI_Emoji_Tag_Sequence}|\p{N}|[✅❌❎☑✔✖➕➖👍👎🚫⛔🟢🟡🟠🔴🔵⚪⚫⬆⬇↗↘🔼🔽🔺🔻📈📉🔒🔓❓❔⁉]/v;

/** Behind a word: a question, and the sign of a grade, "A+". */
const marks = /[?؟？]+|^[-+−](?=.)/gsu;

/** Everything that a text says in its order; neither links nor what its channel writes around every post. */
function readParts(text: string): readonly Part[] {
  const { start, end } = findStatement(text);
  const tokens = analyzeText(text, null).tokens.filter(({ isAlternative }) => !isAlternative);
  const padded = `${text} `;
  return tokens.flatMap((token, at) => {
    const { kind } = token.word;
    const isFrame = kind !== 'emoji' && (token.start < start || token.start >= end);
    const said = isFrame || token.inLink ? null : saidBy(token, text);
    const words = kind === 'word' || kind === 'spaceless' ? token.lastPosition - token.position + 1 : 0;
    const next = tokens[at + 1];
    const gap = token.inLink && next?.inLink ? '' : padded.slice(token.end, next?.start);
    return [
      ...(said === null ? [] : [{ said, kind, words }]),
      ...(gap.match(marks) ?? []).map((mark): Part => ({ said: mark.charAt(0), kind: 'emoji', words: 0 })),
    ];
  });
}

function saidBy({ word, start, end }: Token, text: string): string | null {
  const written = text.slice(start, end);
  if (word.kind === 'emoji') return statingEmoji.test(written) ? word.surface : null;
  // a link to a channel is read as its name too
  if (word.kind === 'mention' && !/^[@＠]/.test(written)) return null;
  // a French denial is no word of its own before a vowel
  const mark = /^[\p{N}\p{Sc}]/u.test(written) ? /[-+−–±<>≤≥/:]$/ : /(?<!\p{L})n['’]$/iu;
  const before = mark.exec(text.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  return before.replace(/[−–]/, '-') + word.surface.toLowerCase();
}
