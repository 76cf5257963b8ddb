/** Text of a message in a Telegram Desktop export: a string, or pieces of which some are links or hashtags. */
import { z } from 'zod';
import { toAbsoluteUrl, extractHashtags, extractLinks } from '../links.ts';
import type { ExtractedText } from '../preview-page/extract-text.ts';

const piece = z.union([
  z.string(),
  z.looseObject({
    type: z.string().catch('plain'),
    text: z.string(),
    href: z.string().optional().catch(undefined),
  }),
]);
type Piece = z.infer<typeof piece>;

/** `text`, and `text_entities` of newer exports: the same text, always in pieces. */
export const exportTextFields = {
  text: z
    .union([z.string(), z.array(piece)])
    .optional()
    .catch(undefined),
  text_entities: z.array(piece).optional().catch(undefined),
};

/** The text of `text` or else `entities`, with what it links to. */
export function readExportText(
  text: string | readonly Piece[] | undefined,
  entities: readonly Piece[] | undefined,
): ExtractedText {
  const pieces = entities?.length ? entities : typeof text === 'string' ? [text] : (text ?? []);
  const whole = pieces
    .map((each) => (typeof each === 'string' ? each : each.text))
    .join('')
    .trim();
  // A bare string of a hand-made or very old export: its links are marked nowhere.
  if (pieces.every((each) => typeof each === 'string')) {
    return { text: whole, links: extractLinks(whole), hashtags: extractHashtags(whole) };
  }
  const tags = pieces.flatMap((each) =>
    typeof each !== 'string' && each.type === 'hashtag' ? [each.text] : [],
  );
  return { text: whole, links: [...new Set(pieces.flatMap(linkOf))], hashtags: [...new Set(tags)] };
}

function linkOf(each: Piece): string[] {
  if (typeof each === 'string') return [];
  const url = targetOf(each);
  return url === null ? [] : [url];
}

function targetOf({ type, text, href }: Exclude<Piece, string>): string | null {
  switch (type) {
    case 'text_link':
      return toAbsoluteUrl(href ?? '');
    case 'link':
      return toAbsoluteUrl(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `http://${text}`);
    case 'mention':
      return `https://t.me/${text.replace(/^@/, '')}`;
    case 'email':
      return `mailto:${text}`;
    default:
      return null;
  }
}
