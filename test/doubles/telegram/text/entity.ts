/** Marks on a text. Offsets and lengths count UTF-16 units, as in the Bot API. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly user?: { readonly id: number };
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly unix_time?: number;
  readonly date_time_format?: string;
}

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const styles = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler'];
const quotes = ['blockquote', 'expandable_blockquote'];
const sealed = ['code', 'pre', 'date_time'];
const found = ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bank_card'];
/** Outermost first, where two entities cover the same text. */
const outward = [...quotes, 'pre', 'code', 'text_link', 'text_mention', ...found, 'date_time', ...styles];

/** Styles are cut and joined freely; all other entities stay whole. */
export const isStyle = (entity: Entity): boolean => styles.includes(entity.type);
export const isQuote = (entity: Entity): boolean => quotes.includes(entity.type);
/** Nothing may stand inside these, and they stand inside quotes only. */
export const isSealed = (entity: Entity): boolean => sealed.includes(entity.type);
/** Found by the server itself; a bot's own are ignored. */
export const isFound = (entity: Entity): boolean => found.includes(entity.type);
/** Kept even when the text below them is blank. */
export const hidesData = (entity: Entity): boolean =>
  entity.type === 'text_link' || entity.type === 'text_mention' || isSealed(entity);

export const endOf = (entity: Entity): number => entity.offset + entity.length;

/** A copy that covers `[from, to)`. */
export const covering = (entity: Entity, from: number, to: number): Entity => ({
  ...entity,
  offset: from,
  length: to - from,
});

function rank(entity: Entity): number {
  const place = outward.indexOf(entity.type);
  return place < 0 ? outward.length : place;
}

/** By place, longer first, then outermost first. */
export function sortEntities(entities: readonly Entity[]): Entity[] {
  return entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b));
}
