/** Whether the same words of one channel are news once more, as an alarm is after its all-clear. Pure. */

/** Words that two posts on one matter have in common, at least, and their share of the shorter one's. */
const minCommon = 2;
const minShare = 1 / 3;

/** `between`: what the channel published since it said `text` before. Something else on the same matter makes it news. */
export function isNewsAgain(text: string, between: readonly string[]): boolean {
  const own = matterOf(text);
  return between.some((other) => {
    const others = matterOf(other);
    const common = [...others].filter((word) => own.has(word)).length;
    const isSame = common === own.size && common === others.size;
    return !isSame && common >= minCommon && common >= minShare * Math.min(own.size, others.size);
  });
}

/** The longer words, each without its ending: rough, and the same in every language with letters. */
const matterOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
