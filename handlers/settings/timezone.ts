/** /timezone by IANA name, by city, or by a sent location. */

import { Composer } from 'grammy';
import { type TimeZoneMatch, findTimeZoneAt, findTimeZones } from '#src/chats/timezones/find-time-zones.ts';
import { isTimeZone } from '#src/chats/wall-clock.ts';
import type { Message } from '#src/message/message.ts';
import { changeChat, type BotContext, reply, replyText, editOrReply, createTextMessage } from '../context.ts';
import { requireSettingsRight, canChangeSettings } from '../permissions.ts';
import { shortenTyped } from '../subscription.ts';
import type { Clock } from '#src/clock.ts';

export interface TimezoneDeps {
  readonly clock: Clock;
  readonly languages: readonly string[];
}

export function createTimezoneHandlers(deps: TimezoneDeps): Composer<BotContext> {
  const timezone = new Composer<BotContext>();

  timezone.command('timezone', async (ctx) => {
    const typed = ctx.match.trim();
    if (typed === '') return reply(ctx, zoneView(deps, ctx));
    return requireSettingsRight((own) => choose(deps, own, typed))(ctx);
  });

  timezone.callbackQuery('timezone', async (ctx) => {
    await ctx.answerCallbackQuery();
    await editOrReply(ctx, zoneView(deps, ctx));
  });

  timezone.callbackQuery(
    /^zone:([A-Za-z0-9_+/:-]{1,58})$/,
    requireSettingsRight(async (ctx) => {
      const zone = String(ctx.match?.[1]);
      if (!isTimeZone(zone))
        return ctx.answerCallbackQuery({ text: ctx.state.texts.plain('button-too-old') });
      await ctx.answerCallbackQuery();
      await changeChat(ctx, (chat) => ({ ...chat, timeZone: zone }));
      return editOrReply(ctx, zoneSet(deps, ctx));
    }),
  );

  /** A location sets the zone in a private chat; in a group people send places to each other. */
  timezone.on('message:location', async (ctx, next) => {
    if (ctx.state.type !== 'private' || !(await canChangeSettings(ctx))) return next();
    const { latitude, longitude } = ctx.message.location;
    const zone = findTimeZoneAt(latitude, longitude);
    return zone === null ? replyText(ctx, 'zone-unknown', { name: '' }) : set(deps, ctx, zone);
  });

  return timezone;
}

const offered = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Shanghai',
] as const;

async function choose(deps: TimezoneDeps, ctx: BotContext, typed: string): Promise<void> {
  const { texts } = ctx.state;
  const others = deps.languages.filter((each) => each !== texts.locale);
  const { matches, isCertain } = await findTimeZones(typed, [texts.locale, ...others]);
  const [first] = matches;
  if (!first) await replyText(ctx, 'zone-unknown', { name: shortenTyped(typed) });
  else if (isCertain) await set(deps, ctx, first.zone);
  else await reply(ctx, choice(deps, ctx, matches));
}

async function set(deps: TimezoneDeps, ctx: BotContext, zone: string): Promise<void> {
  await changeChat(ctx, (chat) => ({ ...chat, timeZone: zone }));
  await reply(ctx, zoneSet(deps, ctx));
}

/** The local time is shown so that a wrong choice is seen at once. */
function zoneSet(deps: TimezoneDeps, ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  const now = texts.time(deps.clock.now(), chat.timeZone);
  return createTextMessage(texts, 'zone-set', { zone: chat.timeZone, now }, [
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

function choice(deps: TimezoneDeps, ctx: BotContext, places: readonly TimeZoneMatch[]): Message {
  const { texts } = ctx.state;
  const now = deps.clock.now();
  const rows = places.map(({ zone, name }) => [
    { text: `${name} · ${texts.time(now, zone)}`, data: `zone:${zone}` },
  ]);
  return createTextMessage(texts, 'zone-which', {}, rows);
}

function zoneView(deps: TimezoneDeps, ctx: BotContext): Message {
  const { texts, chat } = ctx.state;
  const now = deps.clock.now();
  const zones = [...new Set([chat.timeZone, ...offered])];
  const rows = zones.map((zone) => [
    {
      text: `${zone === chat.timeZone ? '✓ ' : ''}${zone.replaceAll('_', ' ')} · ${texts.time(now, zone)}`,
      data: `zone:${zone}`,
    },
  ]);
  return createTextMessage(texts, 'zone-now', { zone: chat.timeZone, now: texts.time(now, chat.timeZone) }, [
    ...rows,
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}
