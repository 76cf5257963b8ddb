const pairs: readonly RegExp[] = [
  ...['“”', '„“”', '«»', '»«', '""', '「」'].map(
    ([opens, ...closes]) => new RegExp(`${opens}([^${opens}${closes.join('')}]*)[${closes.join('')}]`, 'gu'),
  ),
  /(?<![\p{L}\p{N}])[‘']([^‘’'\n]*(?:[’'](?=\p{L})[^‘’'\n]*)*)[’'](?![\p{L}\p{N}])/gu,
];
const anyMark = /["“”„«»「」‘‚‹›]/u;
const maxQuotedWords = 25;
const maxTranslatedWords = 4;

/** The texts between quotation marks; null when a mark is not paired. */
export function findQuotations(text: string): string[] | null {
  const found: string[] = [];
  let rest = text;
  for (const pair of pairs) {
    rest = rest.replace(pair, (_, inner: string) => {
      found.push(inner);
      return ' ';
    });
  }
  return anyMark.test(rest) ? null : found.flatMap((quoted) => [quoted, ...(findQuotations(quoted) ?? [])]);
}

/** Whether every quotation of the claim is verbatim in the evidence and short enough. */
export function areQuotationsSupported(claim: string, evidence: string): boolean {
  const quotations = findQuotations(claim);
  const source = toComparable(evidence);
  return quotations?.every((quoted) => isVerbatim(toComparable(quoted), source)) ?? false;
}

/** Across languages a quotation is a translation, and may only be a word or a name. */
export const areQuotationsShort = (line: string): boolean =>
  findQuotations(line)?.every((quoted) => quoted.trim().split(/\s+/u).length <= maxTranslatedWords) ?? false;

function isVerbatim(quoted: string, source: string): boolean {
  if (quoted === '' || quoted.split(' ').length > maxQuotedWords) return false;
  const first = RegExp.escape(quoted.charAt(0));
  const rest = RegExp.escape(quoted.slice(1));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?i:${first})${rest}(?![\\p{L}\\p{N}])`, 'u').test(source);
}

/** Without quotation marks and final punctuation, with one kind of space and apostrophe. */
const toComparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/["“”„«»「」‘‚‹›]/gu, '')
    .replace(/’/gu, "'")
    .replace(/(^|\s)'|'(?=\s|$)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,;:!?…]+$/u, '');
