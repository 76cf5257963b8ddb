/** For the operator's admins: /watch, /unwatch, /status, /broadcast. */

import { Composer } from 'grammy';
import { channelKeyOf, channelNameOf } from '#src/channels/channel.ts';
import type { Message } from '#src/delivery/message.ts';
import { block } from '#src/delivery/message.ts';
import { renderMessage } from '#src/delivery/render.ts';
import { type HouseContext, keyOf, say, sayText, show, textMessage } from './context.ts';
import { forAdmins } from './rights.ts';
import { statusView } from './status.ts';
import { shortened } from './subscription.ts';

export const admin = new Composer<HouseContext>();

const mostBroadcast = 3000;

admin.command(
  'watch',
  forAdmins(async (ctx) => {
    const name = nameTyped(ctx);
    if (name === null) return sayText(ctx, 'watch-how', { name: shortened(String(ctx.match)) });
    const { core } = ctx.house;
    const isKnown = core.watch.list().some((channel) => channel.key === channelKeyOf(name));
    const channel = await core.watch.add(name, core.clock.now());
    return sayText(ctx, isKnown ? 'watched-already' : 'watched', { channel: `@${channel.name}` });
  }),
);

admin.command(
  'unwatch',
  forAdmins(async (ctx) => {
    const name = nameTyped(ctx);
    const { core } = ctx.house;
    const isRemoved = name !== null && (await core.watch.remove(channelKeyOf(name)));
    return sayText(ctx, isRemoved ? 'unwatched' : 'unwatch-how', {
      channel: name === null ? '' : `@${name}`,
    });
  }),
);

admin.command(
  'status',
  forAdmins(async (ctx) => say(ctx, await statusView(ctx))),
);

admin.command(
  'broadcast',
  forAdmins(async (ctx) => {
    const text = String(ctx.match).trim();
    if (text === '') return sayText(ctx, 'broadcast-how');
    if ([...text].length > mostBroadcast) return sayText(ctx, 'broadcast-too-long', { most: mostBroadcast });
    return say(ctx, await preview(ctx, text));
  }),
);

admin.callbackQuery(
  /^broadcast:([\w-]{8})$/,
  forAdmins(async (ctx) => {
    const { core, texts } = ctx.house;
    const id = String(ctx.match?.[1]);
    const note = await core.notes.read(keyOf(ctx), id);
    if (note?.about !== 'broadcast') return ctx.answerCallbackQuery({ text: texts.plain('button-too-old') });
    await ctx.answerCallbackQuery();
    const owed = await owe(ctx, id, note.text);
    return show(ctx, textMessage(texts, 'broadcast-owed', { count: owed }));
  }),
);

admin.callbackQuery(
  'broadcast-no',
  forAdmins(async (ctx) => {
    await ctx.answerCallbackQuery();
    await show(ctx, textMessage(ctx.house.texts, 'broadcast-dropped'));
  }),
);

/** The text as it will be seen, how many chats get it, and the question whether it shall go. */
async function preview(ctx: HouseContext, text: string): Promise<Message> {
  const { core, texts } = ctx.house;
  const id = await core.notes.keep(keyOf(ctx), { about: 'broadcast', text });
  const count = (await reachable(ctx)).length;
  return {
    blocks: [block(texts.line('broadcast-ask', { count })), block(...linesOf(text))],
    buttons: [
      [
        { text: texts.plain('button-send', { count }), data: `broadcast:${id}` },
        { text: texts.plain('button-cancel'), data: 'broadcast-no' },
      ],
    ],
  };
}

/** The note's id is the subject: a second press owes nothing new. */
async function owe(ctx: HouseContext, id: string, text: string): Promise<number> {
  const [body] = renderMessage({ blocks: [block(...linesOf(text))] });
  if (!body) return 0;
  const chats = await reachable(ctx);
  await ctx.house.core.outbox.owe(
    chats.map((to) => ({ to, kind: 'broadcast' as const, subject: id, part: 0, body, silent: false })),
  );
  return chats.length;
}

async function reachable(ctx: HouseContext): Promise<{ chat: number; thread: number | null }[]> {
  const { core } = ctx.house;
  const found: { chat: number; thread: number | null }[] = [];
  for await (const chat of core.chats.all())
    if (chat.silentSince === null && chat.channels.length > 0 && core.isServed(chat.id))
      found.push({ chat: chat.id, thread: chat.thread });
  return found;
}

const linesOf = (text: string): string[][] => text.split('\n').map((line) => [line]);

const nameTyped = (ctx: HouseContext): string | null => channelNameOf(String(ctx.match));
