/** /settings: everything a chat can change, as one menu. */

import { Composer } from 'grammy';
import { bold, type Message } from '#src/message/message.ts';
import { type BotContext, getSubjectKey, reply, editOrReply } from '../context.ts';
import { createOnBehalfOfButtons } from './on-behalf-of.ts';
import type { ChannelRegistry } from '#src/channels/channel-registry.ts';
import type { Clock } from '#src/clock.ts';
import type { DigestQueue } from '#src/chats/digest-queue.ts';
import type { OnBehalfOfDeps } from './on-behalf-of.ts';

export interface SettingsDeps extends OnBehalfOfDeps {
  readonly channelRegistry: ChannelRegistry;
  readonly clock: Clock;
  readonly digestQueue: DigestQueue;
}

export function createSettingsHandlers(deps: SettingsDeps): Composer<BotContext> {
  const settings = new Composer<BotContext>();

  settings.command('settings', async (ctx) => {
    await reply(ctx, await settingsView(deps, ctx));
  });

  settings.callbackQuery('settings', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, await settingsView(deps, ctx));
  });

  return settings;
}

async function settingsView(deps: SettingsDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(getSubjectKey(ctx));
  const titles = chat.channels.map((key) => deps.channelRegistry.get(key)?.title ?? key);
  const lines = texts.lines('settings', {
    channels: titles.length === 0 ? texts.plain('settings-nothing') : texts.list(titles),
    digest: next === null ? texts.plain('settings-nothing') : texts.dayAndTime(next, chat.timeZone),
    zone: chat.timeZone,
    now: texts.time(deps.clock.now(), chat.timeZone),
    language: texts.languageName(chat.language),
    summary: texts.languageName(chat.summaryLanguage ?? chat.language),
    alerts: chat.alerts.length,
    quiet: chat.quiet === null ? texts.plain('settings-nothing') : `${chat.quiet.from}–${chat.quiet.to}`,
  });
  const button = (name: string, data: string) => ({ text: texts.plain(`button-${name}`), data });
  const { onBehalfOf } = ctx.state;
  const whose = onBehalfOf ? [texts.line('settings-of', { channel: bold(onBehalfOf.title) })] : [];
  return {
    blocks: [{ lines: [...whose, ...lines] }],
    buttons: [
      [button('channels', 'channels'), button('schedule', 'schedule')],
      [button('timezone', 'timezone'), button('language', 'language')],
      [button('alerts', 'alerts:list'), button('topics', 'topics')],
      [button('quiet-hours', 'quiet')],
      ...(await createOnBehalfOfButtons(deps, ctx)),
    ],
  };
}
