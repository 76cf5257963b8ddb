/** What stands in `data-view`: base64 of `{"c": -1006503122, "p": 519, "t": 1786277379, "h": "..."}`. It is read, never sent. */
import type { HtmlElement } from './html-tree.ts';

export interface ViewToken {
  /** Telegram's number of the channel, positive. */
  readonly channelId: number | null;
  /** When the server made the page, milliseconds since 1970. */
  readonly servedAt: number | null;
}

export function readViewToken(block: HtmlElement): ViewToken {
  const token = decode(block.attribs['data-view'] ?? '');
  // Widgets of one post name the channel in `data-peer="c1006503122_..."`.
  const peer = /^c(\d{1,15})_/.exec(block.attribs['data-peer'] ?? '');
  const channelId = wholeNumber(token.c) ?? (peer ? Number(peer[1]) : null);
  const seconds = wholeNumber(token.t);
  return { channelId, servedAt: seconds === null ? null : seconds * 1000 };
}

function decode(base64: string): { c?: unknown; t?: unknown } {
  if (!base64.startsWith('eyJ')) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(base64, 'base64').toString());
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // A cut or foreign token: the post is read without it.
    return {};
  }
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value !== 0 ? Math.abs(value) : null;
}
