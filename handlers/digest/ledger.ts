/** In the place of a digest, and back: all its posts, page by page, with what became of each; and one of its topics. Thumbs. */

import { Composer } from 'grammy';
import type { Button, MessageLine, Message } from '#src/message/message.ts';
import { link } from '#src/message/message.ts';
import type { ChatDigests } from '#src/digest/chat-digest.ts';
import { type Feedback, isKind } from '#src/digest/feedback.ts';
import {
  backButton,
  decodeWindow,
  encodeWindow,
  storyLinkShape,
} from '#src/digest/message/digest-buttons.ts';
import { type DigestEntry, entryTitle } from '#src/digest/analysis/digest-entry.ts';
import type { Digest } from '#src/digest/selection/plan-digest.ts';
import type { Window } from '#src/digest/window.ts';
import { type BotContext, editOrReply, reply } from '../context.ts';
import { replaceLastPart } from '../send-reply.ts';

export interface LedgerDeps {
  readonly chatDigests: ChatDigests;
  readonly feedback: Feedback;
}

export function createLedgerHandlers(deps: LedgerDeps): Composer<BotContext> {
  const ledger = new Composer<BotContext>();

  /** The list opens in the place of its digest, however often the button is pressed. */
  ledger.callbackQuery(
    /^(?:posts|page):([0-9a-z]{1,9}):([0-9a-z]{1,9}):(\d{1,3}):(\w{0,32})$/,
    async (ctx) => {
      const [, from = '', to = '', page, channel = ''] = ctx.match;
      await ctx.answerCallbackQuery();
      await editOrReply(ctx, await postList(deps, ctx, decodeWindow(from, to), Number(page), channel));
    },
  );

  ledger.callbackQuery(/^section:([0-9a-z]{1,9}):([0-9a-z]{1,9}):(\w{0,32}):(.{1,40})$/u, async (ctx) => {
    const [, from = '', to = '', channel = '', name = ''] = ctx.match;
    const { chat, texts } = ctx.state;
    const window = decodeWindow(from, to);
    const channels = channel === '' ? [] : [channel];
    const section = await deps.chatDigests.section({ chat, window, channels, topic: null }, name);
    if (section === null) return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    return editOrReply(ctx, { ...section, buttons: [[backButton(window, channel, texts)]] });
  });

  ledger.callbackQuery(/^digest:back:([0-9a-z]{1,9}):([0-9a-z]{1,9}):(\w{0,32})$/, async (ctx) => {
    const [, from = '', to = '', channel = ''] = ctx.match;
    const channels = channel === '' ? [] : [channel];
    const wanted = { chat: ctx.state.chat, window: decodeWindow(from, to), channels, topic: null };
    await ctx.answerCallbackQuery();
    const { message } = await deps.chatDigests.make(wanted);
    const target = ctx.callbackQuery.message;
    if (target)
      await replaceLastPart({ api: ctx.api, address: ctx.state.address }, target.message_id, message);
  });

  ledger.callbackQuery(/^thumb:(up|down):([a-z]{1,8})$/, async (ctx) => {
    const [, thumb, kinds = ''] = ctx.match;
    const voter = `${ctx.chat?.id}:${ctx.callbackQuery.message?.message_id}:${ctx.from.id}`;
    await deps.feedback.vote(voter, [...kinds].filter(isKind), thumb === 'up' ? 'up' : 'down');
    await ctx.answerCallbackQuery({ text: ctx.state.texts.plain('digest-thanks') });
  });

  return ledger;
}

/** What `+28` behind a line opens: the posts of its story. One that is gone opens all posts. */
export async function openStory(
  { chatDigests }: Pick<LedgerDeps, 'chatDigests'>,
  ctx: BotContext,
  payload: string,
): Promise<void> {
  const [, from = '', to = '', channel = '', id] = storyLinkShape.exec(payload) ?? [];
  const window = decodeWindow(from, to);
  const { chat, texts } = ctx.state;
  // a digest of one channel may be of another than those that the chat follows
  for (const channels of [[], [channel]]) {
    const digest = await chatDigests.ledger({ chat, window, channels, topic: null });
    const isOf = ({ entries }: { entries: readonly DigestEntry[] }) =>
      entries.some((entry) => entry.channel.key === channel && entry.post.id === Number(id));
    const story = [...digest.stories, ...digest.listed].find(isOf);
    if (!story && channels.length === 0) continue;
    const entries = (story?.entries ?? digest.entries).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
    const lines = entries.slice(0, mostOfStory).map((entry, n) => postLine(ctx, digest, entry, n + 1));
    const all = {
      text: texts.plain('button-all-posts', { n: digest.entries.length }),
      data: `posts:${encodeWindow(window)}:0:${channels.join('')}`,
    };
    const head = texts.line('posts-head', { posts: entries.length, page: 1, pages: 1 });
    return void (await reply(ctx, { blocks: [{ lines: [head] }, { lines }], buttons: [[all]] }));
  }
}

const mostOfStory = 60;
const perPage = 12;
const longestName = 60;

async function postList(
  deps: LedgerDeps,
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
  window: Window,
  where: { at: number; pages: number; channel: string },
): Button[][] {
  const { texts } = ctx.state;
  const { at, pages, channel } = where;
  const data = (page: number) => `page:${encodeWindow(window)}:${page}:${channel}`;
  const row: Button[] = [];
  if (at > 0) row.push({ text: texts.plain('button-page-before'), data: data(at - 1) });
  if (at < pages - 1) row.push({ text: texts.plain('button-page-after'), data: data(at + 1) });
  return [...(row.length === 0 ? [] : [row]), [backButton(window, channel, texts)]];
}

function shortened(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  return letters.length > longestName
    ? `${letters.slice(0, longestName).join('').trimEnd()}…`
    : letters.join('');
}
