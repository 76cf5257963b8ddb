/** What a story brings that the posts before it did not say. */
import { localOf } from '#src/chats/wall-clock.ts';
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
    entries.flatMap(({ at }) => (at === null ? [] : [Date.parse(localOf(at, timeZone).date)]));
  const last = Math.max(...days(now));
  const first = Math.min(...days(earlier));
  return Number.isFinite(last - first) ? Math.round((last - first) / dayMs) + 1 : 1;
}

/** A figure that a post revises: it says so ("from 14 to 16"), or both counted the same thing with different results. */
function changedFigure(
  earlier: readonly Entry[],
  now: readonly Entry[],
): { from: string; to: string } | null {
  const before = figuresOf(earlier);
  const after = figuresOf(now);
  for (const { post } of now) {
    const [, from, to] = fromTo.exec(post.text) ?? [];
    if (from && to && from !== to && earlier.some((entry) => numbersIn(entry).has(from))) return { from, to };
  }
  for (const [what, [to, otherTo]] of after) {
    const [from, otherFrom] = before.get(what) ?? [];
    if ((from === undefined || to === undefined || otherFrom) ?? otherTo) continue;
    if (from !== to && isRevision(from, to, now)) return { from, to };
  }
  return null;
}

const fromTo =
  /(?<!\p{L})(?:from|с|со|de|von|من)\s+(\p{N}[\p{N}.,]*)\s+(?:to|до|a|auf|à|إلى)\s+(\p{N}+(?:[.,]\p{N}+)*)/iu;

/** Near each other, and the rest is not accounted for: of 18,500 tonnes, 17,600 unloaded and 900 left is no revision. */
function isRevision(from: string, to: string, now: readonly Entry[]): boolean {
  const [a, b] = [amountOf(from), amountOf(to)];
  const apart = Math.abs(a - b);
  if (apart > Math.max(a, b) / 3) return false;
  return !now.some((entry) => [...numbersIn(entry)].some((number) => amountOf(number) === apart));
}

const amountOf = (number: string): number => Number(number.replace(/[.,](?=\d{3})/g, '').replace(',', '.'));

const numbersIn = ({ post }: Entry): Set<string> => new Set(post.text.match(/\p{N}+(?:[.,]\p{N}+)*/gu));

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
