/** /settings: everything a chat can change, as one menu. */

import { Composer } from 'grammy';
import { bold, type Message } from '#src/delivery/message.ts';
import { type HouseContext, keyOf, say, show } from './context.ts';
import { speakingButtons } from './speaking.ts';

export const settings = new Composer<HouseContext>();

settings.command('settings', async (ctx) => {
  await say(ctx, await settingsView(ctx));
});

settings.callbackQuery('settings', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, await settingsView(ctx));
});

async function settingsView(ctx: HouseContext): Promise<Message> {
  const { texts, chat, core } = ctx.house;
  const next = await core.due.next(keyOf(ctx));
  const titles = chat.channels.map((key) => core.watch.get(key)?.title ?? key);
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
  const { speaksFor } = ctx.house;
  const whose = speaksFor ? [texts.line('settings-of', { channel: bold(speaksFor.title) })] : [];
  return {
    blocks: [{ lines: [...whose, ...lines] }],
    buttons: [
      [button('channels', 'channels'), button('schedule', 'schedule')],
      [button('timezone', 'timezone'), button('language', 'language')],
      [button('alerts', 'alerts:list'), button('topics', 'topics')],
      [button('quiet-hours', 'quiet')],
      ...(await speakingButtons(ctx)),
    ],
  };
}
