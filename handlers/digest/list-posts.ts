/** In the place of a digest, and back: all its posts, page by page, with what became of each; and one of its topics. Thumbs. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { type DigestEntry, entryTitle } from '#src/digest/analysis/digest-entry.ts';
import type { ChatDigestRequest } from '#src/digest/chat-digest.ts';
import { isKind } from '#src/digest/feedback.ts';
import { backButton, decodeWindow, encodeWindow, storyLink } from '#src/digest/message/digest-buttons.ts';
import type { Digest } from '#src/digest/selection/plan-digest.ts';
import { isPossibleWindow } from '#src/digest/window.ts';
import { link, type Message, type MessageLine } from '#src/message/message.ts';
import { shorten } from '#src/message/shorten.ts';
import { type BotContext, replaceLastPart } from '../bot-context.ts';
import { cutPage } from '../page.ts';

export type ListPostsDeps = Pick<Services, 'chatDigests' | 'feedback'>;

/** The instants of a window, a page, a channel, a section: what there is of them, in this order. */
const ofDigest =
  /^(?:posts|page|(section)|(digest:back)):([0-9a-z]{1,9}):([0-9a-z]{1,9}):(?:(\d{1,3}):)?(\w{0,32})(?::(.{1,40}))?$/u;

export function addListPostsHandlers(handlers: Composer<BotContext>, deps: ListPostsDeps): void {
  handlers.callbackQuery(ofDigest, async (ctx) => {
    const [, isSection, isBack, from, to, page, channel = '', name = ''] = ctx.match;
    const request = requestOf(ctx, from, to, channel);
    if (!isPossibleWindow(request.window)) return ctx.notifyTooOld();
    if (isSection) {
      const section = await deps.chatDigests.section(request, name);
      const back = backButton(request.window, channel, ctx.state.texts);
      return section ? ctx.replaceWith({ ...section, buttons: [[back]] }) : ctx.notifyTooOld();
    }
    if (!isBack) return ctx.replaceWith(await createPostList(deps, ctx, request, Number(page ?? 0)));
    const { message } = await deps.chatDigests.make(request);
    const { message_id: pressed = 0 } = ctx.callbackQuery.message ?? {};
    return replaceLastPart({ api: ctx.api, address: ctx.state.address }, pressed, message);
  });

  handlers.callbackQuery(/^thumb:(up|down):([a-z]{1,8})$/, async (ctx) => {
    const [, thumb, kinds = ''] = ctx.match;
    const voter = `${ctx.chat?.id}:${ctx.callbackQuery.message?.message_id}:${ctx.from.id}`;
    await deps.feedback.vote(voter, [...kinds].filter(isKind), thumb === 'up' ? 'up' : 'down');
    await ctx.notify('digest-thanks');
  });
}

/** What `+28` behind a line opens: the posts of its story. One that is gone opens all posts. */
export async function openStory(
  { chatDigests }: Pick<ListPostsDeps, 'chatDigests'>,
  ctx: BotContext,
  payload: string,
): Promise<void> {
  const [, from, to, channel = '', id] = storyLink.exec(payload) ?? [];
  // a digest of one channel may be of another than those that the chat follows
  for (const only of ['', channel]) {
    const request = requestOf(ctx, from, to, only);
    const digest = await chatDigests.ledger(request);
    const isMeant = (entry: DigestEntry) => entry.channel.key === channel && entry.post.id === Number(id);
    const story = [...digest.stories, ...digest.listed].find(({ entries }) => entries.some(isMeant));
    if (!story && only === '') continue;
    const entries = (story?.entries ?? digest.entries).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
    const head = ctx.state.texts.line('posts-head', { posts: entries.length, page: 1, pages: 1 });
    const lines = entries.slice(0, mostOfStory).map((entry, n) => describePost(ctx, digest, entry, n + 1));
    const all = ctx.button('all-posts', `posts:${encodeWindow(request.window)}:0:${only}`);
    return void (await ctx.show({ blocks: [{ lines: [head] }, { lines }], buttons: [[all]] }));
  }
}

const mostOfStory = 60;
const perPage = 12;
const longestName = 60;

const requestOf = (ctx: BotContext, from = '', to = '', channel = ''): ChatDigestRequest => ({
  chat: ctx.state.chat,
  window: decodeWindow(from, to),
  channels: channel === '' ? [] : [channel],
  topic: null,
});

async function createPostList(
  { chatDigests }: ListPostsDeps,
  ctx: BotContext,
  request: ChatDigestRequest,
  page: number,
): Promise<Message> {
  const { texts } = ctx.state;
  const digest = await chatDigests.ledger(request);
  const { window } = request;
  const [channel = ''] = request.channels;
  const data = (to: number) => `page:${encodeWindow(window)}:${to}:${channel}`;
  const { at, pages, shown, pager } = cutPage(ctx, digest.entries, { page, perPage, data });
  const head = texts.line('posts-head', { posts: digest.entries.length, page: at + 1, pages });
  return {
    blocks: [
      { lines: [head] },
      { lines: shown.map((entry, index) => describePost(ctx, digest, entry, at * perPage + index + 1)) },
    ],
    buttons: [pager, [backButton(window, channel, texts)]],
  };
}

function describePost(ctx: BotContext, digest: Digest, entry: DigestEntry, n: number): MessageLine {
  const { texts, chat } = ctx.state;
  const title = entryTitle(entry).replace(/\s+/g, ' ').trim();
  const words = shorten(title, longestName) || texts.plain('posts-without-words');
  const disposition = digest.ledger.dispositions.get(entry.key) ?? 'skipped';
  return texts.line('posts-line', {
    n,
    time: entry.at === null ? '' : texts.dayAndTime(entry.at, chat.timeZone),
    words: link(entry.post.url, words),
    disposition: { choice: disposition.replaceAll(' ', '-') },
  });
}
