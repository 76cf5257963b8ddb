/** /settings: everything a chat can change, as one menu. */

import { Composer } from 'grammy';
import { bold, type Message } from '#src/message/message.ts';
import { type BotContext, getSubjectKey, reply, editOrReply } from '../context.ts';
import { createOnBehalfOfButtons } from './on-behalf-of.ts';

export const settings = new Composer<BotContext>();

settings.command('settings', async (ctx) => {
  await reply(ctx, await settingsView(ctx));
});

settings.callbackQuery('settings', async (ctx) => {
  await ctx.answerCallbackQuery();
  await editOrReply(ctx, await settingsView(ctx));
});

async function settingsView(ctx: BotContext): Promise<Message> {
  const { texts, chat, core } = ctx.state;
  const next = await core.digestQueue.nextRunAt(getSubjectKey(ctx));
  const titles = chat.channels.map((key) => core.channelRegistry.get(key)?.title ?? key);
  const lines = texts.lines('settings', {
    channels: titles.length === 0 ? texts.plain('settings-nothing') : texts.list(titles),
    digest: next === null ? texts.plain('settings-nothing') : texts.dayAndTime(next, chat.timeZone),
    zone: chat.timeZone,
    now: texts.time(core.clock.now(), chat.timeZone),
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
      ...(await createOnBehalfOfButtons(ctx)),
    ],
  };
}
