import { findZoneOfAbbreviation, findZoneOfCity } from '#src/chats/timezones/named-clocks.ts';
import { parseTimeZone } from '#src/chats/timezones/timezone-names.ts';
import { andSource } from '#src/languages/calendar-names.ts';
import { inAnyLanguage, languages } from '#src/languages/index.ts';
import { readTermTable, regex, sourceOf } from '#src/languages/terms.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** IANA name or `+03:00`; null when the notice names none, or one that nobody can be certain of. */
  readonly zone: string | null;
  /** `15:00`, and the zone in the words of the notice. */
  readonly stated: string;
  /** "From 15:00 to 16:30": the second, to which something may have moved. */
  readonly until: Pick<ClockTime, 'hour' | 'minute' | 'stated'> | null;
  /** A number behind "at" or "from", with nothing that says that it is an hour. */
  readonly isBare: boolean;
  /** Where in the text it begins and, with its zone, ends. */
  readonly index: number;
  readonly end: number;
}

const clock = inAnyLanguage('clock');
const hour = String.raw`(?<hour>[01]?\d|2[0-3])`;
const minute = String.raw`(?<minute>[0-5]\d)`;
const half = String.raw`\s*(?<half>[ap]\.?\s?m\b\.?)?`;
const hours = String.raw`\s?${clock.hours}(?!\p{L})`;
const later = String.raw`[\s,]*${clock.afternoon}(?!\p{L})`;
const at = String.raw`(?<!\p{L})${clock.at}\s`;
const until = String.raw`\s?(?:[–—-]|(?<!\p{L})${clock.until}(?!\p{L})|(?<!\p{L})${andSource}(?!\p{L}))\s?(?:${at})?`;
const from = `(?<!\\p{L})${sourceOf(clock.from, inAnyLanguage('numbers').from)}\\s(?:${at})?`;
const marked = String.raw`(?:${hours}|\s?uhr(?!\p{L})|\s?[ap]\.?m\b)`;
const anyHour = String.raw`\d{1,2}(?:[:.h]\d{2})?`;
const weekdays = sourceOf(
  ...languages.flatMap(({ calendar }) => [...readTermTable(calendar.weekdays).values()]),
);
const hourNames = languages.flatMap(({ clock }) => [...readTermTable(clock.hourNames ?? '')]);
const named = hourNames.map(([value, name]) => `(?<named${value}>${sourceOf(name)})`).join('|');
/** `3 p.m.`, `15:00`, `15 Uhr`, "at noon", behind "at" also `15.00`, `15-00` and `15 h 30`, of "from 9 to 12 Uhr" the 9 (but not the day of "dimanche 22 à 16h"), and hours in words. */
const clockTime = regex.giu`${[
  String.raw`(?<![\d:.,])(?<hour>1[0-2]|0?[1-9])(?:[.:]${minute})?\s?(?<half>[ap]\.?m\b\.?)`,
  String.raw`(?<![\d:.,])${hour}(?:[.:]${minute}\s?Uhr|\s?Uhr(?:\s?${minute}(?!\d))?)(?!\p{L})`,
  String.raw`(?<![\d:.,/])${hour}[:h]${minute}(?!:?\d)${half}`,
  String.raw`(?<!\p{L})${clock.noon}(?!\p{L})`,
  String.raw`(?=\d)(?<=${at})${hour}(?:\.${minute}(?![\d.])|-(?<minute>00)(?!\d)|${hours}(?:\s?${minute}(?!\d))?|(?=${later}|[\s,]*${clock.morning}(?!\p{L})))${half}`,
  String.raw`(?=\d)(?<=(?<!\p{L})${weekdays},?\s)${hour}${hours}(?:\s?${minute}(?!\d))?`,
  String.raw`(?=\d)(?<=${from})${hour}(?:[.:]${minute})?(?=${until}${anyHour}${marked})`,
  String.raw`(?<![\d:.,/-])${hour}(?:[.:]${minute}|\s?h)?(?=\s?(?:[–—-]|(?<!\p{L})(?!(?<=${weekdays},?\s\d\d?\s)${at})${clock.until})\s?(?:${at})?${anyHour}${marked})`,
  String.raw`(?=\d)(?<=\d(?:\s?h)?\s?[–—-]\s?)${hour}\s?h(?![\p{L}\d])`,
  String.raw`(?=\d)(?<=(?:^|[,;:])[^\p{L}\p{N}]*)${hour}(?:\.${minute}|\s?h\s?${minute}?|\s?ч\.?)(?=\s*(?:[(:—–-]|$))`,
  String.raw`(?<=${at})(?:${named})(?!\p{L}|\s${andSource})`,
  String.raw`(?=\d)(?<bare>(?<=${at})${hour}(?![\d:.,-]*\d)(?!\s?(?:[%°]|(?!${clock.beforeZone})\p{L}{4,}))|(?<=${from})${hour}(?=${until}\d{1,2}(?!\d))|(?<=${from}\d{1,2}${until})${hour}(?![\d:.,-]*\d)(?!\s?(?:[%°]|\p{L}{4,})))`,
].join('|')}`;
const afternoon = regex.iu`^${later}`;
const morning = String.raw`(?:[\s,]*${clock.morning}\p{M}*(?!\p{L}))?`;

const beforeZone = regex.u`^${morning}[\s,(]*(?:Uhr[\s,(]+)?`;
/** Capitals, for "est" and "cet" are words. */
const abbreviation =
  /^(?:\p{Lu}{2,5}|utc|gmt|msk|мск)(?:\s?[+−-]\s?\d{1,2}(?::\d\d)?(?!\d))?(?![\p{L}\p{N}+])/u;
const words = String.raw`\p{L}[\p{L}\p{M}’'-]*(?:\s\p{L}[\p{L}\p{M}’'-]*){0,2}`;
/** "Hora de Madrid", "heure locale". */
const zoneBehind = regex.u`^${clock.beforeZone}(?:\s*(?<words>${words}))?`;
/** "New York time", "по московскому времени". */
const zoneBefore = regex.u`^(?:по\s+)?(?<words>(?!по\s)(?=\p{Lu}|[а-яё]|local)${words}?)\s+${clock.afterZone}(?!\p{L})`;

const maxZone = 50;
/** Room for "(15:30 GMT)". */
const maxBeside = 20;

/** Arabic digits as Latin ones, each at its place. */
export const withLatinDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** Far cheaper, and most sentences name none. */
const mayNameHour = regex.iu`(?<!\d)${hour}(?!\d)|${clock.noon}|${named}`;

interface FoundTime extends ClockTime {
  /** `a` or `p` of a.m. and p.m., else empty. */
  readonly half: string;
  /** Where its zone begins. */
  readonly timeEnd: number;
}

/** The times of day in the text, in their order; of "from 9 to 12" the first. A bare hour is one where a day stands beside it. */
export function findClockTimes(written: string): ClockTime[] {
  const text = withLatinDigits(written);
  const times: FoundTime[] = [];
  if (!mayNameHour.test(text)) return times;
  for (const match of text.matchAll(clockTime)) {
    const before = times.at(-1);
    if (before && match.index < before.end) continue;
    const time = readTime(match, text);
    const between = text.slice(before?.timeEnd, match.index);
    if (before && untilHour.test(between)) times.splice(-1, 1, joinRange(before, time, between));
    else times.push(time);
  }
  return times;
}

export const findClockTime = (text: string): ClockTime | null =>
  findClockTimes(text).find(({ isBare }) => !isBare) ?? null;

const spareUnit = regex.iu`^(?:${hours}|\s?uhr(?!\p{L}))`;

/** Every hour as `18:00`, whatever its notation. */
export function withPlainHours(written: string): string {
  const text = withLatinDigits(written);
  let plain = '';
  let end = 0;
  for (const match of mayNameHour.test(text) ? text.matchAll(clockTime) : []) {
    const { hour, minute, isBare, timeEnd } = readTime(match, text);
    if (isBare || match.index < end) continue;
    plain += `${text.slice(end, match.index)}${statedAs(hour, minute)}`;
    end = timeEnd + (spareUnit.exec(text.slice(timeEnd))?.[0].length ?? 0);
  }
  return plain + text.slice(end);
}

const untilHour = regex.iu`^${until}$`;

/** "From 2 to 4 p.m., Tokyo time" begins at 2 p.m. there. */
function joinRange(from: FoundTime, to: FoundTime, between: string): FoundTime {
  const { hour: last, minute, stated, zone, timeEnd, end } = to;
  const hour = to.half === 'p' && from.half === '' && from.hour + 12 < last ? from.hour + 12 : from.hour;
  const until = /\p{L}/u.test(between) ? { hour: last, minute, stated } : null;
  const words = from.zone === null ? stated.slice(shownLength) : from.stated.slice(shownLength);
  const isBare = from.isBare && to.isBare;
  const shown = statedAs(hour, from.minute, words);
  return { ...from, hour, zone: from.zone ?? zone, stated: shown, isBare, until, timeEnd, end };
}
const shownLength = '15:00'.length;
/** `15:00`, and a zone behind it. */
export const statedAs = (hour: number, minute: number, zone = ''): string =>
  `${[hour, minute].map((part) => String(part).padStart(2, '0')).join(':')} ${zone.trim()}`.trim();

function readTime({ 0: { length }, index, groups = {} }: RegExpExecArray, text: string): FoundTime {
  const byName = Number(hourNames.find(([value]) => groups[`named${value}`])?.[0] ?? 0);
  const given = byName || Number(groups.hour ?? 12);
  const timeEnd = index + length;
  const half = (groups.half?.[0] ?? '').toLowerCase();
  const [inAfternoon = ''] = half ? [] : (afternoon.exec(text.slice(timeEnd)) ?? []);
  const zoneStart = timeEnd + inAfternoon.length;
  const zone = zoneAfter(text.slice(zoneStart, zoneStart + maxZone));
  const end = zoneStart + (zone?.length ?? 0);
  const isAfternoon = half === 'p' || (inAfternoon !== '' && given < 12);
  const hour = (half ? given % 12 : given) + (isAfternoon ? 12 : 0);
  const minute = Number(groups.minute ?? 0);
  const stated = statedAs(hour, minute, zone?.words ?? '');
  const time = { hour, minute, zone: zone?.name ?? null, stated, index, timeEnd: zoneStart, end, half };
  const isBare = groups.bare !== undefined && inAfternoon === '';
  const beside =
    zone?.name || !/^\)?\s*[(/]/u.test(text.slice(end))
      ? null
      : findClockTime(text.slice(end, end + maxBeside));
  if (!beside?.zone) return { ...time, isBare, until: null };
  return { ...time, ...beside, stated: `${stated} (${beside.stated})`, index, end: end + beside.end };
}

/** "(Moscow time)", "MSK", "UTC+3", "по московскому времени", "Tashkent time"; its name is null where nobody can be certain which it is. */
function zoneAfter(after: string): { name: string | null; words: string; length: number } | null {
  const lead = beforeZone.exec(after)?.[0].length ?? 0;
  const rest = after.slice(lead);
  const named = (name: string | null, words: string) => ({ name, words, length: lead + words.length });
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
  const { words = '' } = behind.groups ?? {};
  const parts = words.split(/\s/u);
  const heads = parts.map((_, at) => parts.slice(0, parts.length - at).join(' '));
  const place = heads.find((head) => zoneOfPlace(head) !== null) ?? heads.at(-1) ?? '';
  return named(zoneOfPlace(place), rest.slice(0, behind[0].length - words.length + place.length));
}

const zoneOfPlace = (place: string): string | null => parseTimeZone(place) ?? findZoneOfCity(place);
