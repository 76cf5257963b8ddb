/** What stands in `data-view`: base64 of `{"c": -1006503122, "p": 519, "t": 1786277379, "h": "..."}`. It is read, never sent. */
import { fieldsOf, parseJson } from '#src/json.ts';
import type { HtmlElement } from './html-tree.ts';

/** Telegram's number of the channel, positive; null where the block tells none. */
export function readBlockChannelId(block: HtmlElement): number | null {
  const { c: number } = fieldsOf(
    parseJson(Buffer.from(block.attribs['data-view'] ?? '', 'base64').toString()),
  );
  if (typeof number === 'number' && Number.isSafeInteger(number) && number !== 0) return Math.abs(number);
  // Widgets of one post name the channel in `data-peer="c1006503122_..."`.
  const peer = /^c(\d{1,15})_/.exec(block.attribs['data-peer'] ?? '');
  return peer ? Number(peer[1]) : null;
}
