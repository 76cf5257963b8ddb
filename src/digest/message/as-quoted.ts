import { inwardQuotation } from '../analysis/parse-lines.ts';
import type { Texts } from '#src/message/texts.ts';

/** What closes a quotation, besides a straight mark. */
const closers: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '"': '' };
/** A pair within the reader's own marks becomes single; guillemets and straight marks stay. */
const single: Readonly<Record<string, string>> = { '“': '‘’', '„': '‚‘' };
const frenchSpace = /(?<=[\p{L}\p{N}»)%])(?=([:;!?])(?:\s|$))/gu;

/** A post's sentence, to stand in quotation marks: without a pair from end to end, each quotation in it whole and in single marks where they would be those around it. `language` is the sentence's. */
export function asQuoted(text: string, language: string | null): string {
  const plain = text.replace(inwardQuotation, '„$1“');
  const whole = /^[“"«„]\s*([^“”"«»„]+?)\s*[”"»“]([.!?]?)$/u.exec(plain);
  const shown = whole ? `${whole[1]}${whole[2]}` : withWholeQuotations(plain);
  return language === 'fr'
    ? shown.replace(frenchSpace, (_, sign) => (sign === ':' ? '\u00A0' : '\u202F'))
    : shown;
}

/** `X: “…” “…”`: sentences of one speaker in one quotation, or each `apart` and the first alone his. */
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

/** Sentences behind one another; the end of a line is a full stop. */
export const inOneText = (sentences: readonly string[]): string =>
  sentences.reduce((text, next) =>
    /[\p{L}\p{N})%]$/u.test(text) && !/^\p{Ll}/u.test(next) ? `${text}. ${next}` : `${text} ${next}`,
  );

/** As it stands before a comma; the full stop of an abbreviation stays. */
export const withoutFullStop = (text: string): string =>
  text.replace(/(?<=[\p{L}\p{N}]{3}|[)%”’»])\.(?=\P{L}{1,3}$)/u, '');

/** A quotation that the text ends in is closed there, one that it begins in is opened; half a pair at its end is none. */
function withWholeQuotations(text: string): string {
  const signs = [...text.replace(/(?<=[.!?…])['’]$/u, '').trim()];
  // a pair that holds single marks keeps its own
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
