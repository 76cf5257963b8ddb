import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTgstatPage } from '#src/posts/tgstat-page/tgstat-page.ts';
import { capturesThere, readCapture } from '../captures.ts';

const top = `Norland MFA 🇳🇴


Гео и язык канала: Весь мир, Английский
Категория: Политика


Official channel of the ministry
🔊 In Russian - @norland_ru

Связанные каналы  |  Похожие каналы

Гео и язык канала
Весь мир, Английский
Категория
Политика
Статистика
Фильтр публикаций
`;
const page = (posts: string[], foot = `Показано ${posts.length} последних публикаций.`) =>
  `${top}\n\n${posts.join('\n\n\n')}\n\n${foot}\n`;
const textsOf = (text: string) => readTgstatPage(text)?.posts.map((post) => post.text);

describe('a TGStat page as text', () => {
  test('gives exactly the posts it announces, though empty lines stand inside them too', () => {
    const posts = [
      '🎙 Interview of the minister\n\nQuestion: What now?\n\n\n\nAs the minister said, talks go on.\n\nRead in full',
      '🌐 The council met.\n\nRead in full',
      '#HistoryDay\n\n⚔️ On this day a fortress fell.\n\n“The sky will fall first.”\n\n\nThe storming began at five.\n\n#History',
      '📞 The ministers spoke by telephone.\n\n\n#Estmark',
    ];
    expect(textsOf(page(posts))).toEqual(posts);
  });

  test('repost labels and notices about media are fields, not text', () => {
    const read = readTgstatPage(
      page([
        'Репост из: Norland in Montclair\nВидео недоступно для предпросмотра\nСмотреть в Telegram\nHappy holidays!',
        'Plain words of the ministry.',
        'Видео недоступно для предпросмотра\nСмотреть в Telegram',
      ]),
    );
    expect(read?.posts).toMatchObject([
      {
        id: 1,
        text: 'Happy holidays!',
        kind: 'text',
        forward: { name: 'Norland in Montclair', url: null },
        media: [{ kind: 'video' }],
        date: null,
        url: null,
        channel: 'Norland MFA 🇳🇴',
      },
      { id: 2, text: 'Plain words of the ministry.', forward: null, media: [] },
      { id: 3, text: '', kind: 'media', media: [{ kind: 'video' }] },
    ]);
    expect(read?.warnings).toEqual([]);
  });

  test('hashtags and addresses are found in the text', () => {
    const read = readTgstatPage(
      page(['🔗 See https://mfa.example/en/1. And #UN, #УНИ and a#b (https://x.example/a_b)']),
    );
    expect(read?.posts[0]).toMatchObject({
      hashtags: ['#UN', '#УНИ'],
      links: ['https://mfa.example/en/1', 'https://x.example/a_b'],
    });
  });

  test.each([
    ['Показано 2 последних публикации.'],
    ['Показано 2 последние публикации'],
    ['2 last posts shown.'],
    ['Shown 2 last posts'],
  ])('the count is understood from "%s"', (foot) => {
    const read = readTgstatPage(page(['🔴 One.', '🔴 Two.\n\n\nStill two.'], foot));
    expect(read).toMatchObject({ posts: [{ id: 1 }, { id: 2 }], warnings: [] });
  });

  test.each([['Показан 1 пост'], ['Показана 1 последняя публикация.'], ['1 last post shown.']])(
    'a single post is not split: "%s"',
    (foot) => {
      expect(textsOf(page(['🔴 One.\n\n\n🔵 Still one.'], foot))).toEqual(['🔴 One.\n\n\n🔵 Still one.']);
    },
  );

  test('an English page is read the same', () => {
    const english = `Norland MFA\n\n\nChannel's geo and language: World, English\nCategory: Politics\n\n\nWords\n\nRelated channels  |  Similar channels\n\nStatistics\nPosts filter\n\n\nForward from: Norland in Geneva\nVideo is unavailable for watching\nShow in Telegram\nA statement.\n\n\nA second one.\n\n2 last posts shown.\n`;
    expect(readTgstatPage(english)?.posts).toMatchObject([
      { text: 'A statement.', forward: { name: 'Norland in Geneva' }, media: [{ kind: 'video' }] },
      { text: 'A second one.', forward: null },
    ]);
  });

  test('a number that cannot be reached is said, never made up', () => {
    const read = readTgstatPage(page(['🔴 One.', '🔴 Two.'], 'Показано 5 последних публикаций.'));
    expect(read?.posts).toHaveLength(2);
    expect(read?.warnings).toEqual(['The page says it shows 5 posts, 2 could be told apart.']);
  });

  test('a page cut off before its last line says so', () => {
    const read = readTgstatPage(page(['🔴 One.', '🔴 Two.'], ''));
    expect(read?.posts).toHaveLength(2);
    expect(read?.warnings[0]).toContain('ends before the line');
  });

  test('a border that the count does not decide is named', () => {
    const read = readTgstatPage(page(['First words.', 'Second words.\n\n\nThird words.']));
    expect(read?.posts).toHaveLength(2);
    expect(read?.warnings).toHaveLength(1);
  });

  test('hashtags alone are never made a post to reach the number', () => {
    const read = readTgstatPage(page(['🔴 One.\n\n\n#Tag', '🔴 Two.'], 'Показано 3 последних публикаций.'));
    expect(read?.posts.map((post) => post.text)).toEqual(['🔴 One.\n\n\n#Tag', '🔴 Two.']);
    expect(read?.warnings).toEqual(['The page says it shows 3 posts, 2 could be told apart.']);
  });

  test('no post is made longer than Telegram allows', () => {
    const long = `🎙 ${'word '.repeat(700)}end.`;
    const read = readTgstatPage(page([long, `Plain beginning. ${'word '.repeat(300)}end.`]));
    expect(read?.posts.map((post) => post.text.length)).toEqual([long.length, expect.any(Number)]);
  });

  test('a page without its last heading begins below the others', () => {
    const short =
      'Norland MFA\n\nГео и язык канала\nВесь мир\nКатегория\nПолитика\n\n\n🔴 One.\n\n\n🔴 Two.\n\nПоказано 2 последних публикации.';
    expect(textsOf(short)).toEqual(['🔴 One.', '🔴 Two.']);
  });

  test('any other text is none', () => {
    for (const text of ['', 'Hello', 'Показано 20 последних публикаций.', '# A README\n\nCategory: x\n']) {
      expect(readTgstatPage(text)).toBeNull();
    }
  });

  test('any text between the headings and the count is read without a throw, and nothing of it is lost', () => {
    const line = fc.oneof(
      fc.constant(''),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constant('#a'),
      fc.constant('🔴 x'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.nat(20), (lines, count) => {
        const body = lines.filter(
          (each) => !/показан|shown|show|фильтр|filter|скры|hide|with|с упом/i.test(each),
        );
        const read = readTgstatPage(
          `${top}\n\n${body.join('\n')}\n\nПоказано ${count + 1} последних публикаций.`,
        );
        const words = (text: string) => text.replace(/\s+/g, '');
        expect(words(read?.posts.map((post) => post.text).join('') ?? '')).toBe(words(body.join('')));
      }),
    );
  });
});

