/** What saving, changing and deleting an alert changes in a chat. Pure. */
import { getRemainingMs } from '#src/clock.ts';
import { dayMs } from '#src/duration.ts';
import type { Alert, AlertMode, Chat } from './chat.ts';

/** limits: a chat's rules, so that one chat cannot slow all others. */
export const maxAlerts = 100;
export const maxPatterns = 5;

export function addAlert(chat: Chat, query: string, now: number, mode: AlertMode = 'loud'): Chat {
  const alert: Alert = {
    n: chat.nextAlert,
    query,
    mode,
    scope: { channels: null, reposts: true, mediaOnly: false },
    mutedUntil: null,
    createdAt: now,
  };
  return { ...chat, alerts: [...chat.alerts, alert], nextAlert: chat.nextAlert + 1 };
}

export function removeAlert(chat: Chat, n: number): Chat {
  return { ...chat, alerts: chat.alerts.filter((alert) => alert.n !== n) };
}

export function changeAlert(chat: Chat, n: number, change: (alert: Alert) => Alert): Chat {
  return { ...chat, alerts: chat.alerts.map((alert) => (alert.n === n ? change(alert) : alert)) };
}

/** Other words are tried anew, also where the old ones were switched off. */
export const rewriteAlert = (
  { isSwitchedOff: _, ...alert }: Alert,
  query: string,
  mode: AlertMode,
): Alert => ({
  ...alert,
  query,
  mode,
});

/** Alerts are muted for a day. */
export const muteAlert = (alert: Alert, now: number): Alert => ({ ...alert, mutedUntil: now + dayMs });

/** Not before the day for which it was muted either: then the clock was ahead when it was. */
export const isMuted = ({ mutedUntil }: Alert, at: number): boolean =>
  mutedUntil !== null && getRemainingMs(mutedUntil, at, dayMs) > 0;

export function findAlert(chat: Chat, n: number): Alert | undefined {
  return chat.alerts.find((alert) => alert.n === n);
}
