import { isTimeZone } from '#src/chats/wall-clock.ts';
import { languages, sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import { sourceOf, type TermList } from '#src/languages/terms.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string | null;
  /** As the notice writes it, zone included. */
  readonly stated: string;
  readonly index: number;
  readonly end: number;
}

const clockTerms = (of: (clock: Language['clock']) => TermList): string =>
  sourceInAnyLanguage(({ clock }) => of(clock));
const hour = String.raw`(?<hour>[01]?\d|2[0-3])`;
const minute = String.raw`(?<minute>[0-5]\d)`;
const half = String.raw`\s*(?<half>[ap]\.?\s?m\b\.?)?`;
const hours = String.raw`\s?${clockTerms((clock) => clock.hours)}(?!\p{L})`;
const later = String.raw`[\s,]*${clockTerms((clock) => clock.afternoon)}(?!\p{L})`;
/** `3 p.m.`, `15:00`, and behind "at" also `15.00`, `15-00` and `15 h 30`. */
const clockTimes = [
  String.raw`(?<![\d:.,])(?<hour>1[0-2]|0?[1-9])(?:[.:]${minute})?\s?(?<half>[ap]\.?m\b\.?)`,
  String.raw`(?<![\d:.,/])${hour}[:h]${minute}(?!:?\d)${half}`,
  String.raw`(?<=(?<!\p{L})${clockTerms(({ at }) => at)}\s)${hour}(?:\.${minute}(?![\d.])|-(?<minute>00)(?!\d)|${hours}(?:\s?${minute}(?!\d))?|(?=${later}))${half}`,
].map((source) => new RegExp(source, 'iu'));
const afternoon = new RegExp(`^${later}`, 'iu');

const zoneNames = languages.flatMap(({ clock }) =>
  Object.entries(clock.zones).map(
    ([zone, terms]) => [new RegExp(`^${sourceOf(terms)}`, 'iu'), zone] as const,
  ),
);
const beforeZone = new RegExp(`^[\\s,(]*(?:${clockTerms((clock) => clock.beforeZone)}\\s+)?`, 'iu');
const afterZone = new RegExp(`^\\p{L}*(?:\\s${clockTerms((clock) => clock.afterZone)})?`, 'iu');

const maxZone = 40;

export function findClockTime(text: string): ClockTime | null {
  const [first] = clockTimes
    .map((pattern) => pattern.exec(text))
    .filter((found) => found !== null)
    .sort((a, b) => a.index - b.index);
  if (!first?.groups) return null;
  const written = Number(first.groups.hour);
  const timeEnd = first.index + first[0].length;
  const [inAfternoon = ''] = first.groups.half ? [] : (afternoon.exec(text.slice(timeEnd)) ?? []);
  const zone = zoneAfter(text.slice(timeEnd + inAfternoon.length).slice(0, maxZone));
  const end = timeEnd + inAfternoon.length + (zone?.length ?? 0);
  const isAfternoon = /^p/i.test(first.groups.half ?? '') || (inAfternoon !== '' && written < 12);
  return {
    hour: (first.groups.half ? written % 12 : written) + (isAfternoon ? 12 : 0),
    minute: Number(first.groups.minute ?? 0),
    zone: zone?.name ?? null,
    stated: text
      .slice(first.index, end)
      .replace(/[\s,(]+/gu, ' ')
      .trim(),
    index: first.index,
    end,
  };
}

/** "(Moscow time)", "MSK", "UTC+3", "по московскому времени", "Tashkent time". */
function zoneAfter(after: string): { name: string; length: number } | null {
  const lead = beforeZone.exec(after)?.[0].length ?? 0;
  const rest = after.slice(lead);
  const foundZone = (name: string, stated: string) => ({ name, length: lead + stated.length });
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
