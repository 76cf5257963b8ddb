import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPostTail, learnFooter } from '#src/alerts/post-frame.ts';

const none = new Set<string>();
const said = 'The grain has left the port.';
const ignoredOf = (text: string, footer: ReadonlySet<string> = none) =>
  findPostTail(text, footer).ignored.map(({ start, end }) => text.slice(start, end));
const bodyOf = (text: string) => text.slice(0, findPostTail(text, none).start).trim();

describe('below what a post says', () => {
  test.each([
    ['Subscribe: @NorlandMFA'],
    ['Подписывайтесь на наш канал: @NorlandMFA'],
    ['👉 Suscríbete: t.me/NorlandMFA'],
    ['Abonnez-vous : https://t.me/NorlandMFA'],
    ['Kanal abonnieren | @NorlandMFA | @NorlandUN'],
    ['اشترك في القناة @NorlandMFA'],
    ['Press service: press@norland.example'],
  ])('“%s” is a signature', (line) => {
    expect(ignoredOf(`${said}\n\n${line}`).join('\n')).toContain(line);
    expect(bodyOf(`${said}\n\n${line}`)).toBe(said);
  });

  test.each([
    [
      'a sentence that names a channel',
      `${said}\nThe minister told @NorlandUN that the talks will go on next week.`,
    ],
    ['a post that is nothing but a link', 'Join us: @NorlandMFA'],
    ['tags', `${said}\n#Norland #grain`],
  ])('%s is none', (_name, text) => {
    expect(ignoredOf(text)).toEqual([]);
  });

  test('tags are no part of what it says', () => {
    expect(bodyOf(`${said}\n\n#Norland #grain`)).toBe(said);
    expect(bodyOf(`${said} #Norland #grain`)).toBe(said);
  });

  test('a line that several posts of the channel end with is its footer', () => {
    const footer = 'Norland Ministry of Foreign Affairs · official channel';
    const texts = ['one', 'two', 'three'].map((word) => `Post ${word}.\n\n${footer}`);
    expect(ignoredOf(`${said}\n\n${footer}`, learnFooter(texts))).toEqual([footer]);
    expect(ignoredOf(`${said}\n\n${footer}`, learnFooter(texts.slice(1)))).toEqual([]);
  });
});

test('the address of an e-mail is no word, wherever it stands', () => {
  expect(ignoredOf('Write to press@norland.example before Friday, please do so.')).toEqual([
    'press@norland.example',
  ]);
});

test('whatever a channel writes, the tail lies within the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('\n', '#a', '@name', 'a@b.cd', ' '))),
      (pieces) => {
        const text = pieces.join('');
        const { start, ignored } = findPostTail(text, learnFooter([text, text, text]));
        for (const at of [start, ...ignored.flatMap((span) => [span.start, span.end])])
          expect(at >= 0 && at <= text.length).toBe(true);
      },
    ),
  );
});
