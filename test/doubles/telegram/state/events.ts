/** What happens, told to whoever listens, and waiting for it without polling. */
import type { SeenRequest } from '../server/request.ts';
import type { Press } from './callbacks.ts';
import type { ChatState } from './chat.ts';
import type { StoredMessage } from './message.ts';
import type { Update } from './updates.ts';

export type TelegramEvent =
  | { readonly type: 'sent' | 'edited' | 'deleted'; readonly message: StoredMessage }
  | { readonly type: 'pressed' | 'answered'; readonly press: Press }
  | {
      readonly type: 'action';
      readonly chat: ChatState;
      readonly thread: number | null;
      readonly action: string;
    }
  | { readonly type: 'draft'; readonly chat: ChatState; readonly text: string }
  | { readonly type: 'update'; readonly update: Update }
  /** A long poll began. */
  | { readonly type: 'polled' }
  /** The webhook was called; `taken` when it answered 200. */
  | { readonly type: 'webhook'; readonly update: Update; readonly taken: boolean }
  | { readonly type: 'member'; readonly chat: ChatState }
  | { readonly type: 'request'; readonly request: SeenRequest };

type Listener = (event: TelegramEvent) => void;

export interface UntilOptions {
  /** Real milliseconds; default 45,000, as a machine may be busy. */
  readonly withinMs?: number;
  /** What was hoped for, for the error. */
  readonly hoping?: string;
}

export interface Events {
  emit(event: TelegramEvent): void;
  on(listener: Listener): () => void;
  /**
   * The condition's first value that is not falsy: looked at now, after each event and, for what only the bot's own
   * process knows, on a slow beat. Throws when the time is over.
   */
  until<T>(condition: () => T, options?: UntilOptions): Promise<Truthy<T>>;
  /** Ends all waiting with an error. */
  close(): void;
}

const beatMs = 25;

type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

export function createEvents(describeState: () => string): Events {
  const listeners = new Set<Listener>();
  const waiting = new Set<(problem: Error) => void>();
  const on = (listener: Listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    on,
    until<T>(condition: () => T, options: UntilOptions = {}): Promise<Truthy<T>> {
      const { withinMs = 45_000, hoping = condition.toString() } = options;
      const late = new Error();
      return new Promise((resolve, reject) => {
        const end = (act: () => void) => {
          clearTimeout(timer);
          clearInterval(beat);
          off();
          waiting.delete(fail);
          act();
        };
        const fail = (problem: Error) => end(() => reject(problem));
        const look = () => {
          try {
            const value = condition();
            if (value) end(() => resolve(value as Truthy<T>));
          } catch (problem) {
            // A condition that throws ends the waiting with its own error.
            end(() => reject(problem));
          }
        };
        const off = on(look);
        waiting.add(fail);
        const beat = setInterval(look, beatMs);
        const timer = setTimeout(() => {
          late.message = `Not within ${withinMs} ms: ${hoping}\n${describeState()}`;
          fail(late);
        }, withinMs);
        look();
      });
    },
    close() {
      for (const fail of [...waiting]) fail(new Error('The Telegram double was stopped while waiting'));
      listeners.clear();
    },
  };
}
