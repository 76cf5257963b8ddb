/** `parse_mode: HTML` as Telegram's own parser reads it, before any repair of the entities. */
import { readReference } from './character-references.ts';
import { type Entity, endOf, type FormattedText, sortEntities } from './entity.ts';
import { cannotParse, readEndTag, readStartTag, type StartTag } from './html-tags.ts';
import { checkLink, mentionedUser } from './links.ts';

interface OpenTag extends StartTag {
  /** Where its text begins. */
  readonly offset: number;
}

const plainTypes: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  u: 'underline',
  ins: 'underline',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
};

/** The text without its tags, and their entities, sorted. Throws a refusal in Telegram's words. */
export function parseHtml(source: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  const special = /[<&]/g;
  let text = '';
  let broken = false;
  for (let at = 0; at < source.length; ) {
    special.lastIndex = at;
    const stop = special.exec(source)?.index ?? source.length;
    text += source.slice(at, stop);
    at = stop;
    if (source[at] === '&') {
      const decoded = readReference(source, at);
      if (decoded) broken ||= decoded.code >= 0xd800 && decoded.code <= 0xdfff;
      text += decoded ? String.fromCodePoint(decoded.code) : '&';
      at = decoded ? decoded.next : at + 1;
    } else if (source[at] === '<' && source[at + 1] === '/') {
      at = readEndTag(source, at, open.at(-1)?.name);
      const tag = open.pop();
      if (tag && text.length > tag.offset) close(tag, text, entities);
    } else if (source[at] === '<') {
      const begin = at;
      const tag = readStartTag(source, begin);
      checkSpan(source, begin, tag);
      open.push({ ...tag, offset: text.length });
      at = tag.next;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  if (broken) {
    throw cannotParse(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text, entities: sortEntities(entities.map(withoutLooseLanguage)) };
}

function checkSpan(source: string, begin: number, tag: StartTag): void {
  if (tag.name !== 'span' || tag.attributes.get('class') === 'tg-spoiler') return;
  const offset = Buffer.byteLength(source.slice(0, begin));
  throw cannotParse(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`);
}

function close(tag: OpenTag, text: string, entities: Entity[]): void {
  const { offset, attributes } = tag;
  const range = { offset, length: text.length - offset };
  const type = plainTypes[tag.name];
  if (type !== undefined) entities.push({ type, ...range });
  else if (tag.name === 'a') entities.push(...linkOf(attributes.get('href') || text.slice(offset), range));
  else if (tag.name === 'pre' || tag.name === 'code') closeCode(tag, range, entities);
  else if (tag.name === 'blockquote') {
    entities.push({ type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote', ...range });
  } else if (tag.name === 'tg-emoji')
    entities.push({ ...emojiOf(attributes.get('emoji-id') ?? ''), ...range });
  else entities.push(...timeOf(attributes, range));
}

type Range = Pick<Entity, 'offset' | 'length'>;

function linkOf(href: string, range: Range): Entity[] {
  const user = mentionedUser(href);
  if (user !== null) return [{ type: 'text_mention', ...range, user: { id: user } }];
  const link = checkLink(href);
  return 'url' in link ? [{ type: 'text_link', ...range, url: link.url }] : [];
}

/** `pre` and `code` over the same text become one block with the language that `code` names. */
function closeCode(tag: OpenTag, range: Range, entities: Entity[]): void {
  const className = tag.attributes.get('class') ?? '';
  const language = tag.name === 'code' && className.startsWith('language-') ? className.slice(9) : '';
  const last = entities.at(-1);
  const counterpart = tag.name === 'pre' ? 'code' : 'pre';
  const isTwin =
    last?.type === counterpart && last.offset === range.offset && endOf(last) === range.offset + range.length;
  const named = language || (isTwin ? last.language : '');
  if (isTwin && named) entities[entities.length - 1] = { type: 'pre', ...range, language: named };
  else entities.push({ type: tag.name, ...range, ...(language ? { language } : {}) });
}

function withoutLooseLanguage(entity: Entity): Entity {
  if (entity.type !== 'code' || entity.language === undefined) return entity;
  const { language: _, ...rest } = entity;
  return rest;
}

function emojiOf(id: string): { type: string; custom_emoji_id: string } {
  const isInt64 =
    /^-?\d{1,19}$/.test(id) && BigInt(id) !== 0n && BigInt.asIntN(64, BigInt(id)) === BigInt(id);
  if (!isInt64) throw cannotParse('Invalid custom emoji identifier specified');
  return { type: 'custom_emoji', custom_emoji_id: id };
}

function timeOf(attributes: ReadonlyMap<string, string>, range: Range): Entity[] {
  const unix = attributes.get('unix') ?? '';
  const time = /^\d{1,10}$/.test(unix) ? Number(unix) : 0;
  if (time < 1 || time > 0x7fffffff) return [];
  const format = attributes.get('format') ?? '';
  if (!/^(?:r|[wWdDtT]*)$/.test(format)) throw cannotParse('Invalid date format used');
  return [{ type: 'date_time', ...range, unix_time: time, ...(format ? { date_time_format: format } : {}) }];
}
