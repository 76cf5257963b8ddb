/** Decides what to do about a post that matches alerts of a chat, and throttles them. Pure; messages/alert-messages.ts applies it. */
import { isMuted } from '#src/chats/chat-changes.ts';
import type { Alert, Chat } from '#src/chats/chat.ts';
import { findQuietHoursEnd } from '#src/chats/quiet-hours.ts';
import { hourMs, minuteMs } from '#src/duration.ts';

export interface AlertState {
  readonly chat: Chat;
  readonly matched: readonly Alert[];
  readonly isServed: boolean;
  /** Numbers of the alerts by which the chat was notified of the post before. */
  readonly notified: ReadonlySet<number>;
  readonly isCounted: boolean;
  /** Another post with the same words, and the alerts by which the chat was notified of it; null when there is none. */
  readonly duplicate: { readonly notified: ReadonlySet<number> } | null;
  readonly state: { readonly sent: readonly SentAlert[] };
}

export type AlertAction = { readonly alerts: readonly Alert[]; readonly counted: readonly number[] } & (
  | { readonly do: 'skip'; readonly why: 'unreachable' | 'unsubscribed' | 'muted' | 'digest only' | 'known' }
  | ThrottleDecision
  | { readonly do: 'merge'; readonly why: 'duplicate' }
  | { readonly do: 'defer'; readonly why: 'quiet'; readonly until: number }
);

/** `channel`: key of the post's channel; `now` in milliseconds since 1970. */
export function decideAlert(facts: AlertState, channel: string, now: number): AlertAction {
  const { chat, notified, duplicate } = facts;
  if (chat.silentSince !== null || !facts.isServed) return skip('unreachable');
  if (!chat.channels.includes(channel)) return skip('unsubscribed');
  const awake = facts.matched.filter((alert) => !isMuted(alert, now));
  if (awake.length === 0) return skip('muted');
  const urgent = awake.filter(({ mode }) => mode !== 'digest');
  const quiet = awake.filter(({ mode }) => mode === 'digest');
  const kept = facts.isCounted ? [] : numbersOf(quiet);
  if (urgent.length === 0) return skip('digest only', kept);
  const alerts = urgent.filter(({ n }) => !notified.has(n));
  if (alerts.length === 0) return skip('known', kept);
  const numbers = numbersOf(alerts);
  const fired = { alerts, counted: [...kept, ...numbers] };
  // a copy that matches an alert which the first post did not is no mere copy
  if (duplicate && numbers.every((n) => duplicate.notified.has(n)))
    return { do: 'merge', why: 'duplicate', ...fired };
  const until = findQuietHoursEnd(chat.quiet, chat.timeZone, now);
  if (until !== null) return { do: 'defer', why: 'quiet', until, ...fired };
  return { ...throttleAlert(facts.state.sent, numbers, now), ...fired };
}

type SkipReason = Extract<AlertAction, { do: 'skip' }>['why'];
const skip = (why: SkipReason, counted: readonly number[] = []): AlertAction => ({
  do: 'skip',
  why,
  alerts: [],
  counted,
});

const numbersOf = (alerts: readonly Alert[]): number[] => alerts.map(({ n }) => n);

export interface SentAlert {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When the post came out; records of earlier releases do not say. */
  readonly postedAt?: number;
  readonly messageKey: string;
  readonly alerts: readonly number[];
  readonly isBundle: boolean;
  readonly storm?: Storm;
}

/** How many posts, this one included, since the first of them was published. */
export interface Storm {
  readonly count: number;
  readonly since: number;
}

export type ThrottleDecision =
  | { readonly do: 'send'; readonly why: 'new' | 'storm'; readonly isBundle: boolean; readonly storm?: Storm }
  | { readonly do: 'append'; readonly why: 'storm'; readonly to: string; readonly storm: Storm };

const stormMs = 10 * minuteMs;
const maxPerAlert = 5;
const maxPerHour = 20;

export const selectRecentAlerts = (sent: readonly SentAlert[], now: number): SentAlert[] =>
  sent.filter((each) => each.at > now - hourMs && each.at <= now);

/**
 * From the sixth post of one alert within ten minutes on, a post that matches no other alert is appended to the newest
 * message of that alert; after twenty messages within an hour all posts go into one bundle. Appending makes no sound, so
 * a storm begins a new message at 10, 20, 50, 100, 200 ... posts.
 */
export function throttleAlert(
  sent: readonly SentAlert[],
  alerts: readonly number[],
  now: number,
): ThrottleDecision {
  const recent = selectRecentAlerts(sent, now);
  const messages = new Set(recent.filter((each) => !each.isBundle).map((each) => each.messageKey));
  if (messages.size >= maxPerHour) {
    const bundled = recent.filter((each) => each.isBundle);
    return bundled.length === 0 ? { do: 'send', why: 'storm', isBundle: true } : continueStorm(bundled, now);
  }
  const current = recent.filter((each) => each.at > now - stormMs);
  const perAlert = alerts.map((n) => current.filter((each) => each.alerts.includes(n)));
  // a post that also matches a quiet alert is not hidden in the storm of another
  const [first] = perAlert;
  const isStorm = first !== undefined && perAlert.every(({ length }) => length >= maxPerAlert);
  return isStorm ? continueStorm(first, now) : { do: 'send', why: 'new', isBundle: false };
}

function continueStorm(sent: readonly SentAlert[], now: number): ThrottleDecision {
  const last = sent.at(-1);
  const since = Math.min(now, ...sent.map(({ at, postedAt = at }) => postedAt));
  const storm = { count: (last?.storm?.count ?? sent.length) + 1, since: last?.storm?.since ?? since };
  if (!last || isStep(storm.count))
    return { do: 'send', why: 'storm', isBundle: last?.isBundle === true, storm };
  return { do: 'append', why: 'storm', to: last.messageKey, storm };
}

const isStep = (count: number): boolean => count >= 10 && /^[125]0+$/.test(String(count));
