/** Media of a message in a Telegram Desktop export. */
import { fieldsOf, parseJson } from '#src/json.ts';
import { formatDuration, type Media, type MediaKind } from '../post.ts';
import { textOf } from './export-text.ts';

type Fields = Readonly<Record<string, unknown>>;

const kindOfType = new Map<unknown, MediaKind>([
  ['video_file', 'video'],
  ['video_message', 'round'],
  ['voice_message', 'voice'],
  ['audio_file', 'audio'],
  ['animation', 'gif'],
  ['sticker', 'sticker'],
]);
/** A message that has one of these fields, the first that is there, carries such a medium. */
const kindOfField: readonly (readonly [string, MediaKind])[] = [
  ['photo', 'photo'],
  ['poll', 'poll'],
  ['location_information', 'location'],
  ['file', 'document'],
  ['contact_information', 'other'],
  ['invoice_information', 'other'],
  ['giveaway_information', 'other'],
  ['giveaway_results', 'other'],
  ['story_information', 'other'],
  ['game_title', 'other'],
];

/** At most one: an export lists the parts of an album as messages of their own. */
export function readExportMedia(message: Fields): Media[] {
  const kind = wordsOf(message.media_type)
    ? (kindOfType.get(message.media_type) ?? 'other')
    : kindOfField.find(([field]) => message[field] != null)?.[1];
  if (kind === undefined) return [];
  const { duration_seconds: duration } = message;
  const { answers } = fieldsOf(message.poll);
  const title = titleOf(message, kind);
  const options = Array.isArray(answers) ? answers.map((each) => textOf(each)).filter(Boolean) : [];
  return [
    {
      kind,
      ...(typeof duration === 'number' &&
        duration >= 0 &&
        kind !== 'sticker' && { duration: formatDuration(duration) }),
      ...(title && { title }),
      ...(options.length > 0 && { options }),
    },
  ];
}

function titleOf(message: Fields, kind: MediaKind): string {
  const named = wordsOf(message.file_name);
  if (kind === 'poll') return textOf(fieldsOf(message.poll).question);
  if (kind === 'location') return joined([message.place_name, message.address]);
  if (kind === 'audio') return wordsOf(message.title) || named;
  if (kind === 'other')
    return wordsOf(message.game_title) || nameOf(message.contact_information ?? message.invoice_information);
  if (kind !== 'document') return '';
  // A file that was not exported has a sentence in brackets in place of its path.
  const path = wordsOf(message.file);
  return named || (path.startsWith('(') ? '' : path.slice(path.lastIndexOf('/') + 1));
}

/** Of a contact or an invoice; an invoice is JSON within a string. */
function nameOf(information: unknown): string {
  const fields = fieldsOf(typeof information === 'string' ? parseJson(information) : information);
  const { first_name: first, last_name: last, phone_number: phone, title, description } = fields;
  return joined([[first, last].map(wordsOf).filter(Boolean).join(' '), phone, title, description]);
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (parts: readonly unknown[]): string => parts.map(wordsOf).filter(Boolean).join(', ');
