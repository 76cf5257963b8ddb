import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnusableInput } from '#src/errors.ts';
import { parseExportJson } from '#src/posts/export-file/parse-export-json.ts';

const parse = (text: string) => parseExportJson(text, 'result.json');

describe('JSON of Telegram Desktop', () => {
  test('is read as it stands when it is whole', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const text = JSON.stringify(json);
        expect(parse(text)).toEqual({ json: JSON.parse(text), warnings: [] });
      }),
    );
  });

  test.each([
    ['control characters', '{"text": "a\\x0Bb \\\\x0C \\x1f"}', { text: 'a\u000bb \\x0C \u001f' }],
    [
      'custom emoji without quotation marks',
      '{"document_id": video_files/sticker (2).webm\n, "text": "a: b, c"}',
      { document_id: 'video_files/sticker (2).webm', text: 'a: b, c' },
    ],
    [
      'custom emoji on one line',
      '{"document_id": (File not included.)}',
      { document_id: '(File not included.)' },
    ],
    ['a raw newline and tab in a string', '{"a":\n "x\ny\t\\" z"\n}', { a: 'x\ny\t" z' }],
  ])('is mended where its writer broke it: %s', (_, text, json) => {
    expect(parse(text)).toEqual({ json, warnings: [expect.stringContaining('it was mended')] });
  });

  test.each([
    ['{\n "a": 1,\n "b" 2\n}', 'breaks in line 3, column 6'],
    ['[1, 2', 'is not whole: the file ends in the middle'],
  ])('broken otherwise says where: %j', (text, place) => {
    expect(() => parse(text)).toThrow(`result.json: its JSON ${place}. Export`);
  });

  const messages = '[{"id": 1, "text": [{"text": "a"}]}, {"id": 2}';
  test.each([
    ['cut', `{"messages": ${messages}, {"id": 3, "te`, 'is not whole: the file ends in the middle'],
    ['broken', `{"messages": ${messages}, {"id" 3}, {"id": 4}]}`, 'breaks in line 1, column 68'],
    [
      'followed by more',
      `{"messages": ${messages}]}\n{"messages": [{"id": 3}]}`,
      'breaks in line 2, column 1',
    ],
  ])('that is %s gives the messages before the break and says where it is', (_, text, breaks) => {
    const json = { messages: [{ id: 1, text: [{ text: 'a' }] }, { id: 2 }] };
    expect(parse(text)).toEqual({
      json,
      warnings: [expect.stringContaining(`its JSON ${breaks}; messages`)],
    });
  });

  test('of any kind is read or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(parse(text)).toHaveProperty('json');
        } catch (thrown) {
          // forgives what is said to people
          expect(thrown).toBeInstanceOf(UnusableInput);
        }
      }),
    );
  });
});
