/** The English texts as they stand in the locale, values put in; plural forms take the last one. */
import { readFileSync } from 'node:fs';
import type { InlineNode, MessageLine } from '#src/message/message.ts';
import type { Texts } from '#src/message/texts.ts';

const source = readFileSync(new URL('../../locales/en.ftl', import.meta.url), 'utf8').replace(
  /\{ \$\w+ ->[\s\S]*?\*\[\w+\] ([^\n]*)\n\s*\}/g,
  '$1',
);
const entries = new Map(
  [...source.matchAll(/^([\w-]+) = (.*)$/gm)].map(([, key = '', text = '']) => [
    key,
    text.replace(/\{"([^"]*)"\}/g, '$1'),
  ]),
);

function line(key: string, values: Readonly<Record<string, unknown>> = {}): MessageLine {
  const text = entries.get(key);
  if (text === undefined) throw new Error(`no text ${key}`);
  return text.split(/(\{ \$\w+ \})/).flatMap((part): MessageLine => {
    const name = /^\{ \$(\w+) \}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [part];
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants ${name}`);
    return Array.isArray(value) ? value : [typeof value === 'object' ? (value as InlineNode) : String(value)];
  });
}

const plain: Texts['plain'] = (key, values) => line(key, values).join('');

const listOf: Texts['listOf'] = (items, type) =>
  items.flatMap((item, at) => (at === 0 ? item : [at < items.length - 1 ? ', ' : ` ${type} `, ...item]));

const button: Texts['button'] = (name, data = name, values) => ({
  text: plain(`button-${name}`, values),
  data,
});

export const plainTexts: Pick<Texts, 'button' | 'line' | 'listOf' | 'plain'> = {
  button,
  line,
  listOf,
  plain,
};

/** A line with its bold parts between stars. */
export function starred(parts: MessageLine): string {
  return parts.map((part) => (typeof part === 'string' ? part : `*${starred(part.of)}*`)).join('');
}
