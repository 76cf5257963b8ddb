/** What a lost thread of a forum leaves to the general one, where its messages arrive from now on. Pure. */
import { maxAlerts, setReminder } from './chat-changes.ts';
import type { Alert, Chat } from './chat.ts';

export const formerAlert = (thread: number | null, n: number): string => `${n}@${thread}`;

/** `general` is null where the general thread has no settings of its own: it takes all of them. */
export function mergeLostThread(
  lost: Chat,
  general: Chat | null,
): Pick<Chat, 'alerts' | 'nextAlert'> & Partial<Chat> {
  const alerts = lost.alerts.map((alert) => withFormer(alert, [formerAlert(lost.thread, alert.n)]));
  if (general === null) return { alerts, nextAlert: lost.nextAlert };
  const known = new Map(general.alerts.map((alert) => [alert.query, alert]));
  let { nextAlert } = general;
  for (const alert of alerts) {
    const same = known.get(alert.query);
    if (same) known.set(alert.query, withFormer(same, alert.formerly ?? []));
    else if (known.size < maxAlerts) known.set(alert.query, { ...alert, n: nextAlert++ });
  }
  const names = general.topics.map(({ name }) => name);
  return {
    alerts: [...known.values()],
    nextAlert,
    channels: [...new Set([...general.channels, ...lost.channels])],
    reminders: (lost.reminders ?? []).reduce(setReminder, general).reminders ?? [],
    topics: [...general.topics, ...lost.topics.filter(({ name }) => !names.includes(name))],
    // two digests of the same channels in one place would be one too many
    schedules: general.schedules.length > 0 ? general.schedules : lost.schedules,
  };
}

const withFormer = (alert: Alert, former: readonly string[]): Alert => ({
  ...alert,
  formerly: [...(alert.formerly ?? []), ...former],
});
