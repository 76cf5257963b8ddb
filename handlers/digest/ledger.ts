/** Under a digest: all its posts, page by page, with what became of each; and one of its topics. */

import { Composer } from 'grammy';
import type { Button, MessageLine, Message } from '#src/message/message.ts';
import { link } from '#src/message/message.ts';
import { decodeWindow } from '#src/digest/message/digest-buttons.ts';
import { type DigestEntry, entryTitle } from '#src/digest/analysis/digest-entry.ts';
import type { Digest } from '#src/digest/selection/plan-digest.ts';
import type { Window } from '#src/digest/window.ts';
import { type BotContext, reply, editOrReply } from '../context.ts';
import { requestDigest } from './digest.ts';
import type { DigestDeps } from './digest.ts';

export function createLedgerHandlers(deps: DigestDeps): Composer<BotContext> {
  const ledger = new Composer<BotContext>();

  /** `posts` opens the list below the digest, `page` turns its pages in place. */
  ledger.callbackQuery(/^(posts|page):([0-9a-z]{1,9}):([0-9a-z]{1,9}):(\d{1,3}):(\w{0,32})$/, async (ctx) => {
    const [, how, from = '', to = '', page, channel = ''] = ctx.match;
    await ctx.answerCallbackQuery();
    const message = await postList(deps, ctx, decodeWindow(from, to), Number(page), channel);
    if (how === 'posts') await reply(ctx, message);
    else await editOrReply(ctx, message);
  });

  ledger.callbackQuery(/^topic:in:([0-9a-z]{1,9}):([0-9a-z]{1,9}):(.{1,40})$/u, async (ctx) => {
    const [, from = '', to = '', name = ''] = ctx.match;
    const { chat, texts } = ctx.state;
    if (!deps.chatDigests.findTopic(chat, name))
      return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    const window = decodeWindow(from, to);
    return requestDigest(deps, ctx, `topic ${name} ${from} ${to}`, { window, channels: [], topic: name });
  });

  return ledger;
}

const perPage = 12;
const longestName = 60;

async function postList(
  deps: DigestDeps,
  ctx: BotContext,
  window: Window,
  page: number,
  channel: string,
): Promise<Message> {
  const { chat, texts } = ctx.state;
  const channels = channel === '' ? [] : [channel];
  const digest = await deps.chatDigests.ledger({ chat, window, channels, topic: null });
  const { entries } = digest;
  const pages = Math.max(1, Math.ceil(entries.length / perPage));
  const at = Math.min(page, pages - 1);
  const shown = entries.slice(at * perPage, (at + 1) * perPage);
  const head = texts.line('posts-head', { posts: entries.length, page: at + 1, pages });
  const lines = shown.map((entry, n) => postLine(ctx, digest, entry, at * perPage + n + 1));
  return {
    blocks: [{ lines: [head] }, { lines }],
    buttons: turnButtons(ctx, window, { at, pages, channel }),
  };
}

/** Number, time, first words with the link, and the fate. */
function postLine(ctx: BotContext, digest: Digest, entry: DigestEntry, n: number): MessageLine {
  const { texts, chat } = ctx.state;
  const words = shortened(entryTitle(entry)) || texts.plain('posts-without-words');
  const fate = digest.ledger.dispositions.get(entry.key) ?? 'skipped';
  return texts.line('posts-line', {
    n,
    time: entry.at === null ? '' : texts.dayAndTime(entry.at, chat.timeZone),
    words: entry.post.url === null ? words : link(entry.post.url, words),
    fate: { choice: fate.replaceAll(' ', '-') },
  });
}

function turnButtons(
  ctx: BotContext,
  { from, to }: Window,
  where: { at: number; pages: number; channel: string },
): Button[][] {
  const { texts } = ctx.state;
  const { at, pages, channel } = where;
  const data = (page: number) =>
    `page:${(from / 1000).toString(36)}:${(to / 1000).toString(36)}:${page}:${channel}`;
  const row: Button[] = [];
  if (at > 0) row.push({ text: texts.plain('button-page-before'), data: data(at - 1) });
  if (at < pages - 1) row.push({ text: texts.plain('button-page-after'), data: data(at + 1) });
  return row.length === 0 ? [] : [row];
}

function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  return letters.length > longestName
    ? `${letters.slice(0, longestName).join('').trimEnd()}…`
    : letters.join('');
}
