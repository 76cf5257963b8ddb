import type { Services } from '#src/app/create-services.ts';
import { diffWords } from 'diff';
import type { Composer } from 'grammy';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { block, bold, type InlineNode, link, type MessageLine, strike } from '#src/message/message.ts';
import { listRevisions, type Revision } from '#src/posts/version-chain.ts';
import { createUsage, showUsage } from './page.ts';
import type { BotContext } from './bot-context.ts';
import { findLinkedPost, getExampleLink, keyOfReadable } from './linked-posts.ts';

type RevisionsDeps = Pick<Services, 'archive'>;

export function addRevisionsHandlers(handlers: Composer<BotContext>, deps: RevisionsDeps): void {
  handlers.command('revisions', async (ctx) => {
    const found = await findLinkedPost(deps, ctx, ctx.match);
    if (found === null) return sayHow(deps, ctx, 'revisions-how');
    const { name, id } = found;
    const channel = keyOfReadable(ctx, found);
    if (channel === null) return sayHow(deps, ctx, 'revisions-none');
    const archived = await deps.archive.get(channel, id);
    const revisions = listRevisions(await deps.archive.versions(channel, id), archived?.post);
    if (revisions.length === 0) return sayHow(deps, ctx, 'revisions-none');
    const title = ctx.findChannel(channel)?.title ?? name;
    const url = archived?.post.url ?? `https://t.me/${name}/${id}`;
    return ctx.show(createRevisionsMessage(ctx, revisions, link(url, `${title} ${id}`)));
  });
}

/** With a post that is known, so that the example works. */
async function sayHow(deps: RevisionsDeps, ctx: BotContext, key: string): Promise<void> {
  const example = `/revisions ${await getExampleLink(deps, ctx)}`;
  await showUsage(ctx, createUsage(ctx, ctx.line(key), example));
}

function createRevisionsMessage(ctx: BotContext, revisions: readonly Revision[], post: InlineNode) {
  const { texts } = ctx.state;
  const last = revisions.at(-1);
  const checksum: InlineNode = { style: 'code', of: [last?.hash ?? ''] };
  return {
    blocks: [
      block(texts.line('revisions-head', { post, count: revisions.length })),
      ...revisions.map((revision, index) => toBlock(ctx, revision, revisions[index - 1])),
      block(texts.line('revisions-checksum', { number: last?.number ?? 0, checksum })),
    ],
  };
}

function toBlock({ state }: BotContext, revision: Revision, before: Revision | undefined) {
  const { texts, chat } = state;
  const { date } = toLocalTime(revision.seenAt, chat.timeZone);
  const when = `${date} ${texts.time(revision.seenAt, chat.timeZone)}`;
  const head = texts.line(`revisions-${revision.change}`, { when });
  if (revision.change === 'deleted' || revision.post === null) return block(head);
  const { text } = revision.post;
  const old = revision.change === 'edited' ? before?.post?.text : undefined;
  return block(head, old === undefined ? [text] : markChanges(old, text, texts.locale));
}

/** What went is struck through, what came is bold. Words are those of Unicode: the library's own are Latin. */
function markChanges(before: string, after: string, locale: string): MessageLine {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) =>
    added ? bold(value) : removed ? strike(value) : value,
  );
}
