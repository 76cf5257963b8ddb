import { hourMs, minuteMs } from '#src/duration.ts';

/** How a chat is kept from being flooded. Pure. */
export interface SentAlert {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly messageKey: string;
  readonly alerts: readonly number[];
  readonly isBundle: boolean;
  /** Where the post was one of many. */
  readonly storm?: Storm;
}

/** So many posts since then, this one included. */
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

export function selectRecentAlerts(sent: readonly SentAlert[], now: number): SentAlert[] {
  return sent.filter((each) => each.at > now - hourMs && each.at <= now);
}

/**
 * From the sixth post of one alert within ten minutes on, a post that matches no other joins the newest message of that
 * alert; after twenty messages within an hour all posts go into one bundle. A message that is joined makes no sound: a
 * storm begins a new one at 10, 20, 50, 100, 200 ... posts.
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
  // an alert that is not in the storm is not hidden in it
  const [first] = perAlert;
  const isStorm = first !== undefined && perAlert.every(({ length }) => length >= maxPerAlert);
  return isStorm ? continueStorm(first, now) : { do: 'send', why: 'new', isBundle: false };
}

/** `sent`: what the storm consists of so far, at least one. */
function continueStorm(sent: readonly SentAlert[], now: number): ThrottleDecision {
  const last = sent.at(-1);
  const { count, since } = last?.storm ?? { count: sent.length, since: sent[0]?.at ?? now };
  const storm = { count: count + 1, since };
  if (!last || isStep(storm.count))
    return { do: 'send', why: 'storm', isBundle: last?.isBundle === true, storm };
  return { do: 'append', why: 'storm', to: last.messageKey, storm };
}

/** 10, 20, 50, and so on by powers of ten. */
const isStep = (count: number): boolean => count >= 10 && /^[125]0+$/.test(String(count));
