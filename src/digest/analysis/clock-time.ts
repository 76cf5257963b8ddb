/** The time of day and the zone that a notice states. */
import { isTimeZone } from '#src/chats/wall-clock.ts';
import { languages, sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import { sourceOf, type TermList } from '#src/languages/terms.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** IANA name; null when the notice names none. */
  readonly zone: string | null;
  /** As the notice writes it, zone included. */
  readonly stated: string;
  /** Where in the text it begins and, with its zone, ends. */
  readonly index: number;
  readonly end: number;
}

const withColon =
  /(?<![\d:.,/])(?<hour>[01]?\d|2[0-3])[:h](?<minute>[0-5]\d)(?!:?\d)\s*(?<half>[ap]\.?\s?m\b\.?)?/iu;
const clockTerms = (of: (clock: Language['clock']) => TermList): string =>
  sourceInAnyLanguage(({ clock }) => of(clock));
const withDot = new RegExp(
  `(?<=(?<!\\p{L})${clockTerms(({ at }) => at)}\\s)(?<hour>[01]?\\d|2[0-3])\\.(?<minute>[0-5]\\d)(?![\\d.])\\s*(?<half>[ap]\\.?\\s?m\\b\\.?)?`,
  'iu',
);
const withHalf = /(?<![\d:.,])(?<hour>1[0-2]|0?[1-9])(?:[.:](?<minute>[0-5]\d))?\s?(?<half>[ap]\.?m\b\.?)/iu;

const zoneNames = languages.flatMap(({ clock }) =>
  Object.entries(clock.zones).map(
    ([zone, terms]) => [new RegExp(`^${sourceOf(terms)}`, 'iu'), zone] as const,
  ),
);
const beforeZone = new RegExp(`^[\\s,(]*(?:${clockTerms((clock) => clock.beforeZone)}\\s+)?`, 'iu');
const afterZone = new RegExp(`^\\p{L}*(?:\\s${clockTerms((clock) => clock.afterZone)})?`, 'iu');

/** The first time of day in the text; null when there is none. */
export function findClockTime(text: string): ClockTime | null {
  const found = withHalf.exec(text) ?? withColon.exec(text) ?? withDot.exec(text);
  const { hour, minute, half } = found?.groups ?? {};
  if (!found || hour === undefined) return null;
  const afternoon = half ? /^p/i.test(half) : false;
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  const timeEnd = found.index + found[0].length;
  const zone = zoneAfter(text.slice(timeEnd, timeEnd + 40));
  return {
    hour: hours,
    minute: Number(minute ?? 0),
    zone: zone?.name ?? null,
    stated: `${found[0].trim()}${zone ? ` ${zone.stated}` : ''}`,
    index: found.index,
    end: timeEnd + (zone?.length ?? 0),
  };
}

/** "(Moscow time)", "MSK", "UTC+3", "по московскому времени", "Tashkent time". */
function zoneAfter(after: string): { name: string; stated: string; length: number } | null {
  const lead = beforeZone.exec(after)?.[0].length ?? 0;
  const rest = after.slice(lead);
  const foundZone = (name: string, stated: string) => ({ name, stated, length: lead + stated.length });
  const offset = /^(?:gmt|utc)\s?([+-])(\d{1,2})(?!\d)/iu.exec(rest);
  if (offset) {
    const sign = offset[1] === '+' ? '-' : '+';
    const name = `Etc/GMT${sign}${Number(offset[2])}`;
    return isTimeZone(name) ? foundZone(name, offset[0]) : null;
  }
  for (const [pattern, name] of zoneNames) {
    const found = pattern.exec(rest)?.[0];
    if (found) return foundZone(name, afterZone.exec(rest)?.[0] ?? found);
  }
  const city = /^(\p{Lu}[\p{L} ]+?)\s+(?:local\s+)?time\b/u.exec(rest);
  const name = city?.[1] === undefined ? undefined : zoneOfCity(city[1]);
  return city && name ? foundZone(name, city[0]) : null;
}

function zoneOfCity(city: string): string | undefined {
  const last = `/${city.trim().replaceAll(' ', '_')}`;
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.endsWith(last));
}
