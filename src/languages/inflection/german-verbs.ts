/** German verbs: one key for all forms of a weak verb, and of a strong one those without another vowel. Marked with `~`. */
import { createSuffixSet, stripSuffixes } from './suffixes.ts';

const prefixes =
  'an ab auf aus bei durch ein entgegen fest fort her heraus hervor hin hinzu los mit nach nieder statt teil uber um unter vor voran vorbei weg weiter wieder zu zuruck zusammen';
const participle = new RegExp(`^(${prefixes.replaceAll(' ', '|')})?ge(.{3,})(?:t|en)$`);
const withZu = new RegExp(`^(${prefixes.replaceAll(' ', '|')})zu(.{3,}n)$`);
const endings = createSuffixSet('e en n t et st est te ete ten eten tet test end');

/** Keys of a word in a post; `normalized` is its normal form. */
export function stemGermanVerb(normalized: string): string[] {
  const keys = stripSuffixes(normalized, endings, 3).map((stem) => `~${stem}`);
  const [, prefix = '', stem] = participle.exec(normalized) ?? [];
  if (stem !== undefined) keys.push(`~${prefix}${stem}`, `~${prefix}${stem.replace(/e$/, '')}`);
  const [, before = '', infinitive] = withZu.exec(normalized) ?? [];
  if (infinitive !== undefined) keys.push(`~${before}${infinitive.replace(/e?n$/, '')}`);
  return keys;
}

/** Keys of an infinitive somebody looks for; none of anything else. */
export function stemGermanVerbQuery(normalized: string): string[] {
  if (/e[rl]n$/.test(normalized)) return [`~${normalized.slice(0, -1)}`];
  return normalized.endsWith('en') ? [`~${normalized.slice(0, -2)}`] : [];
}