describe.skipIf(!capturesThere)('the page this project was conceived from', () => {
  test('holds twenty posts, told apart as a reader would', () => {
    const read = readTgstatPage(readCapture('000_b2a25b8227908fcf.txt').toString());
    expect(read).toMatchObject({ channel: 'Russian MFA 🇷🇺', warnings: [] });
    expect(read?.posts).toHaveLength(20);
    const ends: [string, string][] = [
      ["🎙 Russia's Foreign Minister Sergey Lavrov’s interview with Russian", 'with Russia.\n\nRead in full'],
      ['🎙 Russian MFA statement on the disruption', 'will only aggravate this situation.'],
      ['🇺🇳 On December 24,', 'by the Socialist Republic of Vietnam in 2025.'],
      ['🌐 On December 26,', 'truly business-like.\n\nRead in full'],
      ['🇷🇺🇮🇳 On December 25,', '#RussiaIndia\n#DruzhbaDosti'],
      ["🔴 #LIVE: Russia's Foreign Minister Sergey Lavrov's interview to Russian", '🔴 Ruptly'],
      ["🎙Foreign Minister Sergey Lavrov’s interview with '60", 'on our part.\n\nRead in full'],
      ['Happy holidays!🇨🇦', 'Happy holidays!🇨🇦'],
      ['🎙 Comment by Foreign Ministry Spokeswoman', 'in a sovereign state.'],
      ['🌐 The Leningrad Region', 'to the citizens of your countries.'],
      ['🔴 #LIVE: Briefing by Russian', '🔴 Ruptly'],
      ["🔴 #LIVE: Russia's Foreign Minister Sergey Lavrov's interview to the '60", 'MFA website'],
      ['⚡️ Briefing by Deputy Chief', 'disease situation.\n\nRead in full'],
      ['#DayOfMilitaryGlory\n\n⚔️', '#HistoryOfRussia'],
      ['🎙️Interview of Russia’s Ambassador', 'military dimension.\n\nRead in full'],
      ['🗓 On December 17,', 'the Victory in World War II.'],
      ['🇷🇺🇦🇿📞 On December 24,', '#RussiaAzerbaijan'],
      ['#KievRegimeCrimes\n\n📖 Yet another', '📖 Read in full'],
      ['🇷🇺🇷🇸📞 On December 23,', '#RussiaSerbia'],
      ['🇷🇺 Russia is famous', 'guide you through the process.'],
    ];
    for (const [index, [head, tail]] of ends.entries()) {
      const text = read?.posts[index]?.text.replaceAll('\u00a0', ' ') ?? '';
      expect([text.slice(0, head.length), text.slice(-tail.length)]).toEqual([head, tail]);
    }
    const reposts = read?.posts.filter((post) => post.forward !== null);
    expect(reposts?.map((post) => [post.id, post.forward?.name, post.media.length])).toEqual([
      [2, 'Russian Mission Geneva', 0],
      [5, 'Russian Embassy in India', 0],
      [8, 'Russia in Canada', 1],
      [15, 'Посольство России в Норвегии - Russlands Ambassade i Norge', 0],
      [20, 'Embassy of the Russian Federation in London', 1],
    ]);
    expect(read?.posts[12]?.text).toContain('BWC commitments.\n\n\n\nAgainst the backdrop');
    expect(read?.posts[16]?.hashtags).toEqual(['#RussiaAzerbaijan']);
    for (const post of read?.posts ?? []) expect(post.text).not.toMatch(/Репост|предпросмотра|Показано/);
  });
});
