/** What is asked of a bot: grammY's has it all. */
import type { Api, Transformer } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';

/** Every kind of update the features listen to. Telegram remembers the last list it was given, so it is always sent whole. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

export interface UpdatesBot {
  readonly api: Pick<Api, 'config' | 'getMe' | 'getUpdates' | 'deleteWebhook' | 'setWebhook'>;
  botInfo: UserFromGetMe;
  isInited(): boolean;
  handleUpdate(update: Update): Promise<void>;
  errorHandler(thrown: never): unknown;
}

type BotSignal = NonNullable<Parameters<Api['getMe']>[0]>;

/** grammY's type is that of a package older than Node's own; all it does is listen for `abort`. */
export function toGrammySignal(signal: AbortSignal): BotSignal {
  return signal as unknown as BotSignal;
}

/**
 * A tap that waited longer than its 150 seconds, as over a restart, can no longer be answered; what it asked for still
 * can. So that answer counts as given, and the handler goes on.
 */
export const ignoreExpiredCallbackQueries: Transformer = async (call, method, payload, signal) => {
  const answer = await call(method, payload, signal);
  const stale =
    method === 'answerCallbackQuery' &&
    !answer.ok &&
    /query is too old|query ID is invalid/i.test(answer.description);
  return stale ? { ok: true, result: true as never } : answer;
};
