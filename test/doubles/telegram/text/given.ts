/** The `entities` parameter: unlike markup, its mistakes are refused. */
import { badRequest } from '../refusal.ts';
import { type Entity, endOf, isFound } from './entity.ts';
import { checkLink, mentionedUser } from './links.ts';

const types = new Set(
  'bold italic underline strikethrough spoiler blockquote expandable_blockquote code pre text_link text_mention custom_emoji date_time mention hashtag cashtag bot_command url email phone_number bank_card media_timestamp'.split(
    ' ',
  ),
);

/** Entities as the parameter gives them (a list or its JSON). Throws refusals in Telegram's words. */
export function readEntities(text: string, given: unknown): Entity[] {
  const list = typeof given === 'string' ? parseList(given) : given;
  if (list === undefined || list === null || list === '') return [];
  if (!Array.isArray(list)) throw badRequest("can't parse entities: expected an Array");
  return list
    .map(readEntity)
    .filter((entity) => entity.length > 0 && !isFound(entity))
    .map((entity) => checkRange(text, entity));
}

function parseList(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Broken JSON is the sender's mistake.
    throw badRequest("can't parse entities: can't parse entities JSON object");
  }
}

const cannotParse = (problem: string) => badRequest(`can't parse MessageEntity: ${problem}`);

function readEntity(given: unknown): Entity {
  if (typeof given !== 'object' || given === null) throw cannotParse('expected an Object');
  const fields: Readonly<Record<string, unknown>> = { ...given };
  const number = (name: string) => {
    const value = Number(fields[name]);
    if (fields[name] === undefined) throw cannotParse(`can't find field "${name}"`);
    if (!Number.isInteger(value)) throw cannotParse(`field "${name}" must be of type Number`);
    if (value < 0 || value > 1_000_000) throw badRequest(`receive an entity with incorrect ${name} ${value}`);
    return value;
  };
  const text = (name: string) => String(fields[name] ?? '');
  const type = text('type');
  if (!types.has(type)) throw cannotParse('unsupported type specified');
  const range = { type, offset: number('offset'), length: number('length') };
  if (type === 'text_link') return linkOf(range, text('url'));
  if (type === 'text_mention') return { ...range, user: { id: userIdOf(fields.user) } };
  if (type === 'pre' && fields.language) return { ...range, language: text('language') };
  if (type === 'custom_emoji') return { ...range, custom_emoji_id: text('custom_emoji_id') };
  if (type !== 'date_time') return range;
  return { ...range, unix_time: number('unix_time'), date_time_format: text('date_time_format') };
}

function linkOf(range: Entity, url: string): Entity {
  const user = mentionedUser(url);
  if (user !== null) return { ...range, type: 'text_mention', user: { id: user } };
  const link = checkLink(url);
  if ('problem' in link) throw badRequest(`entity URL '${url}' is invalid: ${link.problem}`);
  return { ...range, url: link.url };
}

function userIdOf(user: unknown): number {
  const id = typeof user === 'object' && user !== null && 'id' in user ? Number(user.id) : Number.NaN;
  if (!Number.isInteger(id)) throw cannotParse('field "user" must contain an identifier');
  return id;
}

const isInside = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff;
};

function checkRange(text: string, entity: Entity): Entity {
  const { offset, length } = entity;
  const end = endOf(entity);
  const byte = (at: number) => Buffer.byteLength(text.slice(0, at - 1));
  if (offset >= text.length) {
    throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  }
  if (end > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (isInside(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byte(offset)}`);
  }
  if (length > 0 && isInside(text, end)) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byte(end)}`,
    );
  }
  return entity;
}
