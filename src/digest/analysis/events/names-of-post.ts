/** What a post names, and which words make one name. */
import { byLanguage, hasTerm } from '#src/languages/index.ts';
import { wholeSourceOf } from '#src/languages/terms.ts';
import { memoize } from '#src/memoize.ts';
import { announcesSpeechAlone } from '../classify-post.ts';
import type { DigestEntry } from '../digest-entry.ts';
import { sayingsOf } from '../layout.ts';
import { contentStemsOf } from '../words.ts';

const nameIn = byLanguage(({ labels: { office }, leaning: { sites, places }, capitalizesNouns, script }) => {
  const title = String.raw`(?<title>(?i:${wholeSourceOf(office, sites)})(?:\s\p{Ll}+){0,2},?\s)`;
  // where capitals do not show names, what stands behind an office or a place is one
  if (script === 'arabic')
    return new RegExp(String.raw`${title}(?:ال\p{L}+\s)?(?<name>\p{L}{3,}(?:\s\p{L}{3,})?)`, 'gu');
  const one = String.raw`(?:\p{Lu}\.\s?)*\p{Lu}[\p{L}\p{M}’'-]+`;
  const before = capitalizesNouns ? `(?:${title}|(?i:${wholeSourceOf(places)})\\s)` : `${title}?`;
  return new RegExp(String.raw`${before}(?<name>${one}(?:,?\s(?:\p{Ll}{2,3}\s){0,2}${one})*)`, 'gu');
});

/** What a post names, the words before it, and those for who writes: of its channel, and of a title or lead-in that names nothing else. */
export const namedIn = memoize(({ channel, layout, post, language }: DigestEntry) => {
  const stemsOf = (text: string) => new Set(contentStemsOf(text, language));
  const head = /^[^:]+(?=:)/u.exec(sayingsOf(layout)[0]?.text ?? '')?.[0] ?? '';
  const heads = [layout.title ?? '', head].filter(announcesSpeechAlone);
  if (hasTerm(head, language, 'contrasts.attributions')) heads.push(head);
  const matches = post.text.matchAll(nameIn(language));
  const found = matches.map(([titled, , name = '']) => [titled, name] as const);
  return {
    sender: stemsOf([channel.title, ...heads].join(' ')),
    names: Array.from(new Map(found), ([titled, name]) => ({
      titled: stemsOf(titled),
      // no day of an officer is like another
      name: stemsOf(hasTerm(titled, language, 'labels.office') ? '' : name),
    })),
  };
});

/** In both posts: words of one name. */
export const standSideBySide = (stem: string, other: string, ...entries: readonly DigestEntry[]): boolean =>
  [`${stem} ${other}`, `${other} ${stem}`].some((step) => entries.every((entry) => stepsOf(entry).has(step)));

const stepsOf = memoize(({ post, language }: DigestEntry) => {
  const stems = contentStemsOf(post.text, language);
  return new Set(stems.slice(1).map((stem, at) => `${stems[at]} ${stem}`));
});
