/** Media of a message in a Telegram Desktop export. */
import { z } from 'zod';
import type { Media, MediaKind } from '../post.ts';

const there = z.unknown().optional();
const words = z.string().optional().catch(undefined);

export const exportMediaFields = {
  photo: there,
  file: words,
  file_name: words,
  media_type: words,
  title: words,
  duration_seconds: z.number().nonnegative().optional().catch(undefined),
  poll: z.looseObject({ question: z.unknown() }).optional().catch(undefined),
  location_information: there,
  contact_information: there,
  invoice_information: there,
  giveaway_information: there,
  game_title: there,
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
  return [
    {
      kind,
      ...(duration === undefined || kind === 'sticker' ? {} : { duration: clockOf(duration) }),
      ...(title ? { title } : {}),
    },
  ];
}

function kindOf(message: z.infer<typeof shape>): MediaKind | null {
  if (message.media_type !== undefined) return kindOfType.get(message.media_type) ?? 'other';
  if (message.photo !== undefined) return 'photo';
  if (message.poll !== undefined) return 'poll';
  if (message.location_information !== undefined) return 'location';
  if (message.file !== undefined) return 'document';
  const { contact_information, invoice_information, giveaway_information, game_title } = message;
  const others = [contact_information, invoice_information, giveaway_information, game_title];
  return others.some((each) => each !== undefined) ? 'other' : null;
}

function titleOf(message: z.infer<typeof shape>, kind: MediaKind): string {
  if (kind === 'poll') return questionOf(message.poll?.question);
  if (kind === 'audio') return message.title ?? message.file_name ?? '';
  if (kind !== 'document') return '';
  // A file that was not exported has a sentence in brackets in place of its path.
  const path = message.file?.startsWith('(') ? '' : (message.file ?? '');
  return message.file_name ?? path.slice(path.lastIndexOf('/') + 1);
}

/** A string, in newer exports pieces of text. */
function questionOf(question: unknown): string {
  if (typeof question === 'string') return question;
  if (!Array.isArray(question)) return '';
  const texts = question.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'text' in each ? String(each.text) : String(each),
  );
  return texts.join('');
}

/** 65 as `1:05`, the way t.me writes it. */
function clockOf(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
