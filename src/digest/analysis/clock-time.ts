import { findZoneOfAbbreviation, findZoneOfCity } from '#src/chats/timezones/named-clocks.ts';
import { parseTimeZone } from '#src/chats/timezones/timezone-names.ts';
import { sourceInAnyLanguage } from '#src/languages/index.ts';
import type { Language } from '#src/languages/language.ts';
import type { TermList } from '#src/languages/terms.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** IANA name or `+03:00`; null when the notice names none, or one that nobody can be certain of. */
  readonly zone: string | null;
  /** `15:00`, and the zone in the words of the notice. */
  readonly stated: string;
  /** Where in the text it begins and, with its zone, ends. */
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
/** `3 p.m.`, `15:00`, `15 Uhr`, "at noon", and behind "at" also `15.00`, `15-00` and `15 h 30`. */
const clockTimes = [
  String.raw`(?<![\d:.,])(?<hour>1[0-2]|0?[1-9])(?:[.:]${minute})?\s?(?<half>[ap]\.?m\b\.?)`,
  String.raw`(?<![\d:.,/])${hour}[:h]${minute}(?!:?\d)${half}`,
  String.raw`(?<![\d:.,])${hour}(?:[.:]${minute}\s?Uhr|\s?Uhr(?:\s?${minute}(?!\d))?)(?!\p{L})`,
  String.raw`(?<![\p{L}])${clockTerms(({ noon }) => noon)}(?!\p{L})`,
  String.raw`(?<=(?<!\p{L})${clockTerms(({ at }) => at)}\s)${hour}(?:\.${minute}(?![\d.])|-(?<minute>00)(?!\d)|${hours}(?:\s?${minute}(?!\d))?|(?=${later}))${half}`,
].map((source) => new RegExp(source, 'iu'));
const afternoon = new RegExp(`^${later}`, 'iu');
const morning = String.raw`(?:[\s,]*${clockTerms((clock) => clock.morning)}\p{M}*(?!\p{L}))?`;

/** Of "14:00–16:00 Tokyo time". */
const untilHour = String.raw`(?:\s?[-–—]\s?\d{1,2}(?:[:.h]\d{2})?(?:\s?h)?(?![\d\p{L}]))?`;
const beforeZone = new RegExp(`^${untilHour}${morning}[\\s,(]*(?:Uhr[\\s,(]+)?`, 'u');
/** Capitals, for "est" and "cet" are words. */
const abbreviation =
  /^(?:\p{Lu}{2,5}|utc|gmt|msk|мск)(?:\s?[+−-]\s?\d{1,2}(?::\d\d)?(?!\d))?(?![\p{L}\p{N}+])/u;
const words = String.raw`\p{L}[\p{L}\p{M}’'-]*(?:\s\p{L}[\p{L}\p{M}’'-]*){0,2}`;
/** "Hora de Madrid", "heure locale". */
const zoneBehind = new RegExp(`^${clockTerms((clock) => clock.beforeZone)}(?:\\s*(?<words>${words}))?`, 'u');
/** "New York time", "по московскому времени". */
const zoneBefore = new RegExp(
  `^(?:по\\s+)?(?<words>(?!по\\s)(?=\\p{Lu}|[а-яё]|local)${words}?)\\s+${clockTerms((clock) => clock.afterZone)}(?!\\p{L})`,
  'u',
);

const maxZone = 50;
/** Room for "(15:30 GMT)". */
const maxBeside = 20;

/** Arabic digits as Latin ones, each at its place. */
export const withLatinDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** The first time of day in the text; null when there is none. */
export function findClockTime(written: string): ClockTime | null {
  const text = withLatinDigits(written);
  const [first] = clockTimes
    .map((pattern) => pattern.exec(text))
    .filter((found) => found !== null)
    .sort((a, b) => a.index - b.index);
  if (!first) return null;
  const { groups = {} } = first;
  const given = Number(groups.hour ?? 12);
  const timeEnd = first.index + first[0].length;
  const [inAfternoon = ''] = groups.half ? [] : (afternoon.exec(text.slice(timeEnd)) ?? []);
  const zoneStart = timeEnd + inAfternoon.length;
  const zone = zoneAfter(text.slice(zoneStart).slice(0, maxZone));
  const end = zoneStart + (zone?.length ?? 0);
  const isAfternoon = /^p/i.test(groups.half ?? '') || (inAfternoon !== '' && given < 12);
  const time = {
    hour: (groups.half ? given % 12 : given) + (isAfternoon ? 12 : 0),
    minute: Number(groups.minute ?? 0),
  };
  const shown = [time.hour, time.minute].map((part) => String(part).padStart(2, '0')).join(':');
  const stated = `${shown} ${zone?.words ?? ''}`.trim();
  const beside =
    zone?.name || !/^\)?\s*[(/]/u.test(text.slice(end))
      ? null
      : findClockTime(text.slice(end, end + maxBeside));
  if (beside?.zone)
    return { ...beside, stated: `${stated} (${beside.stated})`, index: first.index, end: end + beside.end };
  return { ...time, zone: zone?.name ?? null, stated, index: first.index, end };
}

/** "(Moscow time)", "MSK", "UTC+3", "по московскому времени", "Tashkent time"; its name is null where nobody can be certain which it is. */
function zoneAfter(after: string): { name: string | null; words: string; length: number } | null {
  const lead = beforeZone.exec(after)?.[0].length ?? 0;
  const rest = after.slice(lead);
  const named = (name: string | null, stated: string) => ({
    name,
    words: stated,
    length: lead + stated.length,
  });
  const short = abbreviation.exec(rest)?.[0];
  const zone = short && (parseTimeZone(short) ?? findZoneOfAbbreviation(short));
  if (short && zone !== undefined) return named(zone || null, short);
  const [called = ''] = /^\P{sc=Latin}+$/u.test(rest.slice(0, 4))
    ? (/^\p{L}+(?:\s\p{L}+)?/u.exec(rest) ?? [])
    : [];
  const known = [called, called.split(/\s/u)[0] ?? ''].find((name) => name && parseTimeZone(name));
  if (known) return named(parseTimeZone(known), known);
  const before = zoneBefore.exec(rest);
  if (before) {
    const place = before.groups?.words ?? '';
    return named(findZoneOfCity(place), before[0]);
  }
  const behind = zoneBehind.exec(rest);
  if (!behind) return null;
  const places = behind.groups?.words?.split(/\s/u) ?? [];
  const lengths = places.map((_, at) => places.length - at);
  const count = lengths.find((length) => zoneOfPlace(places.slice(0, length).join(' ')));
  const place = places.slice(0, count ?? 1).join(' ');
  const stated = rest.slice(
    0,
    rest.indexOf(place, behind[0].length - (behind.groups?.words?.length ?? 0)) + place.length,
  );
  return named(count === undefined ? null : zoneOfPlace(place), stated || behind[0]);
}

const zoneOfPlace = (place: string): string | null => parseTimeZone(place) ?? findZoneOfCity(place);
