/** The Bot API without a library, as the specs of the double use it. */
import type { FakeTelegram } from '../doubles/fake-telegram.ts';

export interface ApiAnswer {
  readonly ok: boolean;
  // Each spec knows what it asked for.
  // biome-ignore lint/suspicious/noExplicitAny: the results of all methods
  readonly result?: any;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

export async function call(
  telegram: FakeTelegram,
  method: string,
  parameters: object = {},
): Promise<ApiAnswer> {
  const answer = await fetch(`${telegram.root}/bot${telegram.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
  });
  return (await answer.json()) as ApiAnswer;
}

/** What was refused, or null. */
export async function problemOf(
  telegram: FakeTelegram,
  method: string,
  parameters: object,
): Promise<string | null> {
  return (await call(telegram, method, parameters)).description ?? null;
}
