/** Who speaks in all of a post: the one who signs it, or who is named above it behind a sign for a repost. */
import { inAnyLanguage, stopWordsOfAll } from '#src/languages/index.ts';
import { regex, wholeTerms } from '#src/languages/terms.ts';
import { isPromptInjection } from './prompt-injection.ts';

const { footer, readMore, closing, office } = inAnyLanguage('labels');
const { firstPerson } = inAnyLanguage('leaning');
const { asides } = inAnyLanguage('categories');

/** "… as planned. — Embassy of Orsenia", "… with both halls. Your Capella Team": behind the last sentence. */
const signature = regex.u`(?<=[.!?…؟]["”»)\]]*[\s\p{Extended_Pictographic}\uFE0F]+)(?<dash>[–—-]\s*)?(?<signer>(?:\p{Lu}|\p{Lo})[^\n.!?…:;؛\p{N}]{2,80}?)[\s\p{Extended_Pictographic}\uFE0F]*$`;
/** "🔁 Embassy of Orsenia in Belmark:" */
const sender = /^[^\p{L}\n]*[🔁🔄♻↪][^\p{L}\n]*(?<name>[^\n.!?…;؛\p{N}]{3,80}?)\s?:?[^\p{L}\p{N}\n]*\n/u;
const opensSignature = regex.iu`^${closing}(?!\p{L})`;
const hasOffice = wholeTerms(office);
const isNoSignature = wholeTerms(footer, readMore, firstPerson, asides);
const longestSignature = 160;
const mostOfSigner = 8;

/** Words with capitals, small words, and what follows one: "La mairie de Valbrac". */
function isNameLike(text: string, opens: boolean): boolean {
  const words = text.split(/\s+/u);
  const isSmall = (word = '') => stopWordsOfAll.has(word.toLowerCase());
  const isCapital = (word: string) => /^\P{L}*(?:\p{Lu}|\p{Lo})/u.test(word);
  return (
    words.length <= mostOfSigner &&
    words.every(
      (word, at) => isCapital(word) || isSmall(word) || (at > Number(opens) && isSmall(words[at - 1])),
    )
  );
}

/** Who speaks in all of a text, named above it behind a sign for a repost, or below it; and the text without that name. */
export function readSender(written: string): { readonly text: string; readonly sender: string | null } {
  const above = sender.exec(written);
  const end = written.slice(-longestSignature);
  const { index = 0, groups } = signature.exec(end) ?? {};
  const signer = groups?.signer?.trim() ?? '';
  const opens = opensSignature.test(signer);
  const isMarked = opens || hasOffice.test(signer);
  const isName = isNameLike(signer, opens) && !isNoSignature.test(signer);
  const isSigned = groups?.dash
    ? isName || (opens && !isNoSignature.test(signer))
    : isMarked && isName && signer.includes(' ');
  const text = isSigned ? written.slice(0, written.length - end.length + index) : written;
  const name = above?.groups?.name ?? (isSigned ? signer : '');
  if (name === '' || isPromptInjection(name)) return { text: written, sender: null };
  return {
    text: above ? text.replace(above[0], (line) => `${' '.repeat(line.length - 1)}\n`) : text,
    sender: name,
  };
}
