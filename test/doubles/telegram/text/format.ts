/** From what a bot sends (a text with `parse_mode` or `entities`) to what readers see. */
import { badRequest, refusal } from '../refusal.ts';
import { cleanText, dropBlank, isInvisible, trim } from './clean.ts';
import { type Entity, type FormattedText, hidesData } from './entity.ts';
import { findEntities } from './found.ts';
import { readEntities } from './given.ts';
import { parseHtml } from './html.ts';
import { keepHundred, nest, nestFound } from './nesting.ts';

const maxBytes = 32_768;

export interface RawText {
  readonly text: string;
  readonly parseMode?: string | undefined;
  readonly entities?: unknown;
}

/** A message's text, 1 to 4,096 code points. Throws refusals in Telegram's words. */
export function formatMessage(raw: RawText): FormattedText {
  if (raw.text === '') throw badRequest('message text is empty');
  const formatted = format(raw);
  if (formatted.text === '' || isInvisible(formatted.text)) throw badRequest('text must be non-empty');
  if (isLonger(formatted.text, 4096)) throw badRequest('message is too long');
  return formatted;
}

/** The text below a picture or a file, up to 1,024 code points; may be empty. */
export function formatCaption(raw: RawText): FormattedText {
  const formatted = format(raw);
  if (isInvisible(formatted.text)) return { text: '', entities: [] };
  if (isLonger(formatted.text, 1024)) throw badRequest('message caption is too long');
  return formatted;
}

/** What a person types: nothing to parse, everything is found. */
export function formatTyped(text: string): FormattedText {
  return repair({ text, entities: [] });
}

function format(raw: RawText): FormattedText {
  if (!raw.text.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  if (Buffer.byteLength(raw.text) > maxBytes) throw badRequest('text is too long');
  return repair(parse(raw));
}

function parse(raw: RawText): FormattedText {
  const mode = (raw.parseMode ?? '').toLowerCase();
  if (mode === 'html') return parseHtml(raw.text);
  if (mode === 'markdown' || mode === 'markdownv2') {
    throw refusal(500, `parse_mode ${raw.parseMode} is unsupported in this double`);
  }
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode');
  return { text: raw.text, entities: readEntities(raw.text, raw.entities) };
}

/** What Telegram does to every text in silence (TDLib, fix_formatted_text). */
function repair(given: FormattedText): FormattedText {
  const clean = cleanText({ text: given.text, entities: nest(given.entities) });
  const { text, entities } = trim({
    text: clean.text,
    entities: nest(dropBlanks(clean.text, clean.entities)),
  });
  const own = keepHundred(entities);
  return { text, entities: dropBlanks(text, nestFound(own, findEntities(text))) };
}

const dropBlanks = (text: string, entities: readonly Entity[]): Entity[] =>
  dropBlank(text, entities, hidesData);

/** Limits count code points; units are an upper bound of those. */
function isLonger(text: string, limit: number): boolean {
  return text.length > limit && Array.from(text).length > limit;
}
