import { inAnyLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { regex, sourceOf } from '#src/languages/terms.ts';
import { withoutContacts } from '../grounding/contacts.ts';
import { isState } from './words.ts';

const emoji =
  /[\u{1F1E6}-\u{1F1FF}]+|[#*]\uFE0F?\u20E3|(?![©®™])\p{Extended_Pictographic}(?:[\uFE0F\u200D]|\p{Emoji_Modifier}|\p{Extended_Pictographic})*/gu;
const keycap = /\uFE0F?\u20E3/gu;
const leadingKeycap = /^\s*(\d)\uFE0F?\u20E3\s+(?=[^\p{Ll}\s])/u;
const invisible = /\p{Variation_Selector}|\p{Cf}/gu;
const bullet = /^[\s•▪▫■□●○◦‣·∙*>–—-]+(?=\S)/u;
const link = /(?:https?:\/\/|www\.)\S+|\bt\.me\/\S+/giu;
const word = String.raw`[\p{L}\p{M}\p{N}_]+`;
const tag = regex.gu`(?<![\p{L}\p{N}_&])[#@]${word}`;
/** What a post is, and no word of a sentence: #LIVE, #OnThisDay. */
const formTag = `#(?:(?i:${sourceOf(inAnyLanguage('categories').formTags, inAnyLanguage('labels').urgent)})(?!${word})|(?=[\\p{L}\\p{M}\\p{N}]*(?:\\p{Ll}\\p{Lu}|_|\\d))${word})`;
/** "#Estmark The ambassador …"; "#Estmark signs …" begins with its subject. */
const leadingTags = regex.gu`(?<=^|[.!?…؟]\s)(?:(?:${formTag}\s+)+|(?:#${word}\s+)+(?=[^\p{Ll}\p{Lo}\s#]))(?:[|:]\s*)?(?=\S)`;
const trailingTags = regex.u`((?:\s#${word})+)([.!?…؟]?)$`;
/** "Norland recognises #Estmark" has no sentence before its tag. */
const fewestBeforeTag = 5;
/** Anything but words, figures and stops. */
const decorated = /[^\p{L}\p{M}\p{Nd}\s,.;:!?'’“”«»„()]|[\uFE0F\u20E3]|\p{L}\.\p{L}|\p{Nd}\p{L}/u;

/** Without emoji that say nothing of the words before them, invisible signs, addresses, a leading bullet and hashtags that are no part of a sentence, white space made single; a hashtag or an account in a sentence reads as its word. */
export function cleanText(text: string): string {
  // most sentences are plain, and looking for the rest costs more than all else here
  const bare = decorated.test(text) ? withoutDecoration(text) : text.replace(/\s{2,}|[^\S ]/g, ' ');
  return bare.replace(/\s+([,.;:!?)])/g, '$1').trim();
}

function withoutDecoration(text: string): string {
  const shown = text
    .replace(leadingKeycap, '$1. ')
    .replace(keycap, '')
    .replaceAll('🔟', '10')
    .replace(emoji, (found, at: number, whole: string) => {
      const bare = found.replaceAll('\uFE0F', '');
      return isState(bare, whole.slice(0, at)) ? ` ${bare} ` : ' ';
    })
    .replace(invisible, '')
    .replace(link, '…');
  return withoutLooseTags(withoutContacts(shown).replace(/\s+/g, ' ').trim().replace(bullet, '')).replace(
    /(?<![\p{L}\p{N}_&])[#@](?=\p{L})/gu,
    '',
  );
}

function withoutLooseTags(text: string): string {
  return text
    .replace(leadingTags, '')
    .replace(trailingTags, (run: string, tags: string, stop: string, at: number) => {
      const before = text.slice(0, at).split(' ');
      const last = before.at(-1) ?? '';
      const [first = '', ...more] = tags.trim().split(' ');
      // "talks with #Estmark #summit"
      if (stopWordsOfAll.has(last.toLowerCase())) return ` ${first}${stop}`;
      const isSentence =
        /[.!?…؟]$/u.test(last) || (stop === '' && before.length >= fewestBeforeTag) || more.length > 0;
      return isSentence && !/[,،:]$/u.test(last) ? stop : run;
    });
}

/** Whether anything is left to read once emoji, links, hashtags and names of accounts are gone. */
export const hasNoWords = (line: string): boolean =>
  !opensWithWord.test(line) &&
  !/[\p{L}\p{N}]/u.test(line.replace(emoji, ' ').replace(link, ' ').replace(tag, ' '));
const opensWithWord = /^\p{Lu}\p{L}*\s/u;

export const linesWithWords = (text: string): string[] =>
  text.split('\n').filter((line) => !hasNoWords(line));

export const isListItem = (line: string): boolean =>
  /^\s*(?:[•▪▫■□●○◦‣·∙🔹🔸🔻🔺🔷🔶👉✅➡▶☑✔➖]\uFE0F?|[-–—*]\s|\d{1,2}[.)]\s)/u.test(line);
