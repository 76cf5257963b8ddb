/**
 * A message is a tree until it is sent: strings in it are data and are shown as they are.
 * Only html.ts writes Telegram's HTML.
 */
export type InlineNode = string | StyledNode | { readonly url: string; readonly of: MessageLine };
export type MessageLine = readonly InlineNode[];

export interface StyledNode {
  readonly style: 'bold' | 'italic' | 'strike' | 'code';
  readonly of: MessageLine;
}

/** Lines that belong together: a long message is split between blocks, then between lines, never inside one. */
export interface MessageBlock {
  readonly lines: readonly MessageLine[];
  readonly expandable?: boolean;
}

export type Keyboard = readonly (readonly Button[])[];

export interface Button {
  readonly text: string;
  readonly data?: string;
  readonly url?: string;
}

export interface Message {
  readonly blocks: readonly MessageBlock[];
  readonly buttons?: Keyboard;
  readonly silent?: boolean;
}

/** One message as Telegram takes it. `plain` is sent when the markup is refused. */
export interface MessagePart {
  readonly html: string;
  readonly plain: string;
  readonly buttons: Keyboard;
}

export const bold = (...of: InlineNode[]): StyledNode => ({ style: 'bold', of });
export const strike = (...of: InlineNode[]): StyledNode => ({ style: 'strike', of });
export const italic = (...of: InlineNode[]): StyledNode => ({ style: 'italic', of });
export const link = (url: string | null, text: InlineNode): InlineNode =>
  url === null ? text : { url, of: [text] };
export const block = (...lines: MessageLine[]): MessageBlock => ({ lines });

/** Lines joined with `between`, without empty ones. */
export const joinLines = (lines: readonly MessageLine[], between: string): MessageLine =>
  lines.filter((line) => line.length > 0).flatMap((line, at) => (at === 0 ? [...line] : [between, ...line]));

export const toPlainText = (line: MessageLine): string =>
  line.map((part) => (typeof part === 'string' ? part : toPlainText(part.of))).join('');
