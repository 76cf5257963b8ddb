/** /settings as one menu, and the pages of what is one value each: /language, /timezone (also by a sent location), /quiet. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { isOff } from '#src/chats/command-arguments.ts';
import { defaultQuietHours, parseQuietHours } from '#src/chats/quiet-hours.ts';
import { findTimeZoneAt, findTimeZones, type TimeZoneMatch } from '#src/chats/timezones/find-time-zones.ts';
import { bold, type Button, type Message } from '#src/message/message.ts';
import { shorten, shortenTyped } from '#src/message/shorten.ts';
import type { BotContext } from '../bot-context.ts';
import { addPage, type Changed, createWayOn } from '../page.ts';
import { canChangeSettings } from '../permissions.ts';
import { createOnBehalfOfButtons, type OnBehalfOfDeps } from './on-behalf-of.ts';

type SettingsDeps = OnBehalfOfDeps & Pick<Services, 'clock' | 'digestQueue' | 'languages'>;

export function addSettingsHandlers(settings: Composer<BotContext>, deps: SettingsDeps): void {
  addPage(settings, deps, { name: 'settings', view: createSettingsView });
  addPage(settings, deps, { name: 'language', view: createLanguageView, change: changeLanguage });
  addPage(settings, deps, { name: 'timezone', view: createZoneView, change: changeZone });
  addPage(settings, deps, { name: 'quiet', view: createQuietView, change: changeQuiet });

  /** In a private chat; in a group people send places to each other. */
  settings.on('message:location', async (ctx, next) => {
    if (ctx.state.type !== 'private' || !(await canChangeSettings(ctx))) return next();
    const { latitude, longitude } = ctx.message.location;
    const zone = findTimeZoneAt(latitude, longitude);
    return zone === null ? ctx.say('zone-unknown-there') : ctx.show(await setZone(deps, ctx, zone));
  });

  settings.command('pause', (ctx) => {
    const ways = [ctx.button('quiet-hours', 'quiet'), ctx.button('schedule')];
    return ctx.say('pause-how', {}, [ways, [ctx.button('alerts', 'alerts:list'), ctx.button('channels')]]);
  });
  settings.command('yes', (ctx) => ctx.say('yes-how', {}, [createWayOn(ctx)]));
}

async function createSettingsView(deps: SettingsDeps, ctx: BotContext): Promise<Message> {
  const { texts, chat, onBehalfOf } = ctx.state;
  const next = await deps.digestQueue.nextRunAt(ctx.state.subjectKey);
  const titles = chat.channels.map(ctx.titleOf);
  const lines = texts.lines('settings', {
    ...languageNames(ctx),
    channels: titles.length === 0 ? texts.plain('settings-no-channels') : texts.list(titles),
    digest: next === null ? texts.plain('settings-no-digest') : texts.dayAndTime(next, chat.timeZone),
    zone: chat.timeZone,
    now: texts.time(deps.clock.now(), chat.timeZone),
    alerts: chat.alerts.length,
    quiet: chat.quiet === null ? texts.plain('settings-no-quiet') : `${chat.quiet.from}–${chat.quiet.to}`,
  });
  const whose = onBehalfOf ? [texts.line('settings-of', { channel: bold(onBehalfOf.title) })] : [];
  return {
    blocks: [{ lines: [...whose, ...lines] }],
    buttons: [
      [ctx.button('channels'), ctx.button('schedule')],
      [ctx.button('timezone'), ctx.button('language')],
      [ctx.button('alerts', 'alerts:list'), ctx.button('topics')],
      [ctx.button('quiet-hours', 'quiet'), ctx.button('home')],
      ...(await createOnBehalfOfButtons(deps, ctx)),
    ],
  };
}

const createChoice = (page: string, value: string, label: string, isChosen: boolean): Button[] => [
  { text: isChosen ? `✓ ${label}` : label, data: `${page}:${value}` },
];

const languageNames = ({ state: { texts, chat } }: BotContext) => ({
  language: texts.languageName(chat.language),
  summary: texts.languageName(chat.summaryLanguage ?? chat.language),
});

export function createLanguageChoice(deps: LanguageDeps, ctx: BotContext, code: string): Button[] {
  const [first = '', ...rest] = deps.texts(code).languageName(code);
  // a button begins with a capital also in languages that write their own name small
  const label = first.toLocaleUpperCase(code) + rest.join('');
  return createChoice('language', code, label, code === ctx.state.texts.locale);
}

function createLanguageView(deps: LanguageDeps, ctx: BotContext): Message {
  const rows = deps.languages.map((code) => createLanguageChoice(deps, ctx, code));
  return ctx.createMessage('language-now', languageNames(ctx), [...rows, createWayOn(ctx)]);
}

