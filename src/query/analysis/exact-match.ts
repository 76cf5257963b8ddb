/** `=word`: what was typed with care must be there, what was left out is free. */
const mark = /\p{M}/u;

/** Capitals and marks of `typed` must stand in `found`; its small letters match any case, and marks it lacks do not matter. */
export function isExactMatch(typed: string, found: string): boolean {
  if (typed === found) return true;
  const wanted = [...typed.normalize('NFD')];
  const there = [...found.normalize('NFD')];
  let at = 0;
  for (const sign of wanted) {
    while (at < there.length && mark.test(there[at] ?? '') && there[at] !== sign) at += 1;
    const other = there[at] ?? '';
    const isFree = sign === sign.toLowerCase() && sign === other.toLowerCase();
    if (other !== sign && !isFree) return false;
    at += 1;
  }
  return there.slice(at).every((rest) => mark.test(rest));
}
