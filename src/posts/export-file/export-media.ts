/** Media of a message in a Telegram Desktop export. */
import { z } from 'zod';
import { parseJson } from '#src/json.ts';
import { formatDuration, type Media, type MediaKind } from '../post.ts';
import { textOf } from './export-text.ts';

const there = z.unknown().optional();
const words = z.string().optional().catch(undefined);

export const exportMediaFields = {
  photo: there,
  file: words,
  file_name: words,
  media_type: words,
  title: words,
  duration_seconds: z.number().nonnegative().optional().catch(undefined),
  poll: z
    .looseObject({ question: z.unknown(), answers: z.array(z.unknown()).optional() })
    .optional()
    .catch(undefined),
  location_information: there,
  place_name: words,
  address: words,
  contact_information: there,
  invoice_information: there,
  giveaway_information: there,
  giveaway_results: there,
  story_information: there,
  game_title: words,
};
const shape = z.object(exportMediaFields);

const kindOfType = new Map<string, MediaKind>([
  ['video_file', 'video'],
  ['video_message', 'round'],
  ['voice_message', 'voice'],
  ['audio_file', 'audio'],
  ['animation', 'gif'],
  ['sticker', 'sticker'],
]);

/** At most one: an export lists the parts of an album as messages of their own. */
export function readExportMedia(message: z.infer<typeof shape>): Media[] {
  const kind = kindOf(message);
  if (kind === null) return [];
  const duration = message.duration_seconds;
  const title = titleOf(message, kind);
  const options = (message.poll?.answers ?? []).map((answer) => textOf(answer)).filter((text) => text !== '');
  return [
    {
      kind,
      ...(duration !== undefined && kind !== 'sticker' && { duration: formatDuration(duration) }),
      ...(title && { title }),
      ...(options.length > 0 && { options }),
    },
  ];
}

function kindOf(message: z.infer<typeof shape>): MediaKind | null {
  if (message.media_type !== undefined) return kindOfType.get(message.media_type) ?? 'other';
  if (message.photo !== undefined) return 'photo';
  if (message.poll !== undefined) return 'poll';
  if (message.location_information !== undefined) return 'location';
  if (message.file !== undefined) return 'document';
  return otherKeys.some((key) => message[key] !== undefined) ? 'other' : null;
}

const otherKeys = [
  'contact_information',
  'invoice_information',
  'giveaway_information',
  'giveaway_results',
  'story_information',
  'game_title',
] as const;

function titleOf(message: z.infer<typeof shape>, kind: MediaKind): string {
  if (kind === 'poll') return textOf(message.poll?.question);
  if (kind === 'location') return joined([message.place_name, message.address]);
  if (kind === 'audio') return message.title ?? message.file_name ?? '';
  if (kind === 'other')
    return message.game_title ?? nameOf(message.contact_information ?? message.invoice_information);
  if (kind !== 'document') return '';
  // A file that was not exported has a sentence in brackets in place of its path.
  const path = message.file?.startsWith('(') ? '' : (message.file ?? '');
  return message.file_name ?? path.slice(path.lastIndexOf('/') + 1);
}

const names = z.object({
  first_name: words,
  last_name: words,
  phone_number: words,
  title: words,
  description: words,
});

/** Of a contact or an invoice; an invoice is JSON within a string. */
function nameOf(information: unknown): string {
  const read = names.safeParse(typeof information === 'string' ? parseJson(information) : information);
  if (!read.success) return '';
  const { first_name: first, last_name: last, phone_number: phone, title, description } = read.data;
  return joined([[first, last].filter(Boolean).join(' '), phone, title, description]);
}

const joined = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');
