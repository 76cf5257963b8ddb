/** Who administers a chat, as Telegram says now. */
import { type Context, GrammyError } from 'grammy';

export async function isChatAdministrator(ctx: Context, chat: number, person: number): Promise<boolean> {
  try {
    const { status } = await ctx.api.getChatMember(chat, person);
    return status === 'creator' || status === 'administrator';
  } catch (thrown) {
    // forgives that Telegram knows no such member, as a channel that writes into the group, or lets us look no longer
    if (thrown instanceof GrammyError && [400, 403].includes(thrown.error_code)) return false;
    throw thrown;
  }
}
