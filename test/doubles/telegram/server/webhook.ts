/** Hands updates to the bot's own server: in order within a chat, chats side by side, again until it answers 200. */
import type { WebhookSettings } from '../methods/method.ts';
import type { Events } from '../state/events.ts';
import type { Update, UpdateQueue } from '../state/updates.ts';

export interface Webhook {
  set(settings: WebhookSettings | null): void;
  readonly url: () => string;
  /** A `WebhookInfo` of the Bot API. */
  describe(): Record<string, unknown>;
  stop(): void;
}

export interface WebhookOptions {
  readonly updates: UpdateQueue;
  readonly events: Events;
  /** First pause after a failure, doubled each time. */
  readonly retryMs: number;
  readonly now: () => number;
  /** A bot may put one call into its answer. */
  readonly perform: (method: string, values: Record<string, unknown>) => void;
}

const longestPauseMs = 60_000;

export function createWebhook({ updates, events, retryMs, now, perform }: WebhookOptions): Webhook {
  const busy = new Set<number>();
  let settings: WebhookSettings | null = null;
  let stopped = new AbortController();
  let lastError: { last_error_date: number; last_error_message: string } | null = null;

  async function send(update: Update, { url, secret }: WebhookSettings): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
    };
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      signal: stopped.signal,
    });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`Wrong response from the webhook: ${answer.status} ${answer.statusText}`);
    const call = readCall(body);
    if (call) perform(call.method, call.values);
  }

  async function deliver(chat: number, update: Update, to: WebhookSettings, pauseMs: number): Promise<void> {
    const { signal } = stopped;
    busy.add(chat);
    try {
      await send(update, to);
      updates.confirm(update.update_id);
      busy.delete(chat);
      events.emit({ type: 'webhook', update, taken: true });
    } catch (problem) {
      // The bot's server is away or refused: the update stays and is offered again.
      if (signal.aborted) return;
      lastError = { last_error_date: Math.floor(now() / 1000), last_error_message: wordsOf(problem) };
      events.emit({ type: 'webhook', update, taken: false });
      setTimeout(() => {
        busy.delete(chat);
        if (!signal.aborted) pump(Math.min(pauseMs * 2, longestPauseMs));
      }, pauseMs).unref();
      return;
    }
    pump(retryMs);
  }

  function pump(pauseMs: number): void {
    const to = settings;
    if (!to) return;
    const free = Math.max(0, to.maxConnections - busy.size);
    for (const { chat, update } of updates.ready(busy).slice(0, free))
      void deliver(chat, update, to, pauseMs);
  }

  const off = updates.onPush(() => pump(retryMs));
  const reset = (next: WebhookSettings | null) => {
    stopped.abort();
    stopped = new AbortController();
    busy.clear();
    lastError = null;
    settings = next;
    pump(retryMs);
  };
  return {
    set: reset,
    url: () => settings?.url ?? '',
    describe: () => ({
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending(),
      ...(settings ? { max_connections: settings.maxConnections } : {}),
      ...(lastError ?? {}),
      ...(updates.allowed() ? { allowed_updates: updates.allowed() } : {}),
    }),
    stop() {
      reset(null);
      off();
    },
  };
}

function wordsOf(problem: unknown): string {
  const isRefused = problem instanceof Error && problem.message.startsWith('Wrong response');
  return isRefused ? problem.message : 'Connection refused';
}

function readCall(body: string): { method: string; values: Record<string, unknown> } | null {
  try {
    const { method, ...values } = JSON.parse(body);
    return typeof method === 'string' ? { method, values } : null;
  } catch {
    // Most bots answer with an empty or plain body.
    return null;
  }
}
