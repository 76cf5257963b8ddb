/** A conversation on a terminal: who speaks stands above, what is said beside a bar. */
import { showMessage } from '#doubles/telegram/script/show.ts';
import type { StoredMessage } from '#doubles/telegram/state/message.ts';
import { createTextStyles, wrapLine } from './columns.ts';

export interface TranscriptOptions {
  readonly out: (text: string) => void;
  readonly colours: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

export interface Transcript {
  title(text: string): void;
  /** What the person types. */
  types(text: string): void;
  taps(button: string): void;
  /** A message of the bot; with `most`, its first lines, because it comes whole at the end. */
  bot(message: StoredMessage, most?: number): void;
  channel(title: string, did: string, text: string): void;
  /** A promise that was kept. */
  verified(promise: string): void;
  note(text: string): void;
}

const widest = 92;

export function createTranscript({ out, colours, columns }: TranscriptOptions): Transcript {
  const paint = createTextStyles(colours);
  const width = Math.max(40, Math.min(columns, widest));
  const say = (...lines: string[]) => out(`${lines.join('\n')}\n`);
  const beside = (bar: string, lines: readonly string[]) =>
    lines.flatMap((line) => wrapLine(line, width - 2)).map((line) => `${bar} ${line}`.trimEnd());

  return {
    title: (text) => say('', paint.bold(text), paint.dim('─'.repeat(width))),
    types: (text) => say('', `${paint.you('You')}  ${paint.bold(text)}`),
    taps: (button) => say('', `${paint.you('You')}  tap ${paint.bold(`( ${button} )`)}`),
    bot(message, most = Number.POSITIVE_INFINITY) {
      const lines = beside(paint.bot('│'), linesOf(message, colours));
      const more = lines.length - most;
      say('', paint.bot('Dragoman'), ...lines.slice(0, most));
      if (more > 0) say(`${paint.bot('┊')} ${paint.dim(`… ${more} more lines, whole at the end`)}`);
    },
    channel(title, did, text) {
      say('', paint.channel(`${title} ${did}`), ...beside(paint.channel('│'), text.split('\n')));
    },
    verified: (promise) => say('', `${paint.good('✓')} ${paint.dim(promise)}`),
    note: (text) => say('', ...wrapLine(text, width)),
  };
}

/** A button stays on one line. */
const linesOf = (message: StoredMessage, ansi: boolean): string[] =>
  letterLinks(showMessage(message, { ansi }))
    .split('\n')
    .map((line) => line.replace(/\( .+? \)(?= \(|$)/g, (button) => button.replaceAll(' ', '\u00a0')));

/** A digest numbers its posts: there each link keeps its own number, and links without one get letters. */
function letterLinks(shown: string): string {
  const own = new Map(
    [...shown.matchAll(/(\[\d+\])\[(\d+)\]/g)].map(([, label = '', link = '']) => [link, label]),
  );
  if (own.size === 0) return shown;
  const letters = new Map<string, string>();
  const letterOf = (link: string) => {
    const letter = letters.get(link) ?? `[${String.fromCharCode(97 + letters.size)}]`;
    letters.set(link, letter);
    return letter;
  };
  return shown.replace(/(\[\d+\])?\[(\d+)\]/g, (_, label, link) => label ?? own.get(link) ?? letterOf(link));
}
