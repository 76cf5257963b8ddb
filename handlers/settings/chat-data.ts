/** /export and /forget: what is kept of a chat belongs to it. A forum's threads are exported and forgotten together. */
import type { Services } from '#src/app/create-services.ts';
import type { Composer } from 'grammy';
import { type ChatExportParts, exportChat } from '#src/export/export-chat.ts';
import { dayMs } from '#src/duration.ts';
import type { BotContext } from '../bot-context.ts';
import { createWayOn } from '../page.ts';
import { requireSettingsRight } from '../permissions.ts';

export type ChatDataDeps = ChatExportParts & Pick<Services, 'erasure'>;

/** Buttons from before /forget make nothing anew. */
export function addErasedButtons(buttons: Composer<BotContext>, { erasure }: ChatDataDeps): void {
  buttons.on('callback_query', async (ctx, next) => {
    const message = ctx.callbackQuery.message?.message_id ?? 0;
    return erasure.isErased(ctx.state.address.chat, message) ? ctx.notifyTooOld() : next();
  });
}

export function addChatDataHandlers(chatData: Composer<BotContext>, deps: ChatDataDeps): void {
  chatData.command('export', requireSettingsRight, async (ctx) => {
    const { chat, texts, address } = ctx.state;
    await ctx.showActivity('upload_document');
    const data = await exportChat(deps, address.chat);
    if (data === null) return ctx.say('export-nothing');
    const at = texts.dayAndTime(deps.clock.now(), chat.timeZone);
    const bytes = Buffer.from(`${data}\n`);
    const name = `dragoman-${new Date(deps.clock.now()).toISOString().slice(0, 10)}.json`;
    return ctx.sendFile({ name, bytes }, ctx.createMessage('export-caption', { at }));
  });

  chatData.command('forget', requireSettingsRight, (ctx) => {
    const isGroup = ctx.state.type === 'group' || ctx.state.type === 'supergroup';
    return ctx.say(isGroup ? 'forget-ask-group' : 'forget-ask', {}, [
      [ctx.button('forget', 'forget:yes'), ctx.button('keep', 'forget:no')],
    ]);
  });

  chatData.callbackQuery('forget:yes', requireSettingsRight, async (ctx) => {
    const { address } = ctx.state;
    const askedAt = (ctx.callbackQuery?.message?.date ?? 0) * 1000;
    if (deps.clock.now() - askedAt > dayMs) return ctx.notifyTooOld();
    await deps.erasure.erase(address.chat);
    await ctx.replaceWith(ctx.createMessage('forget-done'));
    // a message of its own: whatever came before it is of the time that is forgotten
    return deps.erasure.markErased(address.chat, await ctx.say('forget-anew'));
  });

  chatData.callbackQuery('forget:no', requireSettingsRight, async (ctx) => {
    await ctx.replaceWith(ctx.createMessage('forget-kept', {}, [createWayOn(ctx)]));
  });
}
