/** How a query that cannot be read may have been meant. */

/** Without the `length` units at `at`; what stood around them does not grow together. */
export function removeRange(source: string, at: number, length: number): string {
  const before = source.slice(0, at);
  const after = source.slice(at + length);
  if (/(?:^|[\s(])$/.test(before)) return before + after.trimStart();
  return /^(?:$|[\s)])/.test(after) ? before + after : `${before} ${after}`;
}

/** With the excluded alternative behind the others, where it covers them all. */
export function moveExclusionLast(source: string, at: number, length: number): string {
  const before = source.slice(0, at).replace(/\s*(?:\|+|,|\bOR)\s*$/, '');
  const after = source.slice(at + length);
  const rest =
    before.trimEnd().length < source.slice(0, at).trimEnd().length
      ? after
      : after.replace(/^\s*(?:\|+|,|OR\b)\s*/, '');
  return `${(before + rest).trimEnd()} ${source.slice(at, at + length)}`;
}

/** Brackets around nothing but brackets say the same without them; null when there are none. */
export function removeDoubledBrackets(source: string): string | null {
  let single = source;
  for (let before = ''; before !== single; ) {
    before = single;
    single = before.replace(/\(\s*(\([^()]*\))\s*\)/g, '$1');
  }
  return single === source ? null : single;
}

/** With quotation marks around each number below zero, of which the minus would leave out what is looked for. */
export const quoteNumbers = (source: string): string =>
  source.replace(/(?<![^\s(|,])-\p{Nd}(?:[^\s()|",]|,(?=\p{Nd}))*/gu, '"$&"');
