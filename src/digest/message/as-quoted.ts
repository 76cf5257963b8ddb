import { inwardQuotation } from '../analysis/parse-lines.ts';
import type { Texts } from '#src/message/texts.ts';

/** Closing marks by the opening one; a straight mark closes any. */
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '' };
/** Single marks for quotations within a quotation; guillemets and straight marks stay. */
const single: Readonly<Record<string, string>> = { '“': '‘’', '„': '‚‘' };
const frenchSpace = /(?<=[\p{L}\p{N}»)%])(?=([:;!?])(?:\s|$))/gu;

/** A post's sentence for use between quotation marks: without a pair around all of it, with complete quotations in it, in single marks. `language` is that of the sentence. */
export function asQuoted(text: string, language: string | null): string {
  const plain = text.replace(inwardQuotation, '„$1“');
  const whole = /^[“"«„]\s*([^“”"«»„]+?)\s*[”"»“]([.!?]?)$/u.exec(plain);
  const shown = whole ? `${whole[1]}${whole[2]}` : withWholeQuotations(plain);
  return language === 'fr'
    ? shown.replace(frenchSpace, (_, sign) => (sign === ':' ? '\u00A0' : '\u202F'))
    : shown;
}

/** `X: “…” “…”`: all sentences in one quotation, or, with `apart`, each in one, of which only the first has the speaker. */
export function quoteInShort(
  sentences: readonly string[],
  { speaker, language, apart }: { speaker: string | null; language: string | null; apart: boolean },
  texts: Texts,
): string {
  const [first = '', ...more] = (apart ? sentences : [inOneText(sentences)]).map((text) =>
    texts.plain('digest-quoted', { text: asQuoted(text, language) }),
  );
  const said = speaker === null ? first : texts.plain('digest-said-by', { source: speaker, text: first });
  return [said, ...more].join(' ');
}

/** Joins sentences; one that ends without punctuation gets a full stop. */
export const inOneText = (sentences: readonly string[]): string =>
  sentences.reduce((text, next) =>
    /[\p{L}\p{N})%]$/u.test(text) && !/^\p{Ll}/u.test(next) ? `${text}. ${next}` : `${text} ${next}`,
  );

/** For use before a comma; the full stop of an abbreviation stays. */
export const withoutFullStop = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}]{3}|:\p{N}{2}|[)%”’»])\.(?=\P{L}{1,3}$)/u, '');

/** Closes a quotation that does not end within the text, opens one that did not begin in it, and drops a single mark at the end. */
function withWholeQuotations(text: string): string {
  const signs = [...text.replace(/(?<=[.!?…])['’]$/u, '').trim()];
  // a quotation with single marks in it keeps its double ones
  const keeps = /[‘‚]/u.test(text);
  const open: number[] = [];
  let before = '';
  for (const [at, sign] of signs.entries()) {
    const isStraightEnd = sign === '"' && /[^\s(]/u.test(signs[at - 1] ?? ' ');
    const last = open.at(-1);
    if (last !== undefined && (isStraightEnd || closers[signs[last] ?? '']?.includes(sign))) {
      open.pop();
      if (!keeps) setPair(signs, last, at);
    } else if (sign in closers && !isStraightEnd) open.push(at);
    else if ('”»"'.includes(sign)) {
      const isAll = /^[.!?…]?$/u.test(signs.slice(at + 1).join(''));
      before = isAll ? before : `${{ '”': '‘', '»': '«' }[sign] ?? sign}${before}`;
      if (isAll || sign === '”') signs[at] = isAll ? '' : '’';
    }
  }
  for (const at of open.reverse()) closeAtEnd(signs, at);
  return `${before}${signs.join('')}`.trim();
}

function closeAtEnd(signs: string[], at: number): void {
  const opener = signs[at] ?? '';
  if (at === signs.length - 1) {
    signs[at] = '';
    return;
  }
  const space = /\s/u.test(signs[at + 1] ?? '') ? '\u00A0' : '';
  signs.push(space, closers[opener]?.[0] ?? opener);
  setPair(signs, at, signs.length - 1);
}

function setPair(signs: string[], start: number, end: number): void {
  const [open, close] = single[signs[start] ?? ''] ?? '';
  if (open && close) [signs[start], signs[end]] = [open, close];
}
