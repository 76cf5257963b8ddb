import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { bold, type Message } from '#src/message/message.ts';
import type { BotContext } from '../context.ts';
import { addPage, createWayOn } from '../page.ts';
import { createOnBehalfOfButtons, type OnBehalfOfDeps } from './on-behalf-of.ts';

export type SettingsDeps = OnBehalfOfDeps & Pick<Services, 'clock' | 'digestQueue'>;

export function addSettingsHandlers(settings: Composer<BotContext>, deps: SettingsDeps): void {
  addPage(settings, { name: 'settings', view: (ctx) => createSettingsView(deps, ctx) });
  settings.command('pause', (ctx) => {
    const ways = [ctx.button('button-quiet-hours', 'quiet'), ctx.button('button-schedule', 'schedule')];
    return ctx.say('pause-how', {}, [ways, [ctx.button('button-channels', 'channels')]]);
  });
  settings.command('yes', (ctx) => ctx.say('yes-how', {}, [createWayOn(ctx)]));
}

async function createSettingsView(deps: SettingsDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat, onBehalfOf } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(ctx.state.subjectKey);
  const titles = chat.channels.map((key) => deps.channelRegistry.get(key)?.title ?? key);
  const lines = texts.lines('settings', {
    channels: titles.length === 0 ? texts.plain('settings-no-channels') : texts.list(titles),
    digest: next === null ? texts.plain('settings-no-digest') : texts.dayAndTime(next, chat.timeZone),
    zone: chat.timeZone,
    now: texts.time(deps.clock.now(), chat.timeZone),
    language: texts.languageName(chat.language),
    summary: texts.languageName(chat.summaryLanguage ?? chat.language),
    alerts: chat.alerts.length,
    quiet: chat.quiet === null ? texts.plain('settings-no-quiet') : `${chat.quiet.from}–${chat.quiet.to}`,
  });
  const whose = onBehalfOf ? [texts.line('settings-of', { channel: bold(onBehalfOf.title) })] : [];
  const button = (name: string, data: string) => ctx.button(`button-${name}`, data);
  return {
    blocks: [{ lines: [...whose, ...lines] }],
    buttons: [
      [button('channels', 'channels'), button('schedule', 'schedule')],
      [button('timezone', 'timezone'), button('language', 'language')],
      [button('alerts', 'alerts:list'), button('topics', 'topics')],
      [button('quiet-hours', 'quiet'), button('home', 'home')],
      ...(await createOnBehalfOfButtons(deps, ctx)),
    ],
  };
}
