import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../doubles/telegram/text/html.ts';

const casesFile = new URL('../../../shared/reference/telegram-html-cases.json', import.meta.url);
const there = existsSync(casesFile);

interface Case {
  readonly html: string;
  readonly text?: string;
  readonly entities?: readonly { readonly type: string; readonly offset: number; readonly length: number }[];
  readonly error?: string;
}

/** The vectors use TDLib's names of types. */
const libraryNames: Readonly<Record<string, string>> = {
  text_link: 'TextUrl',
  blockquote: 'BlockQuote',
  expandable_blockquote: 'ExpandableBlockQuote',
  custom_emoji: 'CustomEmoji',
  date_time: 'DateTime',
};

function read(html: string): unknown {
  try {
    const { text, entities } = parseHtml(html);
    return {
      text,
      entities: entities.map(({ type, offset, length, url, language }) => ({
        type: language ? 'PreCode' : (libraryNames[type] ?? type.charAt(0).toUpperCase() + type.slice(1)),
        offset,
        length,
        ...(url ? { url } : {}),
        ...(language ? { language } : {}),
      })),
    };
  } catch (refused) {
    return { error: String(refused).replace(/^Refusal: Bad Request: c/, 'C') };
  }
}

describe.skipIf(!there)("the vectors made with Telegram's own parser", () => {
  const cases: Case[] = there ? JSON.parse(readFileSync(casesFile, 'utf8')) : [];
  test.each(cases)('$html', ({ html, ...expected }) => {
    expect(read(html)).toEqual(expected);
  });
});
