/** Presses of inline buttons and their answers. */
import { badRequest } from '../refusal.ts';
import type { StoredMessage } from './message.ts';
import type { Person } from './person.ts';

export interface Press {
  readonly id: string;
  readonly by: Person;
  readonly message: StoredMessage;
  readonly data: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the presser saw; null while the button still spins. */
  answer: { readonly text: string; readonly alert: boolean; readonly url: string } | null;
}

/** Telegram keeps a query this long (telegram-bot-api, Client.cpp). */
export const callbackLifeMs = 150_000;

export interface Callbacks {
  press(by: Person, message: StoredMessage, data: string): Press;
  /** Answers once, in time, with at most 200 characters. Throws refusals. */
  answer(id: string, answer: NonNullable<Press['answer']>): Press;
  all(): readonly Press[];
}

export function createCallbacks(now: () => number, limit: number): Callbacks {
  const presses = new Map<string, Press>();
  let count = 0;
  return {
    press(by, message, data) {
      const press: Press = {
        id: String(4_000_000_000 + ++count),
        by,
        message,
        data,
        at: now(),
        answer: null,
      };
      presses.set(press.id, press);
      const [oldest] = presses.keys();
      if (presses.size > limit && oldest !== undefined) presses.delete(oldest);
      return press;
    },
    answer(id, answer) {
      const press = presses.get(id);
      if (!press || press.answer || now() - press.at >= callbackLifeMs) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      if (Array.from(answer.text).length > 200) throw badRequest('MESSAGE_TOO_LONG');
      press.answer = answer;
      return press;
    },
    all: () => [...presses.values()],
  };
}
