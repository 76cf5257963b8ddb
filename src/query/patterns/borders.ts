/** What can be said of a place between two characters: RE2's `^ $ \A \z \b \B`. */

/** What a border depends on. The edge is what stands before the first character and after the last. */
export const Kind = { edge: 0, newline: 1, word: 2, other: 3 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];
export const kinds = Object.keys(Kind).length;

/** RE2's bits. */
export const Border = {
  lineStart: 1,
  lineEnd: 2,
  textStart: 4,
  textEnd: 8,
  wordEdge: 16,
  notWordEdge: 32,
} as const;

/** The borders that hold between two characters. */
export function bordersBetween(before: Kind, after: Kind): number {
  let borders = 0;
  if (before === Kind.edge) borders |= Border.textStart | Border.lineStart;
  if (before === Kind.newline) borders |= Border.lineStart;
  if (after === Kind.edge) borders |= Border.textEnd | Border.lineEnd;
  if (after === Kind.newline) borders |= Border.lineEnd;
  const edge = (before === Kind.word) !== (after === Kind.word);
  return borders | (edge ? Border.wordEdge : Border.notWordEdge);
}

/** RE2's word characters are ASCII. */
export function kindOf(point: number): Kind {
  if (point === 0x0a) return Kind.newline;
  const letter = (point | 0x20) >= 0x61 && (point | 0x20) <= 0x7a && point < 0x80;
  return letter || (point >= 0x30 && point <= 0x39) || point === 0x5f ? Kind.word : Kind.other;
}

/** Where the kind changes from one code point to the next. */
export const kindChanges = [0x0a, 0x0b, 0x30, 0x3a, 0x41, 0x5b, 0x5f, 0x60, 0x61, 0x7b];
