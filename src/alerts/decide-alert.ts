/** What becomes of a post in a chat whose alerts it matches. Pure; carried out by messages/alert-messages.ts. */
import type { Alert, Chat } from '#src/chats/chat.ts';
import { isMuted } from '#src/chats/chat-alerts.ts';
import { findQuietHoursEnd } from '#src/chats/quiet-hours.ts';
import { type SentAlert, type ThrottleDecision, throttleAlert } from './alert-throttle.ts';

export interface AlertState {
  readonly chat: Chat;
  readonly matched: readonly Alert[];
  /** Whether the operator lets the chat be served. */
  readonly isServed: boolean;
  /** The numbers of the alerts by which the chat knows the post already. */
  readonly notified: ReadonlySet<number>;
  /** Whether its hits in this chat were counted already. */
  readonly isCounted: boolean;
  /** The numbers of the alerts by which the chat was shown the same words in another post; null when it was not. */
  readonly duplicateOf: ReadonlySet<number> | null;
  /** Of the last hour, oldest first. */
  readonly sent: readonly SentAlert[];
}

export type AlertAction = {
  /** The alerts that tell of the post. */
  readonly alerts: readonly Alert[];
  /** The numbers of those that count it as a hit, kept for the digest or told now. */
  readonly counted: readonly number[];
} & (
  | { readonly do: 'skip'; readonly why: 'unreachable' | 'unsubscribed' | 'muted' | 'digest only' | 'known' }
  | ThrottleDecision
  | { readonly do: 'merge'; readonly why: 'duplicate' }
  | { readonly do: 'defer'; readonly why: 'quiet'; readonly until: number }
);

/** `channel`: the key of the post's; `now` in milliseconds since 1970. */
export function decideAlert(state: AlertState, channel: string, now: number): AlertAction {
  const { chat, notified, duplicateOf } = state;
  if (chat.silentSince !== null || !state.isServed) return skip('unreachable');
  if (!chat.channels.includes(channel)) return skip('unsubscribed');
  const awake = state.matched.filter((alert) => !isMuted(alert, now));
  if (awake.length === 0) return skip('muted');
  const urgent = awake.filter(({ mode }) => mode !== 'digest');
  const quiet = awake.filter(({ mode }) => mode === 'digest');
  const kept = state.isCounted ? [] : numbersOf(quiet);
  if (urgent.length === 0) return skip('digest only', kept);
  const alerts = urgent.filter(({ n }) => !notified.has(n));
  if (alerts.length === 0) return skip('known', kept);
  const numbers = numbersOf(alerts);
  const fired = { alerts, counted: [...kept, ...numbers] };
  // a copy on which another alert fires than on the first post is more than a copy
  if (duplicateOf && numbers.every((n) => duplicateOf.has(n)))
    return { do: 'merge', why: 'duplicate', ...fired };
  const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
  if (until !== null) return { do: 'defer', why: 'quiet', until, ...fired };
  return { ...throttleAlert(state.sent, numbers, now), ...fired };
}

type SkipReason = Extract<AlertAction, { do: 'skip' }>['why'];
const skip = (why: SkipReason, counted: readonly number[] = []): AlertAction => ({
  do: 'skip',
  why,
  alerts: [],
  counted,
});

const numbersOf = (alerts: readonly Alert[]): number[] => alerts.map(({ n }) => n);
