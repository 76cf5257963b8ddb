/** German verbs: one key for all forms of a weak verb, and of a strong one those without another vowel. Marked with `~`. */
const prefixes =
  'an ab auf aus bei durch ein entgegen fest fort her heraus hervor hin hinzu los mit nach nieder statt teil uber um unter vor voran vorbei weg weiter wieder zu zuruck zusammen';
const participle = new RegExp(`^(${prefixes.replaceAll(' ', '|')})?ge(.{3,})(?:t|en)$`);
const withZu = new RegExp(`^(${prefixes.replaceAll(' ', '|')})zu(.{3,}n)$`);
/** Longest first is not needed: each may be what was added. */
const ends = ['e', 'en', 'n', 't', 'et', 'st', 'est', 'te', 'ete', 'ten', 'eten', 'tet', 'test', 'end'];

/** Keys of a word in a post; `folded` is its normal form. */
export function stemGermanVerb(folded: string): string[] {
  const keys: string[] = [];
  for (const end of ends) {
    if (folded.endsWith(end) && folded.length - end.length > 2) keys.push(`~${folded.slice(0, -end.length)}`);
  }
  const [, prefix = '', stem] = participle.exec(folded) ?? [];
  if (stem !== undefined) keys.push(`~${prefix}${stem}`, `~${prefix}${stem.replace(/e$/, '')}`);
  const [, before = '', infinitive] = withZu.exec(folded) ?? [];
  if (infinitive !== undefined) keys.push(`~${before}${infinitive.replace(/e?n$/, '')}`);
  return keys;
}

/** Keys of an infinitive somebody looks for; none of anything else. */
export function stemGermanVerbQuery(folded: string): string[] {
  if (/e[rl]n$/.test(folded)) return [`~${folded.slice(0, -1)}`];
  return folded.endsWith('en') ? [`~${folded.slice(0, -2)}`] : [];
}
