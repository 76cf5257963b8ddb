/** /timezone by IANA name, by city, or by a sent location. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { type TimeZoneMatch, findTimeZoneAt, findTimeZones } from '#src/chats/timezones/find-time-zones.ts';
import type { Button, Message } from '#src/message/message.ts';
import { shorten, shortenTyped } from '#src/message/shorten.ts';
import type { BotContext } from '../context.ts';
import { addPage, createWayOn, type OpenQuestion } from '../page.ts';
import { canChangeSettings } from '../permissions.ts';

export type TimezoneDeps = Pick<Services, 'clock' | 'languages'>;

export function addTimezoneHandlers(timezone: Composer<BotContext>, deps: TimezoneDeps): void {
  addPage(timezone, {
    name: 'timezone',
    view: (ctx) => createZoneView(deps, ctx, [ctx.state.chat.timeZone, ...offered], 'zone-now'),
    change: (ctx, typed) => change(deps, ctx, typed),
  });

  /** A location sets the zone in a private chat; in a group people send places to each other. */
  timezone.on('message:location', async (ctx, next) => {
    if (ctx.state.type !== 'private' || !(await canChangeSettings(ctx))) return next();
    const { latitude, longitude } = ctx.message.location;
    const zone = findTimeZoneAt(latitude, longitude);
    if (zone === null) return ctx.say('zone-unknown-there');
    return ctx.show(await setZone(deps, ctx, zone));
  });
}

const offered = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Shanghai',
] as const;

async function change(deps: TimezoneDeps, ctx: BotContext, typed: string): Promise<Message | OpenQuestion> {
  const { texts } = ctx.state;
  const others = deps.languages.filter((each) => each !== texts.locale);
  const { matches, isCertain } = await findTimeZones(typed, [texts.locale, ...others]);
  const [first] = matches;
  if (first && isCertain) return setZone(deps, ctx, first.zone);
  if (first) return { asks: createZoneView(deps, ctx, matches, 'zone-which') };
  const other = [ctx.button('button-another-zone', 'ask:timezone'), ...createWayOn(ctx)];
  return { asks: ctx.createMessage('zone-unknown', { name: shortenTyped(typed) }, [other]) };
}

/** The local time is shown so that a wrong choice is seen at once. */
async function setZone({ clock }: TimezoneDeps, ctx: BotContext, zone: string): Promise<Message> {
  const { timeZone } = await ctx.changeChat((chat) => ({ ...chat, timeZone: zone }));
  const { texts } = ctx.state;
  const values = { zone: timeZone, now: texts.time(clock.now(), timeZone) };
  return ctx.createMessage('zone-set', values, [createWayOn(ctx)]);
}

function createZoneView(
  { clock }: TimezoneDeps,
  ctx: BotContext,
  zones: readonly (string | TimeZoneMatch)[],
  key: 'zone-now' | 'zone-which',
): Message {
  const { texts, chat } = ctx.state;
  const now = clock.now();
  const rows = [...new Set(zones)].map((each): Button[] => {
    const { zone, names } =
      typeof each === 'string' ? { zone: each, names: [each.replaceAll('_', ' ')] } : each;
    const place = shorten(names.join(texts.plain('digest-comma')), 22);
    const tick = zone === chat.timeZone ? '✓ ' : '';
    const label = texts.plain('zone-at', { place, time: texts.time(now, zone) });
    return [{ text: `${tick}${label}`, data: `timezone:${zone}` }];
  });
  const values = { zone: chat.timeZone, now: texts.time(now, chat.timeZone) };
  return ctx.createMessage(key, values, [
    ...rows,
    [ctx.button('button-another-zone', 'ask:timezone'), ...createWayOn(ctx)],
  ]);
}
