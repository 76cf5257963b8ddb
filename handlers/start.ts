/** First contact: what this is, and the three first steps. Subscribes nobody by itself. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { type Channel, toChannelUrl } from '#src/channels/channel.ts';
import { storyLink } from '#src/digest/message/digest-buttons.ts';
import { joinLines, link, type Message, type MessageLine } from '#src/message/message.ts';
import { type ListPostsDeps, openStory } from './digest/list-posts.ts';
import { createChannelsView } from './channels.ts';
import { answerChannel, type ChannelAnswerDeps } from './free-text/answers.ts';
import { type CommandsDeps, registerAdminCommands } from './commands.ts';
import type { BotContext } from './bot-context.ts';

export type StartDeps = ChannelAnswerDeps &
  CommandsDeps &
  Pick<ListPostsDeps, 'chatDigests'> &
  Pick<Services, 'acceptInvitation' | 'digestQueue'>;

/** `?start=channel-NAME`: only public things, checked, at most Telegram's 64 characters. */
const deepLink = /^channel-([A-Za-z]\w{3,31})$/;

export function addStartHandlers(start: Composer<BotContext>, deps: StartDeps): void {
  start.command('start', async (ctx) => {
    const payload = ctx.match.trim();
    const { from } = ctx;
    if (ctx.state.type === 'private' && from && (await deps.acceptInvitation(payload, from.id))) {
      await ctx.say('admin-welcome', {}, [[ctx.button('channels')]]);
      return registerAdminCommands(ctx.api, deps, from.id);
    }
    if (storyLink.test(payload)) return openStory(deps, ctx, payload);
    const named = deepLink.exec(payload)?.[1];
    if (named === undefined) return ctx.show(await createWelcome(deps, ctx));
    const channel = ctx.findChannel(named);
    if (!channel) return answerChannel(deps, ctx, named);
    return ctx.show(createChannelsView(deps, ctx, { head: 'pick-channel', channels: [channel] }));
  });

  start.command('help', async (ctx) => {
    if (ctx.state.isFirstThisMinute('help')) await ctx.show(createHelp(ctx));
  });

  start.callbackQuery('home', async (ctx) => ctx.replaceWith(await createWelcome(deps, ctx)));
  start.callbackQuery('help', (ctx) => ctx.replaceWith(createHelp(ctx)));
}

async function createWelcome(deps: StartDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const digest = ctx.button('digest-today', 'digest:today');
  if (chat.channels.length === 0) {
    const watched = ctx.readableChannels();
    const lines = texts.lines('welcome', { channels: createChannelLinks(watched) });
    const welcome = watched.length > 0 ? lines : [...lines.slice(0, 1), texts.line('watching-nothing')];
    return {
      blocks: [{ lines: welcome }, { lines: texts.lines('welcome-what') }],
      buttons: [[ctx.button('subscribe')], [digest], [ctx.button('language'), ctx.button('settings')]],
    };
  }
  const next = await deps.digestQueue.nextRunAt(ctx.state.subjectKey);
  const values = {
    channels: texts.list(chat.channels.map(ctx.titleOf)),
    next: next === null ? texts.plain('settings-no-digest') : texts.dayAndTime(next, chat.timeZone),
    alerts: texts.number(chat.alerts.length),
  };
  return ctx.createMessage('welcome-back', values, [
    [digest],
    [ctx.button('alerts', 'alerts:list'), ctx.button('topics')],
    [ctx.button('settings'), ctx.button('help')],
  ]);
}

function createHelp(ctx: BotContext): Message {
  const { texts } = ctx.state;
  return {
    blocks: [
      { lines: [...texts.lines('help'), ...texts.lines('help-more')] },
      { lines: texts.lines('help-queries') },
    ],
    buttons: [
      [ctx.button('subscribe'), ctx.button('add-alert', 'ask:alert')],
      [ctx.button('digest-today', 'digest:today')],
      [ctx.button('settings')],
    ],
  };
}

export const createChannelLinks = (channels: readonly Channel[]): MessageLine =>
  joinLines(
    channels.map((channel) => [link(toChannelUrl(channel), channel.title)]),
    ', ',
  );
