/** A message as its readers see it: for a terminal, and as HTML for a page. */
import type { StoredMessage } from '../state/message.ts';
import { type Entity, endOf } from '../text/entity.ts';

export interface ShowOptions {
  /** Terminal colours and weights. */
  readonly ansi?: boolean;
}

interface Marks {
  readonly open: (entity: Entity) => string;
  readonly close: (entity: Entity) => string;
  readonly text: (text: string) => string;
}

/** Entities nest, as the server sees to it. */
function render(text: string, entities: readonly Entity[], marks: Marks): string {
  const open: Entity[] = [];
  let out = '';
  let at = 0;
  const advance = (to: number) => {
    out += marks.text(text.slice(at, to));
    at = to;
  };
  const closeUntil = (limit: number) => {
    for (let last = open.at(-1); last && endOf(last) <= limit; last = open.at(-1)) {
      advance(endOf(last));
      out += marks.close(last);
      open.pop();
    }
  };
  for (const entity of entities) {
    closeUntil(entity.offset);
    advance(entity.offset);
    out += marks.open(entity);
    open.push(entity);
  }
  closeUntil(text.length);
  advance(text.length);
  return out;
}

const codes: Readonly<Record<string, readonly [number, number]>> = {
  bold: [1, 22],
  italic: [3, 23],
  underline: [4, 24],
  strikethrough: [9, 29],
  code: [2, 22],
  pre: [2, 22],
};

/** Text, files, numbered links, buttons, each on lines of their own. */
export function showMessage(message: StoredMessage, { ansi = false }: ShowOptions = {}): string {
  const { content, buttons } = message;
  const links: string[] = [];
  const paint = ({ type }: Entity, side: 0 | 1) => {
    const code = ansi ? codes[type]?.[side] : undefined;
    return code === undefined ? '' : `\x1b[${code}m`;
  };
  const text = render(content.text, content.entities, {
    text: (piece) => piece,
    open: (entity) => paint(entity, 0),
    close: (entity) => {
      if (entity.type !== 'text_link' || entity.url === undefined) return paint(entity, 1);
      const known = links.indexOf(entity.url);
      return `[${known < 0 ? links.push(entity.url) : known + 1}]`;
    },
  });
  return [
    ...attachmentsOf(message),
    ...(text === '' ? [] : [text]),
    ...links.map((url, index) => `  [${index + 1}] ${url}`),
    ...buttons.map((row) => row.map((button) => `( ${button.text} )`).join(' ')),
  ].join('\n');
}

function attachmentsOf({ content: { photo, document, location, service } }: StoredMessage): string[] {
  const size = ({ bytes }: { bytes: Uint8Array }) => `${Math.ceil(bytes.length / 1024)} kB`;
  return [
    ...(photo ? [`[photo ${photo.description.width}×${photo.description.height}, ${size(photo)}]`] : []),
    ...(document ? [`[file ${document.name}, ${size(document)}]`] : []),
    ...(location ? [`[location ${location.latitude}, ${location.longitude}]`] : []),
    ...(service ? [`[${Object.keys(service).join(', ')}]`] : []),
  ];
}

const tags: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
};
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (unit) => escapes[unit] ?? unit);

/** The text of a message as safe HTML; what a page has no tag for becomes a `span` with the entity's type as class. */
export function htmlOf({ content }: StoredMessage): string {
  const startOf = (entity: Entity) => {
    const href = hrefOf(entity, content.text);
    if (href !== null) return `<a href="${escapeHtml(href)}">`;
    const tag = tags[entity.type];
    const name = entity.type === 'expandable_blockquote' ? ' class="expandable"' : '';
    if (tag !== undefined) return `<${tag}${name}>`;
    const time = entity.unix_time === undefined ? '' : ` data-unix="${entity.unix_time}"`;
    return `<span class="${entity.type}"${time}>`;
  };
  return render(content.text, content.entities, {
    text: escapeHtml,
    open: startOf,
    close: (entity) => (hrefOf(entity, content.text) === null ? `</${tags[entity.type] ?? 'span'}>` : '</a>'),
  });
}

/** Addresses only of kinds that cannot run code. */
function hrefOf(entity: Entity, text: string): string | null {
  if (entity.type === 'text_link')
    return /^(https?|tg|ton|tonsite):/.test(entity.url ?? '') ? (entity.url ?? null) : null;
  if (entity.type !== 'url') return null;
  const shown = text.slice(entity.offset, endOf(entity));
  return /^[a-z]+:\/\//i.test(shown) ? shown : `http://${shown}`;
}
