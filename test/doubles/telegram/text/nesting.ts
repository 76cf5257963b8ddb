/** Brings any heap of entities into the order Telegram keeps: nested, whole or cut, never crossing. */
import { covering, type Entity, endOf, isQuote, isSealed, isStyle, sortEntities } from './entity.ts';

/** How many of a message's entities Telegram keeps; the rest is dropped without a word. */
const entityLimit = 100;

/** Links and code stay whole, the first wins; styles are joined where they touch and cut where others begin or end. */
export function nest(entities: readonly Entity[]): Entity[] {
  if (entities.length === 0) return [];
  const sorted = sortEntities(entities);
  const quotes = withoutOverlaps(sorted.filter(isQuote));
  const whole = withoutOverlaps(sorted.filter((entity) => !isStyle(entity) && !isQuote(entity)));
  const others = sortEntities([
    ...quotes,
    ...whole.filter((entity) => !quotes.some((quote) => cross(entity, quote))),
  ]);
  return sortEntities([...others, ...cutStyles(joinStyles(sorted.filter(isStyle)), others)]);
}

/** Adds what the server finds by itself where the message's own entities leave room. */
export function nestFound(entities: readonly Entity[], found: readonly Entity[]): Entity[] {
  const whole = entities.filter((entity) => !isStyle(entity) && !isQuote(entity));
  const free = found.filter(
    (entity) => !whole.some((own) => own.offset < endOf(entity) && entity.offset < endOf(own)),
  );
  return free.length === 0 ? [...entities] : nest([...entities, ...free]);
}

/** The first hundred: links, code and quotes before styles; custom emoji are not counted. */
export function keepHundred(entities: readonly Entity[]): Entity[] {
  if (entities.length <= entityLimit) return [...entities];
  let left = entityLimit;
  const firstOf = (own: readonly Entity[]) =>
    own.filter((entity) => entity.type === 'custom_emoji' || left-- > 0);
  const whole = firstOf(entities.filter((entity) => !isStyle(entity)));
  return nest([...whole, ...firstOf(joinStyles(entities.filter(isStyle)))]);
}

function withoutOverlaps(sorted: readonly Entity[]): Entity[] {
  let end = 0;
  return sorted.filter((entity) => {
    const isFree = entity.offset >= end;
    if (isFree) end = endOf(entity);
    return isFree;
  });
}

/** One reaches over the border of the other, or the first surrounds the second. */
function cross(entity: Entity, quote: Entity): boolean {
  const overlap = entity.offset < endOf(quote) && quote.offset < endOf(entity);
  return overlap && !(quote.offset <= entity.offset && endOf(entity) <= endOf(quote));
}

function joinStyles(sorted: readonly Entity[]): Entity[] {
  const joined: Entity[] = [];
  const lastOf = new Map<string, number>();
  for (const entity of sorted) {
    const index = lastOf.get(entity.type);
    const last = index === undefined ? undefined : joined[index];
    if (index !== undefined && last && entity.offset <= endOf(last)) {
      joined[index] = covering(last, last.offset, Math.max(endOf(last), endOf(entity)));
    } else {
      lastOf.set(entity.type, joined.length);
      joined.push(entity);
    }
  }
  return joined;
}

function cutStyles(styles: readonly Entity[], others: readonly Entity[]): Entity[] {
  const borders = [
    ...styles.map((style) => style.offset),
    ...others.flatMap((other) => [other.offset, endOf(other)]),
  ];
  const cuts = [...new Set(borders)].sort((a, b) => a - b);
  const sealed = others.filter(isSealed);
  return styles.flatMap((style) => {
    const inner = cuts.filter((cut) => style.offset < cut && cut < endOf(style));
    const edges = [style.offset, ...inner, endOf(style)];
    const pieces = edges.slice(1).map((to, index) => covering(style, edges[index] ?? 0, to));
    return pieces.filter(
      (piece) => !sealed.some((other) => other.offset <= piece.offset && endOf(piece) <= endOf(other)),
    );
  });
}
