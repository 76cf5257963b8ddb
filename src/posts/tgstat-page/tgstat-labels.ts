/** TGStat's labels around posts on a channel's page saved as text, in Russian and English. */
import type { MediaKind } from '../post.ts';

const shownCounts = [
  /^Показан[аоы]?\s+(?:последн\p{L}+\s+)?(\d{1,4})\s+\p{L}+(?:\s+\p{L}+)?\.?$/iu,
  /^(?:Shown|Showing)\s+(?:the\s+)?(?:last\s+|latest\s+)?(\d{1,4})\s+[a-z]+(?:\s+[a-z]+)?\.?$/i,
  /^(?:the\s+)?(?:last\s+|latest\s+)?(\d{1,4})\s+(?:last\s+|latest\s+)?(?:posts?|publications?)\s+(?:is\s+|are\s+)?shown\.?$/i,
];

/** How many posts a line announces ("Показано 20 последних публикаций."); null when it announces none. */
export function parseShownCount(line: string): number | null {
  const found = shownCounts.map((pattern) => pattern.exec(line.trim())).find(Boolean);
  return found ? Number(found[1]) : null;
}

export const parseRepostLabel = (line: string): string | null =>
  /^(?:Репост (?:из|от)|Переслано из|Repost(?:ed)? from|Forward(?:ed)? from)\s*:\s*(\S.*)$/iu
    .exec(line)?.[1]
    ?.trim() ?? null;

const unavailable =
  /^(\p{L}+) (?:недоступ\p{L}+ для (?:пред)?просмотра|(?:is |are )?(?:unavailable|not available) for (?:watching|preview|viewing))\.?$/iu;
const openElsewhere = /^(?:Смотреть|Посмотреть|Открыть|Show|View|Watch|Open) (?:в|in) Telegram\.?$/iu;
const kindOfNoun: readonly [RegExp, MediaKind][] = [
  [/^(?:видео|video)/i, 'video'],
  [/^(?:фото|изображени|photo|image|picture)/i, 'photo'],
  [/^(?:аудио|audio)/i, 'audio'],
  [/^(?:голосов|voice)/i, 'voice'],
  [/^(?:файл|документ|file|document)/i, 'document'],
];

/** The medium that two lines say is missing ("Видео недоступно для предпросмотра", "Смотреть в Telegram"), or null. */
export function parseUnavailableMedia(line: string, next: string): MediaKind | null {
  const noun = unavailable.exec(line.trim())?.[1];
  if (noun === undefined || !openElsewhere.test(next.trim())) return null;
  return kindOfNoun.find(([pattern]) => pattern.test(noun))?.[1] ?? 'other';
}

export const pageHead = {
  heading:
    /^\s*(?:Гео и язык канала|Категория|Статистика|Фильтр публикаций|Связанные каналы|Похожие каналы|Channel.?s geo and language|Channel location and language|Category|Statistics|Stat|Posts? filter|Related channels|Similar channels)(?::.*|\s*\|.*)?$/iu,
  headingWithValueBelow:
    /^\s*(?:Гео и язык канала|Категория|Channel.?s geo and language|Channel location and language|Category)$/iu,
  lastHeading: /^\s*(?:Фильтр публикаций|Posts? filter)$/iu,
  filterChoice:
    /^\s*(?:Скрыть (?:удал[её]нные|репосты)|Hide (?:deleted posts?|deleted|forwards|reposts)|С упоминани\p{L}+.*|With mentions.*)$/iu,
};
