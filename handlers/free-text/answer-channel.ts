/** A channel's name, a link or a forwarded post: followed with a tap, or the operator hears that somebody wants it. */
import type { Services } from '#src/app/create-services.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { BotContext } from '../context.ts';
import { type TellAdminsDeps, tellAdmins } from '#src/chats/tell-admins.ts';

export type ChannelAnswerDeps = TellAdminsDeps & Pick<Services, 'channelRegistry' | 'callbackState'>;

/** `name`: '' for a channel without a public one. */
export async function answerChannel(deps: ChannelAnswerDeps, ctx: BotContext, name: string) {
  const ways = [ctx.button('button-channels', 'channels')];
  if (name === '') return ctx.say('channel-private', {}, [ways]);
  const channel = deps.channelRegistry.get(toChannelKey(name));
  if (channel) {
    const isFollowed = ctx.state.chat.channels.includes(channel.key);
    const button = isFollowed
      ? ctx.button('button-digest-today', 'digest:today')
      : ctx.button('button-follow-this', `follow:${channel.key}`);
    const key = isFollowed ? 'channel-followed' : 'channel-offered';
    return ctx.say(key, { channel: channel.title }, [[button], ways]);
  }
  if (ctx.state.fromAdmin) return ctx.say('channel-watch-it', { name });
  const isTold = await tellOperators(deps, ctx, name);
  return ctx.say(isTold ? 'channel-asked' : 'channel-not-watched', { name }, [ways]);
}

/** Once a day for each channel. False when there is nobody to tell. */
async function tellOperators(deps: ChannelAnswerDeps, ctx: BotContext, name: string): Promise<boolean> {
  const id = `asked-${toChannelKey(name)}`;
  if (deps.admins.length === 0) return false;
  if (await deps.callbackState.load('operators', id)) return true;
  await deps.callbackState.save('operators', { about: 'query', text: name }, id);
  await tellAdmins(deps, `${id}:${ctx.update.update_id}`, 'admin-channel-asked', { name });
  return true;
}
