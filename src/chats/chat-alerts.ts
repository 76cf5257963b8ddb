/** What saving, changing and deleting an alert changes in a chat. Pure. */
import type { Alert, AlertMode, Chat } from './chat.ts';

/** limits: a chat's rules, so that one chat cannot slow all others. */
export const maxAlerts = 100;
export const maxPatterns = 5;

export function addAlert(chat: Chat, query: string, now: number): { chat: Chat; alert: Alert } {
  const alert: Alert = {
    n: chat.nextAlert,
    query,
    mode: 'loud',
    scope: { channels: null, reposts: true, mediaOnly: false },
    mutedUntil: null,
    createdAt: now,
    hits: 0,
  };
  return { chat: { ...chat, alerts: [...chat.alerts, alert], nextAlert: chat.nextAlert + 1 }, alert };
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

export function findAlert(chat: Chat, n: number): Alert | undefined {
  return chat.alerts.find((alert) => alert.n === n);
}
