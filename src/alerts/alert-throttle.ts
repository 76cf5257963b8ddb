/** How a chat is kept from being flooded. Pure. */
export interface SentAlert {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly messageKey: string;
  readonly alerts: readonly number[];
  readonly isBundle: boolean;
}

export type ThrottleDecision =
  | { readonly how: 'send' }
  | { readonly how: 'bundle' }
  | { readonly how: 'join'; readonly card: string };

const stormMs = 10 * 60_000;
const hourMs = 3_600_000;
const mostOfOneAlert = 5;
const mostAnHour = 20;

/** What still matters for the next decision. */
export function selectRecentAlerts(sent: readonly SentAlert[], now: number): SentAlert[] {
  return sent.filter((each) => each.at > now - hourMs && each.at <= now);
}

/**
 * From the sixth alert of one rule within ten minutes on, a post that hits no other joins the newest message of that rule;
 * after twenty messages within an hour all posts go into one bundle.
 */
export function throttleAlert(
  sent: readonly SentAlert[],
  alerts: readonly number[],
  now: number,
): ThrottleDecision {
  const recent = selectRecentAlerts(sent, now);
  const cards = new Set(recent.filter((each) => !each.isBundle).map((each) => each.messageKey));
  if (cards.size >= mostAnHour) {
    const bundle = recent.findLast((each) => each.isBundle);
    return bundle ? { how: 'join', card: bundle.messageKey } : { how: 'bundle' };
  }
  const stormy = recent.filter((each) => each.at > now - stormMs);
  const sentOf = alerts.map((alert) => stormy.filter((each) => each.alerts.includes(alert)));
  // an alert that is not in the storm is not hidden in it
  const newest = sentOf.every(({ length }) => length >= mostOfOneAlert) ? sentOf[0]?.at(-1) : undefined;
  return newest ? { how: 'join', card: newest.messageKey } : { how: 'send' };
}
