/** What the specs of the digest share: posts, English texts, a small matcher. */
import { readFileSync } from 'node:fs';
import { I18n } from '@grammyjs/i18n';
import { type Block, type Inline, type Line, type Message, plainText } from '#src/delivery/message.ts';
import type { DigestInput } from '#src/digest/plan.ts';
import { builtInTopics } from '#src/digest/topics.ts';
import { createMatching } from '#src/digest/query-matching.ts';
import type { Post } from '#src/posts/post.ts';
import type { Texts, Values } from '#src/texts.ts';

export function postOf(fields: Partial<Post> & { readonly text: string }): Post {
  const channel = fields.channel ?? 'NorlandMFA';
  const id = fields.id ?? 1;
  return {
    channel,
    channelId: null,
    id,
    date: '2026-11-20T09:00:00Z',
    edited: false,
    kind: 'text',
    author: null,
    forward: null,
    reply: null,
    links: [],
    hashtags: fields.text.match(/#[\p{L}\p{N}_]+/gu) ?? [],
    media: [],
    album: [],
    views: null,
    reactions: [],
    preview: null,
    url: `https://t.me/${channel}/${id}`,
    ...fields,
  };
}

export const norland = { key: 'norlandmfa', title: 'Norland MFA', language: 'en' };

export function inputOf(posts: readonly Post[], fields: Partial<DigestInput> = {}): DigestInput {
  return {
    channels: [norland],
    posts,
    earlier: [],
    window: { from: Date.parse('2026-11-20T00:00:00Z'), to: Date.parse('2026-11-21T00:00:00Z') },
    now: Date.parse('2026-11-20T18:00:00Z'),
    timeZone: 'UTC',
    language: 'en',
    topics: builtInTopics,
    topic: null,
    followedTopics: [],
    matching: createMatching(),
    points: new Map(),
    ...fields,
  };
}

const i18n = new I18n({ defaultLocale: 'en', fluentBundleOptions: { useIsolating: false } });
i18n.loadLocaleSync('en', { source: readFileSync(new URL('../../locales/en.ftl', import.meta.url), 'utf8') });

export const english: Texts = {
  locale: 'en',
  line,
  lines: (key, values) => [line(key, values)],
  plain: (key, values) => i18n.t('en', key, values),
  number: (value) => new Intl.NumberFormat('en').format(value),
  time: (at, timeZone) =>
    new Intl.DateTimeFormat('en', { timeZone, timeStyle: 'short', hourCycle: 'h23' }).format(at),
  day: (at, timeZone) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' }).format(
      at,
    ),
  list: (items) => new Intl.ListFormat('en').format(items),
};

function line(key: string, values: Values = {}): Line {
  const held: (Inline | Line)[] = [];
  const flat = Object.entries(values).map(([name, value]) => {
    if (typeof value === 'number') return [name, value];
    held.push(value);
    return [name, `\u0001${held.length - 1}\u0001`];
  });
  const text = i18n.t('en', key, Object.fromEntries(flat));
  return text
    .replace(/<\/?b>/g, '')
    .split(/\u0001(\d+)\u0001/)
    .flatMap((part, i): Inline[] => {
      const value = i % 2 === 1 ? held[Number(part)] : part;
      return Array.isArray(value) ? [...value] : [value as Inline];
    });
}

/** A message as a reader sees it, links by their labels. */
export function readingOf(message: Message): string {
  return message.blocks.map((block: Block) => block.lines.map(plainText).join('\n')).join('\n\n');
}
