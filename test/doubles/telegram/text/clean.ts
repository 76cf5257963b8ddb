/** Characters that Telegram removes or replaces before it looks at a text. */
import { covering, type Entity, endOf, type FormattedText } from './entity.ts';

const removed = /\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/g;
const blanked = /[\0-\x09\x0b\x0c\x0e-\x1f]/g;
const marks = /[\u200e\u200f]+(?=[\u200e\u200f])/g;

/** Control characters become spaces, line and direction overrides go, runs of direction marks shrink to joiners. */
export function cleanText({ text, entities }: FormattedText): FormattedText {
  const shown = text.replace(blanked, ' ').replace(marks, (run) => '\u200c'.repeat(run.length));
  const gone = [...shown.matchAll(removed)].map((match) => match.index);
  if (gone.length === 0) return { text: shown, entities };
  const place = (offset: number) => offset - countBelow(gone, offset);
  return {
    text: shown.replace(removed, ''),
    entities: entities.map((entity) => covering(entity, place(entity.offset), place(endOf(entity)))),
  };
}

function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const invisible =
  /^(?:\u034f|[\s\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3164\ufeff\uffa0])*$/;

/** True when nothing in it can be seen. */
export const isInvisible = (text: string): boolean => invisible.test(text);

const isBlank = (unit: string | undefined): boolean => unit === ' ' || unit === '\n';

/** Styles without the blanks they begin with, and without those that cover nothing else. */
export function dropBlank(
  text: string,
  entities: readonly Entity[],
  hidesData: (entity: Entity) => boolean,
): Entity[] {
  return entities.flatMap((entity) => {
    if (entity.length <= 0) return [];
    if (hidesData(entity)) return [entity];
    let from = entity.offset;
    while (from < endOf(entity) && isBlank(text[from])) from++;
    return from === endOf(entity) ? [] : [covering(entity, from, endOf(entity))];
  });
}

/** Blank ends are cut off; at the front only as far as the first entity. */
export function trim({ text, entities }: FormattedText): FormattedText {
  let end = text.length;
  while (end > 0 && isBlank(text[end - 1])) end--;
  const kept = entities.filter((entity) => entity.offset < end);
  const stop = Math.min(end, ...kept.map((entity) => entity.offset));
  let begin = 0;
  while (begin < stop && isBlank(text[begin])) begin++;
  return {
    text: text.slice(begin, end),
    entities: kept.map((entity) =>
      covering(entity, entity.offset - begin, Math.min(endOf(entity), end) - begin),
    ),
  };
}
