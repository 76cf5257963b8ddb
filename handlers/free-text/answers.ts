/** What is said to words that are no command: a channel can be followed, a phrase be used, a question is searched for. */
import type { Services } from '#src/app/create-services.ts';
import { isPrivateName, toChannelKey } from '#src/posts/channel-key.ts';
import type { BotContext } from '../bot-context.ts';
import { findChannelToFollow } from '../permissions.ts';
import { tellAdmins, type TellAdminsDeps } from '#src/chats/tell-admins.ts';
import { isSmallWord } from '#src/chats/intents/vocabulary.ts';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { createSearchView, findFirst, type SearchDeps } from '../search.ts';
import { nameChannels } from '#src/chats/chat.ts';
import { block, type Button } from '#src/message/message.ts';

export type ChannelAnswerDeps = TellAdminsDeps & Pick<Services, 'channelRegistry' | 'clock'>;

/** Followed with a tap, or the operator hears that somebody wants it. */
export async function answerChannel(deps: ChannelAnswerDeps, ctx: BotContext, name: string) {
  const ways = [ctx.button('channels')];
  const channel = await findChannelToFollow(deps, ctx, name);
  if (channel) {
    const isFollowed = ctx.state.chat.channels.includes(channel.key);
    const button = isFollowed
      ? ctx.button('digest-today', 'digest:today')
      : ctx.button('follow-this', `follow:${channel.key}`);
    const key = isFollowed ? 'channel-followed' : 'channel-offered';
    return ctx.say(key, { channel: channel.title }, [[button], ways]);
  }
  if (isPrivateName(toChannelKey(name))) return ctx.say('channel-private', {}, [ways]);
  if (ctx.state.fromAdmin) return ctx.say('channel-watch-it', { name });
  // once a day for each channel
  const day = new Date(deps.clock.now()).toISOString().slice(0, 10);
  await tellAdmins(deps, `asked-${toChannelKey(name)}:${day}`, 'admin-channel-asked', { name });
  const isTold = deps.admins.length > 0;
  const titles = ctx.readableChannels().map(({ title }) => title);
  const watched = nameChannels(ctx.state.texts, titles);
  const lines = [
    ctx.line(isTold ? 'channel-asked' : 'channel-not-watched', { name }),
    ...(titles.length > 0 ? [ctx.line('channels-watched', { watched })] : []),
    ...(isTold ? [] : [ctx.line('channel-ask-operator')]),
  ];
  return ctx.show({ blocks: [block(...lines)], buttons: [ways] });
}

export async function answerPhrase(ctx: BotContext, text: string, more: readonly Button[]): Promise<unknown> {
  const query = 'problem' in parseQuery(text) ? onlyWords(text) : text;
  if ('problem' in parseQuery(query)) return ctx.say('not-a-query');
  const id = await ctx.saveRecord('query', query);
  return ctx.say('phrase-offer', { query }, [
    [ctx.button('search', `search:use:${id}`), ctx.button('alert-me', `alert:use:${id}`)],
    [...more, ctx.button('help')],
  ]);
}

/** `within`: a query that the hits answer as well, as that of an alert. */
export async function answerQuestion(deps: SearchDeps, ctx: BotContext, text: string, within = '') {
  const queries = toQueries(text);
  const [all] = queries;
  if (all === undefined) return ctx.say('not-a-query');
  const forms = within === '' ? queries : [...queries.map((query) => `(${within}) (${query})`), ...queries];
  const read = forms.flatMap((source) => {
    const parsed = parseQuery(source);
    return 'problem' in parsed ? [] : [{ source, query: parsed.query }];
  });
  const found = await findFirst(deps, ctx, read);
  return ctx.show(await createSearchView(deps, ctx, found?.source ?? all, null));
}

/** What a question looks for: all its words but the small ones of any language, or else any of them; none where it has no others. */
export function toQueries(text: string): string[] {
  const words = onlyWords(text)
    .split(' ')
    .filter((word) => !isSmallWord(word));
  return words.length === 0 ? [] : [words.join(' '), words.join(' | ')];
}

const onlyWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
