/**
 * A message is a tree until the last moment: strings in it are data and are shown as they stand.
 * Telegram's HTML is written in render.ts and nowhere else.
 */
export type Inline = string | Styled | Link | Instant;
export type Line = readonly Inline[];

export interface Styled {
  readonly style: 'bold' | 'italic' | 'code';
  readonly of: Line;
}

export interface Link {
  readonly url: string;
  readonly of: Line;
}

/** A moment that newer apps show in the reader's own zone; older ones show `of`. */
export interface Instant {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Telegram's format letters, for example `t` or `dt`. */
  readonly format: string;
  readonly of: Line;
}

/** Lines that belong together: a long message is split between blocks, then between lines, never inside one. */
export interface Block {
  readonly lines: readonly Line[];
  /** Folded away until tapped. */
  readonly folded?: boolean;
}

export interface Button {
  readonly text: string;
  /** At most 64 bytes. */
  readonly data?: string;
  readonly url?: string;
}

export interface Message {
  readonly blocks: readonly Block[];
  /** Below the last part. */
  readonly buttons?: readonly (readonly Button[])[];
  /** Arrives without a sound. */
  readonly silent?: boolean;
}

/** One message as Telegram takes it. `plain` is sent when the markup is refused. */
export interface Part {
  readonly html: string;
  readonly plain: string;
  readonly buttons: readonly (readonly Button[])[];
}

export const bold = (...of: Inline[]): Styled => ({ style: 'bold', of });
export const italic = (...of: Inline[]): Styled => ({ style: 'italic', of });
export const link = (url: string, ...of: Inline[]): Link => ({ url, of });
export const block = (...lines: Line[]): Block => ({ lines });

/** What a reader sees of a line, without its markup. */
export function plainText(line: Line): string {
  return line.map((part) => (typeof part === 'string' ? part : plainText(part.of))).join('');
}
