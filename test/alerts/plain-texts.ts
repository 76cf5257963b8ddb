/** The English texts as they stand in the locale, values put in; plural forms take the last one. */
import { readFileSync } from 'node:fs';
import type { Inline, Line } from '#src/delivery/message.ts';
import type { Texts } from '#src/texts.ts';

const source = readFileSync(new URL('../../locales/en.ftl', import.meta.url), 'utf8').replace(
  /\{ \$\w+ ->[\s\S]*?\*\[\w+\] ([^\n]*)\n\s*\}/g,
  '$1',
);
const entries = new Map(
  [...source.matchAll(/^([\w-]+) = (.*)$/gm)].map(([, key = '', text = '']) => [key, text]),
);

function line(key: string, values: Readonly<Record<string, unknown>> = {}): Line {
  const text = entries.get(key);
  if (text === undefined) throw new Error(`no text ${key}`);
  return text.split(/(\{ \$\w+ \})/).flatMap((part): Line => {
    const name = /^\{ \$(\w+) \}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [part];
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants ${name}`);
    return Array.isArray(value) ? value : [typeof value === 'object' ? (value as Inline) : String(value)];
  });
}

const plain: Texts['plain'] = (key, values) => line(key, values).join('');

export const plainTexts: Pick<Texts, 'line' | 'plain'> = { line, plain };

/** A line with its bold parts between stars. */
export function starred(parts: Line): string {
  return parts.map((part) => (typeof part === 'string' ? part : `*${starred(part.of)}*`)).join('');
}