async function changeLanguage(deps: LanguageDeps, ctx: BotContext, typed: string): Promise<Changed> {
  const summary = /^(?:summary|summaries)(?:\s+(.+))?$/is.exec(typed);
  const name = summary ? summary[1] : typed;
  if (name === undefined) return createLanguageView(deps, ctx);
  const code = findLanguageCode(deps, ctx, name);
  if (code === null) {
    const codes = ctx.state.texts.list(deps.languages);
    const example = `/language ${summary ? 'summary ' : ''}en`;
    return { asks: ctx.createMessage('language-unknown', { name: shortenTyped(name), codes, example }) };
  }
  const chosen = summary ? {} : { language: code, languageChosen: true };
  await ctx.changeChat((chat) => ({ ...chat, ...chosen, summaryLanguage: summary ? code : null }));
  // somebody new goes on to the first steps
  const isNew = !summary && ctx.state.chat.channels.length === 0;
  const language = ctx.state.texts.languageName(code);
  return ctx.createMessage(summary ? 'summary-language-set' : 'language-set', { language }, [
    isNew ? [ctx.button('digest-today', 'digest:today')] : [],
    createWayOn(ctx),
  ]);
}

type LanguageDeps = Pick<Services, 'languages' | 'texts'>;

/** `ru`, "Russian" or "русский". */
export function findLanguageCode(deps: LanguageDeps, ctx: BotContext, typed: string): string | null {
  // en-US is English
  const wanted = typed.toLowerCase().replace(/^([a-z]{2})[-_][a-z]{2,4}$/, '$1');
  const namesOf = (code: string) =>
    [ctx.state.texts, deps.texts(code)].map((each) => each.languageName(code).toLowerCase());
  const inOwnWords = (code: string) => deps.texts(code).plain('typed-own-name').split(' | ');
  return (
    deps.languages.find((code) => [code, ...namesOf(code), ...inOwnWords(code)].includes(wanted)) ?? null
  );
}

const offeredZones = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Shanghai',
];

/** `found`: those that what was typed may mean. */
function createZoneView({ clock }: SettingsDeps, ctx: BotContext, found?: readonly TimeZoneMatch[]): Message {
  const { texts, chat } = ctx.state;
  const now = clock.now();
  const offered = [...new Set([chat.timeZone, ...offeredZones])];
  const all = found ?? offered.map((zone) => ({ zone, names: [zone.replaceAll('_', ' ')] }));
  const shown = all.map(({ names }) => shorten(names.join(texts.plain('digest-comma')), 22));
  const rows = all.map(({ zone, names: [name] }, at) => {
    const isAlone = shown.filter((place) => place === shown[at]).length === 1;
    // places that look alike are told apart by the city that their clock is named for
    const city = zone.split('/').at(-1)?.replaceAll('_', ' ');
    const place = (isAlone && shown[at]) || shorten(`${name} (${city})`, 22);
    const label = texts.plain('zone-at', { place, time: texts.time(now, zone) });
    return createChoice('timezone', zone, label, zone === chat.timeZone);
  });
  const values = { zone: chat.timeZone, now: texts.time(now, chat.timeZone) };
  return ctx.createMessage(found ? 'zone-which' : 'zone-now', values, [...rows, createOtherZone(ctx)]);
}

const createOtherZone = (ctx: BotContext): Button[] => [
  ctx.button('another-zone', 'ask:timezone'),
  ...createWayOn(ctx),
];

async function changeZone(deps: SettingsDeps, ctx: BotContext, typed: string): Promise<Changed> {
  const { locale } = ctx.state.texts;
  const { matches, isCertain } = await findTimeZones(typed, [...new Set([locale, ...deps.languages])]);
  const [first] = matches;
  if (first && isCertain) return setZone(deps, ctx, first.zone);
  if (first) return { asks: createZoneView(deps, ctx, matches) };
  return { asks: ctx.createMessage('zone-unknown', { name: shortenTyped(typed) }, [createOtherZone(ctx)]) };
}

/** The local time is shown so that a wrong choice is seen at once. */
async function setZone({ clock }: SettingsDeps, ctx: BotContext, zone: string): Promise<Message> {
  await ctx.changeChat((chat) => ({ ...chat, timeZone: zone }));
  const now = ctx.state.texts.time(clock.now(), zone);
  return ctx.createMessage('zone-set', { zone, now }, [createWayOn(ctx)]);
}

function createQuietView(_: unknown, ctx: BotContext): Message {
  const { quiet, timeZone: zone, soundAtNight } = ctx.state.chat;
  const night = { choice: soundAtNight ? 'sound' : 'hushed' };
  const { from, to } = defaultQuietHours;
  const usual = ctx.button('quiet-usual', `quiet:${from}-${to}`, defaultQuietHours);
  const off = ctx.button(quiet ? 'quiet-off' : 'loud', 'quiet:off');
  return ctx.createMessage(quiet ? 'quiet-now' : 'quiet-none', { from: '', to: '', ...quiet, zone, night }, [
    [...(quiet ? [] : [usual]), ...(quiet || !soundAtNight ? [off] : [])],
    [ctx.button('other-hours', 'ask:quiet'), ...createWayOn(ctx)],
  ]);
}

async function changeQuiet(deps: SettingsDeps, ctx: BotContext, typed: string): Promise<Changed> {
  const read = isOff(typed) ? { quiet: null } : parseQuietHours(typed);
  if ('problem' in read) return { asks: ctx.createMessage(read.problem.key, { ...read.problem }) };
  const { quiet } = read;
  // whoever ends the quiet hours wants to hear what comes at night
  await ctx.changeChat((chat) => ({ ...chat, quiet, soundAtNight: quiet === null }));
  return createQuietView(deps, ctx);
}
