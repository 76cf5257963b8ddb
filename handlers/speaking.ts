/** A channel is set up from a private chat with one of its administrators: for a while, what they change is the channel's. */
import { Composer, GrammyError } from 'grammy';
import type { Button, Message } from '#src/delivery/message.ts';
import { bold } from '#src/delivery/message.ts';
import { send } from './answer.ts';
import { type HouseContext, show, textMessage } from './context.ts';
import { isAdministrator } from './rights.ts';

export const speaking = new Composer<HouseContext>();

speaking.callbackQuery('speak:me', async (ctx) => {
  const { core, texts } = ctx.house;
  await ctx.answerCallbackQuery();
  await core.speaking.end(ctx.from.id);
  await show(ctx, textMessage(texts, 'speaking-ended', {}, [settingsButton(ctx)]));
});

speaking.callbackQuery(/^speak:(-\d{1,16})$/, async (ctx) => {
  const { core, texts, type } = ctx.house;
  const chat = Number(ctx.match[1]);
  const channel = (await core.speaking.channelsOf(ctx.from.id)).find((each) => each.chat === chat);
  const may = type === 'private' && channel && (await isAdministrator(ctx, chat, ctx.from.id));
  if (!may) return void (await ctx.answerCallbackQuery({ text: texts.plain('speaking-refused-short') }));
  if (!core.isServed(chat)) return void (await ctx.answerCallbackQuery({ text: texts.plain('not-served') }));
  await ctx.answerCallbackQuery();
  await core.speaking.begin(ctx.from.id, channel);
  await show(ctx, speakingFor(ctx, channel.title));
});

function speakingFor(ctx: HouseContext, title: string): Message {
  const { texts } = ctx.house;
  const subscribe = { text: texts.plain('button-subscribe'), data: 'subscribe' };
  return textMessage(texts, 'speaking-now', { channel: bold(title) }, [
    [subscribe],
    settingsButton(ctx),
    [{ text: texts.plain('button-speak-for-me'), data: 'speak:me' }],
  ]);
}

const settingsButton = (ctx: HouseContext): Button[] => [
  { text: ctx.house.texts.plain('button-settings'), data: 'settings' },
];

/** For /settings in a private chat: the way to each channel, or the way back. */
export async function speakingButtons(ctx: HouseContext): Promise<Button[][]> {
  const { core, texts, type, speaksFor } = ctx.house;
  if (type !== 'private' || !ctx.from) return [];
  if (speaksFor) return [[{ text: texts.plain('button-speak-for-me'), data: 'speak:me' }]];
  const channels = await core.speaking.channelsOf(ctx.from.id);
  return channels.map(({ chat, title }) => [
    { text: texts.plain('button-speak-for', { channel: title }), data: `speak:${chat}` },
  ]);
}

/** The bot was made administrator of a channel: whoever did it hears how to go on, in their own chat. */
export async function meetChannel(ctx: HouseContext, title: string): Promise<void> {
  const { core, address } = ctx.house;
  const person = ctx.from;
  if (!person) return;
  await core.speaking.meet(person.id, { chat: address.chat, title });
  const own = { chat: person.id, thread: null };
  const texts = core.texts((await core.chats.get(own)).language);
  const button = { text: texts.plain('button-speak-for', { channel: title }), data: `speak:${address.chat}` };
  try {
    await send(
      { api: ctx.api, address: own },
      textMessage(texts, 'speaking-met', { channel: bold(title) }, [[button]]),
    );
  } catch (thrown) {
    // forgives somebody who never wrote to the bot: /settings will show the channel when they do
    if (!(thrown instanceof GrammyError)) throw thrown;
  }
}
