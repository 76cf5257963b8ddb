/** What Telegram marks by itself: addresses, mentions, hashtags, commands. Close to the server, not equal to it. */
import { type Entity, endOf, sortEntities } from './entity.ts';

/** With the sign that must be somewhere in the text, which is quicker to look for. */
const patterns: readonly (readonly [type: string, sign: string, pattern: RegExp])[] = [
  ['url', '://', /\b(?:https?|ftp|tg|ton):\/\/[^\s<>"'«»`]+/giu],
  [
    'email',
    '@',
    /(?<![\p{L}\p{N}_.+-])[a-z0-9][a-z0-9_.+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}])/giu,
  ],
  [
    'url',
    '.',
    /(?<![\p{L}\p{N}@._/:-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|org|net|ru|info|int|gov|edu|io|me|tv|de|fr|es|uk|eu|dev|app|xyz|example)(?![\p{L}\p{N}_-])(?::\d+)?(?:[/?#][^\s<>"'«»`]*)?/giu,
  ],
  ['mention', '@', /(?<![\p{L}\p{N}_@/])@[a-z0-9_]{4,32}(?![\p{L}\p{N}_])/giu],
  ['bot_command', '/', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/giu],
  [
    'hashtag',
    '#',
    /(?<![\p{L}\p{N}_/#])#(?![\p{N}_]+(?![\p{L}\p{N}\p{M}_]))[\p{L}\p{N}\p{M}_\u200c\u00b7]{1,256}(?:@[a-z0-9_]{4,32})?/giu,
  ],
  ['cashtag', '$', /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_])/gu],
];

/** Sorted, never overlapping. */
export function findEntities(text: string): Entity[] {
  const possible = patterns.filter(([, sign]) => text.includes(sign));
  const all = possible.flatMap(([type, , pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      type,
      offset: match.index,
      length: type === 'url' ? lengthOfUrl(match[0]) : match[0].length,
    })),
  );
  let end = 0;
  return sortEntities(all).filter((entity) => {
    const isFree = entity.offset >= end;
    if (isFree) end = endOf(entity);
    return isFree;
  });
}

/** Closing punctuation belongs to the sentence; a bracket does when the address did not open it. */
function lengthOfUrl(url: string): number {
  let end = url.length;
  for (;;) {
    const last = url[end - 1] ?? '';
    const isLoose = last === ')' && !url.slice(0, end).includes('(');
    if (!isLoose && !'.,:;!?…'.includes(last)) return end;
    end--;
  }
}
