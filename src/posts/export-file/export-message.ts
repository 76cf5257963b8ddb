/** Text and media of a message in a Telegram Desktop export. Text is a string, a list of pieces, or nested blocks of pieces. */
import { fieldsOf, isRecord, parseJson } from '#src/json.ts';
import { formatDuration, type Media, type MediaKind, toMedia } from '../post.ts';
import { extractHashtags, extractLinks, toAbsoluteUrl, markStruckWords } from '../post-text.ts';
import type { ExtractedText } from '../preview-page/extract-text.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Targets {
  readonly links: Set<string>;
  readonly hashtags: Set<string>;
}

/** No message nests deeper. */
const maxDepth = 100;

/** Reads any JSON. In newer exports `text_entities` is the same text as `text`, always in pieces. */
export function readExportText(message: Fields): ExtractedText {
  const targets: Targets = { links: new Set(), hashtags: new Set() };
  const { text: written, text_entities: entities, rich_message, todo_list } = message;
  const pieces = Array.isArray(entities) && entities.length > 0 ? entities : written;
  const plain = textOf(pieces, targets);
  const lines = [rich_message, todo_list].flatMap((block) => linesOf(block, targets));
  // plain strings, as in very old exports, have no marked links
  if ([pieces].flat().every((piece) => typeof piece === 'string')) {
    for (const url of extractLinks(plain)) targets.links.add(url);
    for (const tag of extractHashtags(plain)) targets.hashtags.add(tag);
  }
  const text = [plain, ...lines]
    .filter((line) => line !== '')
    .join('\n')
    .trim();
  return { text, links: [...targets.links], hashtags: [...targets.hashtags] };
}

/** The text of a string, a list of pieces, or a piece with pieces inside. */
function textOf(piece: unknown, targets: Targets | null = null, depth = 0): string {
  if (typeof piece === 'string') return piece;
  if (depth > maxDepth) return '';
  if (Array.isArray(piece)) return piece.map((each) => textOf(each, targets, depth + 1)).join('');
  if (!isRecord(piece)) return '';
  if (piece.text === undefined) return linesOf(piece, targets, '', depth + 1).join(' ');
  const text = textOf(piece.text, targets, depth + 1);
  if (targets !== null) noteTarget(piece, text, targets);
  return piece.type === 'strikethrough' ? markStruckWords(text, [{ start: 0, end: text.length }]) : text;
}

/** Keys of lists of pieces, which are joined without a break. */
const textKeys = new Set(['title', 'text', 'caption', 'credit', 'author', 'summary']);
/** Keys of strings that are text even if they are one word, also in unknown kinds of blocks. */
const readableKey =
  /text|title|caption|credit|author|summary|head|foot|body|descri|question|answer|option|quot|note|formula|expression/;
/** Keys of strings that are no text, or repeated elsewhere. */
const layoutKey =
  /^(?:type|kind|language|name|file.*|completed_by.*|.*(?:_id|_name|_entities|_format|_style|_color|_align))$/;
/** Strings under other keys that are text: several words, a capital, or letters that keywords do not have. */
const wordsForReader = /\p{L}\S*\s+\S|^\p{Lu}\p{L}|(?![a-z])\p{Ll}|\p{Lo}/u;
const addressOfFile = /^\w+:\/\/\S*$|^\(File /;

const isForReader = (key: string, value: string): boolean =>
  value.trim() !== '' && !addressOfFile.test(value) && (readableKey.test(key) || wordsForReader.test(value));

function linesOf(value: unknown, targets: Targets | null, key = '', depth = 0): string[] {
  if (depth > maxDepth || layoutKey.test(key)) return [];
  if (typeof value === 'string') return isForReader(key, value) ? [value] : [];
  if (textKeys.has(key) && (Array.isArray(value) || (isRecord(value) && value.type !== undefined)))
    return [textOf(value, targets, depth + 1)].filter((line) => line.trim() !== '');
  if (Array.isArray(value)) {
    const lines = value.flatMap((each) => linesOf(each, targets, key, depth + 1));
    return key === 'cells' && lines.length > 0 && !value.some(Array.isArray) ? [lines.join(' | ')] : lines;
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => linesOf(inner, targets, name, depth + 1));
}

function noteTarget(
  { type, url: address, href = address }: Record<string, unknown>,
  text: string,
  targets: Targets,
): void {
  if (type === 'hashtag') targets.hashtags.add(text);
  const url = typeof href === 'string' ? toAbsoluteUrl(href) : targetOf(type, text);
  if (url !== null) targets.links.add(url);
}

function targetOf(type: unknown, text: string): string | null {
  if (type === 'link') return toAbsoluteUrl(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `http://${text}`);
  if (type === 'mention') return `https://t.me/${text.replace(/^@/, '')}`;
  return type === 'email' ? `mailto:${text}` : null;
}

const kindOfType = new Map<unknown, MediaKind>([
  ['video_file', 'video'],
  ['video_message', 'round'],
  ['voice_message', 'voice'],
  ['audio_file', 'audio'],
  ['animation', 'gif'],
  ['sticker', 'sticker'],
]);
const otherFields =
  'contact_information invoice_information giveaway_information giveaway_results story_information game_title';
/** The kind of medium by the first of these fields that a message has. */
const kindOfField: readonly (readonly [string, MediaKind])[] = [
  ['photo', 'photo'],
  ['poll', 'poll'],
  ['location_information', 'location'],
  ['file', 'document'],
  ...otherFields.split(' ').map((field) => [field, 'other'] as const),
];

/** At most one, as each part of an album is a message. */
export function readExportMedia(message: Fields): Media[] {
  const kind = wordsOf(message.media_type)
    ? (kindOfType.get(message.media_type) ?? 'other')
    : kindOfField.find(([field]) => message[field] != null)?.[1];
  if (kind === undefined) return [];
  const { duration_seconds: seconds } = message;
  const lasts = typeof seconds === 'number' && seconds >= 0 && kind !== 'sticker';
  const { answers } = fieldsOf(message.poll);
  const title = titleOf(message, kind);
  const options = Array.isArray(answers) ? answers.map((each) => textOf(each)).filter(Boolean) : [];
  return [toMedia(kind, { ...(lasts && { duration: formatDuration(seconds) }), title, options })];
}

function titleOf(message: Fields, kind: MediaKind): string {
  const named = wordsOf(message.file_name);
  if (kind === 'poll') return textOf(fieldsOf(message.poll).question);
  if (kind === 'location') return joined([message.place_name, message.address]);
  if (kind === 'audio') return wordsOf(message.title) || named;
  if (kind === 'other')
    return wordsOf(message.game_title) || nameOf(message.contact_information ?? message.invoice_information);
  if (kind !== 'document') return '';
  // a file that was not exported has a sentence in brackets instead of a path
  const path = wordsOf(message.file);
  return named || (path.startsWith('(') ? '' : path.slice(path.lastIndexOf('/') + 1));
}

/** An invoice is JSON within a string. */
function nameOf(information: unknown): string {
  const fields = fieldsOf(typeof information === 'string' ? parseJson(information) : information);
  const { first_name: first, last_name: last, phone_number: phone, title, description } = fields;
  return joined([[first, last].map(wordsOf).filter(Boolean).join(' '), phone, title, description]);
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (parts: readonly unknown[]): string => parts.map(wordsOf).filter(Boolean).join(', ');
