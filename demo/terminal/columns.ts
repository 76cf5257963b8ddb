/** Text in columns of a terminal: colours take no room. */

export interface TextStyles {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly you: (text: string) => string;
  readonly bot: (text: string) => string;
  readonly channel: (text: string) => string;
  readonly good: (text: string) => string;
}

/** Colours for a terminal that wants them; else every text stays as it is. */
export function createTextStyles(colours: boolean): TextStyles {
  const between = (open: number, close: number) => (text: string) =>
    colours && text !== '' ? `\x1b[${open}m${text}\x1b[${close}m` : text;
  return {
    bold: between(1, 22),
    dim: between(2, 22),
    you: between(36, 39),
    bot: between(33, 39),
    channel: between(35, 39),
    good: between(32, 39),
  };
}

const codes = /\x1b\[\d+m/g;
const wide = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/gu;

/** Columns a text fills: an emoji two, anything else one. */
export function countColumns(text: string): number {
  const shown = text.replace(codes, '');
  return [...shown.replace(wide, 'xx').replace(/\p{Mn}|\u200D/gu, '')].length;
}

/** Breaks a line between words; what follows hangs under its text. A word that is too long keeps its line. */
export function wrapLine(line: string, width: number): string[] {
  const start = /^(?:• | *)/.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = '';
  for (const word of line.slice(start.length).split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && start.length + countColumns(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current].map((each, at) => (at === 0 ? start : ' '.repeat(start.length)) + each);
}
