/** A text of at most `most` characters, and an ellipsis where it was longer. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('').trimEnd()}…` : text;
}

/** What a person typed, short enough to be shown back. */
export const shortenTyped = (typed: string): string => shorten(typed, 40);
