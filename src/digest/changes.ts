/** What a story brings that the posts before it did not say. */
import { calendarDay } from './ahead.ts';
import type { Entry } from './entries.ts';
import { stemsOf } from './words.ts';

export type StoryState =
  | { readonly is: 'new' }
  | { readonly is: 'day'; readonly day: number }
  | { readonly is: 'figure'; readonly day: number; readonly from: string; readonly to: string }
  | { readonly is: 'speaker'; readonly day: number; readonly speaker: string };

const dayMs = 86_400_000;

/** New, or going on since `earlier`: then what changed, a figure before a speaker. */
export function stateOf(now: readonly Entry[], earlier: readonly Entry[], timeZone: string): StoryState {
  if (earlier.length === 0) return { is: 'new' };
  const day = dayOf(now, earlier, timeZone);
  const figure = changedFigure(earlier, now);
  if (figure) return { is: 'figure', day, ...figure };
  const known = new Set(earlier.flatMap((entry) => entry.speakers));
  const speaker = now.flatMap((entry) => entry.speakers).find((name) => !known.has(name));
  return speaker && known.size > 0 ? { is: 'speaker', day, speaker } : { is: 'day', day };
}

/** The first calendar day of a story is day 1. */
function dayOf(now: readonly Entry[], earlier: readonly Entry[], timeZone: string): number {
  const days = (entries: readonly Entry[]) =>
    entries.flatMap(({ at }) => (at === null ? [] : [calendarDay(at, timeZone)]));
  const last = Math.max(...days(now));
  const first = Math.min(...days(earlier));
  return Number.isFinite(last - first) ? Math.round((last - first) / dayMs) + 1 : 1;
}

/** The same thing counted twice with different results: both posts have one figure for it. */
function changedFigure(
  earlier: readonly Entry[],
  now: readonly Entry[],
): { from: string; to: string } | null {
  const before = figuresOf(earlier);
  for (const [what, numbers] of figuresOf(now)) {
    const [from, otherFrom] = before.get(what) ?? [];
    const [to, otherTo] = numbers;
    const single = otherFrom === undefined && otherTo === undefined;
    if (single && from !== undefined && to !== undefined && from !== to) return { from, to };
  }
  return null;
}

/** What is counted (the stem of the word after the number), and the numbers given for it. */
function figuresOf(entries: readonly Entry[]): Map<string, string[]> {
  const figures = new Map<string, string[]>();
  for (const { post, language } of entries) {
    for (const found of post.text.matchAll(/(?<![\p{N}.,:/-])(\p{N}+(?:[.,]\p{N}+)*)\s+(\p{L}{3,})/gu)) {
      const [, number, word] = found;
      const [what] = stemsOf(word ?? '', language);
      if (!number || !what || isDate(number, word ?? '')) continue;
      const known = figures.get(what) ?? [];
      figures.set(what, known.includes(number) ? known : [...known, number]);
    }
  }
  return figures;
}

const months =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|ene|abr|ago|dic|mär|mai|okt|dez|fév|avr|juin|juil|aoû|déc|year|год|лет|día|year)/iu;

const isDate = (number: string, word: string): boolean => months.test(word) || /^(?:19|20)\d\d$/.test(number);
