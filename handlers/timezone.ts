/** /timezone by IANA name, by city, or by a sent location. */

import { Composer } from 'grammy';
import { type Place, zoneAt, zonesNamed } from '#src/chats/places.ts';
import { isTimeZone } from '#src/chats/wall-clock.ts';
import type { Message } from '#src/delivery/message.ts';
import { changeChat, type HouseContext, say, sayText, show, textMessage } from './context.ts';
import { forChangers, mayChange } from './rights.ts';
import { shortened } from './subscription.ts';

export const timezone = new Composer<HouseContext>();

const offered = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Shanghai',
] as const;

timezone.command('timezone', async (ctx) => {
  const typed = ctx.match.trim();
  if (typed === '') return say(ctx, zoneView(ctx));
  return forChangers((own) => choose(own, typed))(ctx);
});

timezone.callbackQuery('timezone', async (ctx) => {
  await ctx.answerCallbackQuery();
  await show(ctx, zoneView(ctx));
});

timezone.callbackQuery(
  /^zone:([A-Za-z0-9_+/-]{1,58})$/,
  forChangers(async (ctx) => {
    const zone = String(ctx.match?.[1]);
    if (!isTimeZone(zone)) return ctx.answerCallbackQuery({ text: ctx.house.texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    await changeChat(ctx, (chat) => ({ ...chat, timeZone: zone }));
    return show(ctx, zoneSet(ctx));
  }),
);

/** A location sets the zone in a private chat; in a group people send places to each other. */
timezone.on('message:location', async (ctx, next) => {
  if (ctx.house.type !== 'private' || !(await mayChange(ctx))) return next();
  const { latitude, longitude } = ctx.message.location;
  const zone = zoneAt(latitude, longitude);
  return zone === null ? sayText(ctx, 'zone-unknown', { name: '' }) : set(ctx, zone);
});

async function choose(ctx: HouseContext, typed: string): Promise<void> {
  const [first, ...more] = zonesNamed(typed);
  if (!first) await sayText(ctx, 'zone-unknown', { name: shortened(typed) });
  else if (more.length === 0) await set(ctx, first.zone);
  else await say(ctx, choice(ctx, [first, ...more]));
}

async function set(ctx: HouseContext, zone: string): Promise<void> {
  await changeChat(ctx, (chat) => ({ ...chat, timeZone: zone }));
  await say(ctx, zoneSet(ctx));
}

/** The local time is shown so that a wrong choice is seen at once. */
function zoneSet(ctx: HouseContext): Message {
  const { texts, chat, core } = ctx.house;
  const now = texts.time(core.clock.now(), chat.timeZone);
  return textMessage(texts, 'zone-set', { zone: chat.timeZone, now }, [
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}

function choice(ctx: HouseContext, places: readonly Place[]): Message {
  const { texts, core } = ctx.house;
  const now = core.clock.now();
  const rows = places.map(({ zone, name }) => [
    { text: `${name} · ${texts.time(now, zone)}`, data: `zone:${zone}` },
  ]);
  return textMessage(texts, 'zone-which', {}, rows);
}

function zoneView(ctx: HouseContext): Message {
  const { texts, chat, core } = ctx.house;
  const now = core.clock.now();
  const rows = offered.map((zone) => [
    { text: `${zone.replaceAll('_', ' ')} · ${texts.time(now, zone)}`, data: `zone:${zone}` },
  ]);
  return textMessage(texts, 'zone-now', { zone: chat.timeZone, now: texts.time(now, chat.timeZone) }, [
    ...rows,
    [{ text: texts.plain('button-settings'), data: 'settings' }],
  ]);
}
