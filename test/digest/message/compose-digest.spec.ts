import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InlineNode, type Message, toPlainText } from '#src/message/message.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { digestButtons } from '#src/digest/message/digest-buttons.ts';
import { countWords } from '#src/digest/analysis/words.ts';
import { withPollText } from '#src/posts/post.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { toDigestJson } from '#src/digest/digest-json.ts';
import { dispositions } from '#src/digest/selection/ledger.ts';
import { type DigestInput, planDigest } from '#src/digest/selection/plan-digest.ts';
import type { Post } from '#src/posts/post.ts';
import { sampleAt } from '../../fixtures/norland/sample-at.ts';
import { createTranslate } from '#src/adapters/fluent.ts';
import { createTexts } from '#src/message/texts.ts';
import { englishDay, russianDay, sisters, spanishDay } from '../harbour.ts';
import { english, inputOf, postOf, readingOf } from '../setting.ts';

const composed = (posts: readonly Post[], fields?: Partial<DigestInput>): Message =>
  composeDigest(planDigest(inputOf(posts, fields)), { texts: english });
const reading = (...given: Parameters<typeof composed>) => readingOf(composed(...given));

describe('a digest', () => {
  test('in English', () => {
    expect(reading(englishDay, { now: Date.parse('2026-11-20T12:00:00Z') })).toMatchInlineSnapshot(`
      "🗂 Norland MFA, Fri 20 Nov: “Observers in the Karst Valley: the ceasefire between Velmora and Kessany is holding, 36 observers reached Port Sarrin this morning, says the Norland mission.”
      9 posts, 4 stories · 1 min · the channel’s own statements, not verified

      Security
      • “Observers in the Karst Valley: the ceasefire between Velmora and Kessany is holding, 36 observers reached Port Sarrin this morning, says the Norland mission. Velmora and Kessany exchanged 22 prisoners.” [1] · 09:30
      ◦ earlier: Foreign Ministry: “Norland welcomes the ceasefire that Velmora and Kessany signed in Port Sarrin on November 19.” [2] · 06:10

      Other
      • “On November 20, Foreign Minister Aldo Verrick met Ambassador of Estmark Siiri Pallast in Halvern. The two discussed grain transit through the port of Tervala, which reached 45,000 tonnes in October.” [3] · 07:00
      • via Norland in Gallenne: “The embassy opened a library for children in Montclair. Two hundred books were given by readers from Halvern.” [4] · 09:00

      ▸ 1 more story
      • “Yes, we will.” [5] · 10:30

      Ahead today 15:00 “briefing by Spokeswoman Mirela Tornquay” [6]

      Also 1 on-this-day post [7], 1 without text [8]

      9 posts: 4 summarised, 1 listed, 1 coming up, 1 media only, 1 service message, 1 on-this-day post, 0 skipped. Extractive summary."
    `);
  });

  test('of Russian posts', () => {
    expect(reading(russianDay, { channels: sisters.slice(1, 2), language: 'ru' })).toMatchInlineSnapshot(`
      "🗂 МИД Норланда, Fri 20 Nov: “Заявление МИД о прекращении огня в долине Карст” “Норланд приветствует прекращение огня, которое Велмора и Кессани подписали в Порт-Саррине 19 ноября”, “С 1 декабря 2026 г. визы в Норланд выдаются за 10 дней.”
      2 posts, 2 stories · 1 min · the channel’s own statements, not verified

      Security
      • “Заявление МИД о прекращении огня в долине Карст”: “Норланд приветствует прекращение огня, которое Велмора и Кессани подписали в Порт-Саррине 19 ноября. Оно соблюдается 14 часов на всех 120 километрах линии.” [1] · 06:40

      Consular matters
      • “Интервью посла газете «Вестник»”: “С 1 декабря 2026 г. визы в Норланд выдаются за 10 дней.” [2] · 08:40

      ▸ more on the stories above
      ◦ … МИД Норланда: “Мы призываем стороны пропустить 36 наблюдателей.” [1] · 06:40
      ◦ … “Цена прежняя, 35 крон.” [2] · 08:40

      Ahead Tue 1 Dec “С 1 декабря 2026 г. визы в Норланд выдаются за 10 дней” [2]

      2 posts: 2 summarised, 0 skipped. Extractive summary."
    `);
  });

  test('of Spanish posts, for a reader of English', () => {
    expect(reading(spanishDay, { channels: sisters.slice(2) })).toMatchInlineSnapshot(
      `
      "🗂 Cancillería de Norland, Fri 20 Nov: one post, “El Sr. Verrick anunció en Halvern que Norland comprará 120.000 toneladas de maíz a Costa Verana.” (in Spanish) [1] · 07:20 · Ahead Fri 4 Dec “El Sr. Verrick anunció en Halvern que Norland comprará 120.000 toneladas de maíz a Costa Verana. El acuerdo se firmará el 4 de diciembre” [1]

      1 post: 1 summarised, 0 skipped. Extractive summary."
    `,
    );
  });

  test('of three channels in three languages says whose each line is, and tells one event once', () => {
    expect(
      reading([...englishDay, ...russianDay, ...spanishDay], { channels: sisters }),
    ).toMatchInlineSnapshot(`
      "🗂 Norland MFA, МИД Норланда and Cancillería de Norland, Fri 20 Nov: “Observers in the Karst Valley: the ceasefire between Velmora and Kessany is holding, 36 observers reached Port Sarrin this morning, says the Norland mission.”
      12 posts, 6 stories · 1 min · the channels’ own statements, not verified

      Security
      • Norland MFA: “Observers in the Karst Valley: the ceasefire between Velmora and Kessany is holding, 36 observers reached Port Sarrin this morning, says the Norland mission. Velmora and Kessany exchanged 22 prisoners.” [1] · 09:30
      ◦ earlier: Foreign Ministry (Norland MFA): “Norland welcomes the ceasefire that Velmora and Kessany signed in Port Sarrin on November 19.” [2] · 06:10

      Consular matters
      • “Интервью посла газете «Вестник»”: МИД Норланда: “С 1 декабря 2026 г. визы в Норланд выдаются за 10 дней.” (in Russian) [3] · 08:40

      Other
      • Cancillería de Norland: “El Sr. Verrick anunció en Halvern que Norland comprará 120.000 toneladas de maíz a Costa Verana.” (in Spanish) [4] · 07:20
      • Norland MFA: “On November 20, Foreign Minister Aldo Verrick met Ambassador of Estmark Siiri Pallast in Halvern. The two discussed grain transit through the port of Tervala, which reached 45,000 tonnes in October.” [5] · 07:00
      • via Norland in Gallenne: “The embassy opened a library for children in Montclair. Two hundred books were given by readers from Halvern.” [6] · 09:00

      ▸ 1 more story
      • “Yes, we will.” [7] · 10:30

      Ahead Tue 1 Dec “С 1 декабря 2026 г. визы в Норланд выдаются за 10 дней” [3] · Fri 4 Dec “El Sr. Verrick anunció en Halvern que Norland comprará 120.000 toneladas de maíz a Costa Verana. El acuerdo se firmará el 4 de diciembre” [4]

      Also 1 live notice [8], 1 on-this-day post [9], 1 without text [10], 1 in Russian too [11]

      12 posts: 6 summarised, 1 listed, 1 live notice, 1 media only, 1 service message, 1 in other languages, 1 on-this-day post, 0 skipped. Extractive summary."
    `);
  });

  test('of a quiet day is one line and the ledger', () => {
    expect(reading(englishDay.filter((post) => post.forward))).toMatchInlineSnapshot(`
      "🗂 Norland MFA, Fri 20 Nov: one post, via Norland in Gallenne: “The embassy opened a library for children in Montclair. Two hundred books were given by readers from Halvern.” [1] · 09:00

      1 post: 1 summarised, 0 skipped. Extractive summary."
    `);
  });

  test.each(['en', 'ru', 'es', 'fr', 'de', 'ar'])(
    'of a quiet day ends with the ledger of any other, %s',
    (locale) => {
      const texts = createTexts(createTranslate(), locale);
      const [greeting, news] = [
        postOf({ id: 1, text: 'Happy Diplomats’ Day to all our colleagues!' }),
        postOf({ id: 2, text: 'The embassy of Norland opened a library for children in Montclair.' }),
      ];
      for (const posts of [[greeting], [news], [{ ...news, kind: 'service' as const }]]) {
        const last =
          readingOf(composeDigest(planDigest(inputOf(posts)), { texts }))
            .split('\n')
            .at(-1) ?? '';
        expect(last).toContain(texts.plain('ledger', { posts: 1, parts: '' }).split(':')[0]);
        expect(last).toContain(texts.plain('ledger-skipped', { n: 0 }));
        expect(last).toContain(texts.plain('digest-note-extractive', { reason: '' }).slice(0, 8));
      }
    },
  );

  test('names the year at both ends of a window that another year has a part in', () => {
    const window = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
    const now = Date.parse('2026-11-20T18:00:00Z');
    const headOf = (from: string, to: string) => reading([], { window: window(from, to), now });
    expect(headOf('2025-12-29T00:00Z', '2026-01-02T00:00Z')).toMatch(
      /, Mon 29 Dec 2025 – Thu 1 Jan 2026: no posts/,
    );
    expect(headOf('2025-11-17T00:00Z', '2025-11-21T00:00Z')).toMatch(
      /, Mon 17 Nov 2025 – Thu 20 Nov 2025: no/,
    );
    expect(headOf('2025-11-17T00:00Z', '2025-11-18T00:00Z')).toMatch(/, Mon 17 Nov 2025: no posts/);
    expect(headOf('2026-11-17T00:00Z', '2026-11-21T00:00Z')).toMatch(/, Tue 17 Nov – Fri 20 Nov: no posts/);
    const earlier = [postOf({ id: 3, text: 'Talks began.', date: '2025-12-18T18:02:00Z' })];
    expect(reading([], { earlier })).toContain('Newest: Thu 18 Dec 2025 18:02.');
  });

  test('brings along what was told before it, and repeats no line of its own', () => {
    const offer = 'Norland offers Velmora a grain terminal in Port Halden.';
    const [first, later, other] = [
      postOf({ id: 1, text: `${offer} It would load forty ships a year.`, date: '2026-11-20T01:00:00Z' }),
      postOf({ id: 2, text: 'Ada Lind: the offer of the grain terminal stands until spring.' }),
      postOf({ id: 3, text: 'The consulate in Montclair issues forty visas a day.' }),
    ];
    const before = { ...first, date: '2026-11-19T01:00:00Z' };
    expect(reading([later, other], { earlier: [before] })).toContain(`background: “${offer}”`);
    const together = reading([first, later, other]);
    expect(together).toContain(offer);
    expect(together).not.toContain('background');
  });

  test('of no posts names the newest before', () => {
    const earlier = [postOf({ id: 3, text: 'Talks began.', date: '2026-11-18T18:02:00Z' })];
    expect(reading([], { earlier })).toMatchInlineSnapshot(
      `"🗂 Norland MFA, Fri 20 Nov: no posts. Newest: Wed 18 Nov 18:02. [1]"`,
    );
  });

  test('tells a poll as the question with all its answers, not with the first', () => {
    const title = 'Should Norland leave the river treaty?';
    const poll = { kind: 'poll', title, options: ['Yes', 'No, never'] } as const;
    expect(reading([withPollText(postOf({ id: 1, text: '', media: [poll] }))])).toContain(
      '“Should Norland leave the river treaty? (Yes / No, never)”',
    );
  });

  test('of 94 posts of a week fits two messages, and what is shown at once is read in two minutes', () => {
    const now = Date.parse('2026-11-20T18:30:00Z');
    const posts = sampleAt(now)
      .flatMap((channel) => channel.posts)
      .slice(0, 94);
    const window = { from: now - 7 * 86_400_000, to: now };
    const message = composed(posts, { window, now, channels: sisters });
    expect(renderMessage(message).length).toBeLessThanOrEqual(2);
    const shown = message.blocks
      .filter(({ expandable }) => expandable !== true)
      .flatMap(({ lines }) => lines);
    const words = shown.map((line) => countWords(toPlainText(line))).reduce((sum, count) => sum + count, 0);
    expect(words).toBeGreaterThan(250);
    expect(words).toBeLessThanOrEqual(350);
  });

  test('spells a speaker as channels in the reader’s language do', () => {
    const posts = [
      postOf({
        id: 1,
        text: '💬 Mirela Tornquay: Norland will answer the sanctions of the Littoral Alliance in kind.',
      }),
      postOf({
        id: 2,
        channel: 'NorlandMID_ru',
        text: '💬 Мирела Торнквэй: Музей министерства открывается в понедельник в Хальверне.',
      }),
    ];
    expect(reading(posts, { channels: sisters, language: 'ru' })).toContain(
      'Мирела Торнквэй (Norland MFA): “Norland will',
    );
  });

  test('of one topic counts the posts of that topic only', () => {
    const topic = { name: 'Grain', queries: ['grain'], origin: 'own' as const };
    expect(reading(englishDay, { topic })).toContain('🗂 Norland MFA, Fri 20 Nov, Grain: one post');
  });

  test('of one topic says what its posts say about that topic', () => {
    const posts = [
      postOf({
        id: 1,
        text:
          'Interview of Ambassador Ada Lind\n\nQuestion: How is the winter?\n\nAnswer: The winter in Halvern is long, and the embassy likes it.\n\n' +
          'Question: And trade?\n\nAnswer: Exports of wheat to Estmark doubled to 45,000 tonnes.',
      }),
      postOf({ id: 2, text: 'The museum opens. Grain prices fell by 4 per cent. The hall has 12 windows.' }),
    ];
    const topic = { name: 'Grain', queries: ['grain | wheat'], origin: 'own' as const };
    const text = reading(posts, { topic });
    expect(text).toContain('“Exports of wheat to Estmark doubled to 45,000 tonnes.” [1]');
    expect(text).toContain('“Grain prices fell by 4 per cent.” [2]');
    expect(text).not.toMatch(/winter|museum|windows/);
  });

  test('does not put the channel’s words into the mouth of the one who spoke before', () => {
    const text = reading([
      postOf({
        text: 'Talks between Minister Aldo Verrick and Minister Ada Lind\n\n💬 Ada Lind: We are glad.\n\nThe sides reaffirmed that 14 lists are contrary to the law of the sea.',
      }),
      postOf({ id: 2, text: 'The museum of the ministry opens on Monday with 12 windows.' }),
    ]);
    expect(text).not.toContain('Ada Lind: “The sides');
  });

  test('with a model’s lines shows those, and where a repost comes from', () => {
    const digest = planDigest(inputOf(englishDay));
    const story = digest.stories.find(({ entries }) => entries.some(({ post }) => post.id === 12));
    const line = {
      headline: 'Ministers discuss grain',
      text: 'Aldo Verrick and Siiri Pallast discussed grain transit.',
      language: null,
      speaker: null,
      via: 'Norland in Gallenne',
      entries: story?.entries ?? [],
      sentences: [1],
      source: 'model' as const,
    };
    const written = { ...digest.written, brief: [line], linesOf: new Map([[story?.id ?? '', [line]]]) };
    const text = readingOf(composeDigest({ ...digest, written }, { texts: english }));
    expect(text).toContain(
      '• Ministers discuss grain: via Norland in Gallenne: Aldo Verrick and Siiri Pallast discussed grain transit. [',
    );
    expect(text).toContain(
      'In brief via Norland in Gallenne: Aldo Verrick and Siiri Pallast discussed grain transit. [1]',
    );
  });

  test.each([
    ['a view is the channel’s', 'Norland MFA', null, 'In brief Norland MFA: The tribunal is a farce. ['],
    [
      'a speaker is named',
      'Ada Lind',
      'Gallenne',
      'In brief Ada Lind (via Gallenne): The tribunal is a farce. [',
    ],
    ['an event has no speaker', null, null, 'In brief The tribunal is a farce. ['],
  ])('in brief, too: %s', (_, speaker, via, shown) => {
    const digest = planDigest(inputOf(englishDay));
    const text = 'The tribunal is a farce.';
    const entries = digest.stories[0]?.entries ?? [];
    const line = { headline: null, text, language: null, speaker, via, entries, sentences: [0] };
    const written = { ...digest.written, brief: [{ ...line, source: 'model' as const }] };
    expect(readingOf(composeDigest({ ...digest, written }, { texts: english }))).toContain(shown);
  });

  test('shows what leans on posts that are not told where there is room and it says enough', () => {
    const texts = [
      'The old bridge of Sarn reopens to lorries on Monday, says mayor Ada Finch.',
      'He has seen it, too.',
      'Found safe! He was seen by a dog walker in an old hut above the cove just before one.',
    ];
    const lines = reading(texts.map((text, at) => postOf({ id: at + 1, text }))).split('\n');
    const fold = lines.indexOf('▸ 1 more story');
    expect(lines.findIndex((line) => line.includes('dog walker'))).toBeLessThan(fold);
    expect(lines[fold + 1]).toContain('He has seen it, too.');
  });

  test('links the posts of every story for which it has no words', () => {
    const posts = Array.from({ length: 9 }, (_, id) =>
      postOf({
        id: id + 1,
        text: `Envoy ${'ABCDEFGHI'[id]}dam arrived in port number ${id * 37 + 11} by ferry.`,
      }),
    );
    const text = reading(posts, { maxStories: 2 });
    expect(text).toContain(
      '▸ 7 more stories\n• “Envoy Cdam arrived in port number 85 by ferry.” [3] · 09:00\n• “Envoy Ddam',
    );
    expect(text).toContain(' [9] · 09:00\n');
    expect(text).toContain('9 posts: 2 summarised, 7 listed, 0 skipped.');
  });

  test.each([[englishDay], [[...englishDay, ...russianDay, ...spanishDay]]])(
    'counts as many stories as there are lines with the mark of a story',
    (posts) => {
      const text = reading(posts, { channels: sisters });
      const [, counted] = / (\d+) stories/.exec(text) ?? [];
      expect(text.match(/^• /gm)).toHaveLength(Number(counted));
    },
  );

  test('says that folded lines go on with the stories above them', () => {
    const posts = ['sent 12', 'armed none of its', 'paid 40', 'fed 33'].map((verb, at) =>
      postOf({
        id: at + 1,
        date: `2026-11-20T0${at + 1}:00:00Z`,
        text: `Norland ${verb} observers of the ceasefire between Velmora and Kessany in the Karst Valley.`,
      }),
    );
    expect(reading(posts)).toMatch(/posts, 1 story.*\n\n• .*\n◦ .*\n\n▸ more on the stories above\n◦ /);
  });

  test.each([
    ['en', 'Comment by the Information Department', 'Norland has closed its port of Tervala to 17 vessels.'],
    ['ru', 'Комментарий Департамента информации и печати', 'Норланд закрыл порт Тервала для 17 судов.'],
    ['es', 'Comunicado de la Cancillería', 'Norland cerró el puerto de Tervala a 17 buques.'],
    ['fr', 'Communiqué du Ministère', 'Le Norland a fermé le port de Tervala à 17 navires.'],
    [
      'de',
      'Stellungnahme des Außenministeriums',
      'Norland hat den Hafen Tervala für 17 Schiffe geschlossen.',
    ],
    ['ar', 'بيان وزارة الخارجية', 'أغلقت نورلاند ميناء تيرفالا أمام 17 سفينة.'],
  ])('begins with what happened, not with the kind and author of a text (%s)', (language, title, said) => {
    const others = englishDay.filter(({ forward }) => forward === null);
    const [first = ''] = reading([postOf({ id: 1, text: `❗️ ${title}\n\n${said}` }), ...others], {
      channels: [{ key: 'norlandmfa', title: 'Norland MFA', language }],
    }).split('\n');
    expect(first).toContain(said.slice(0, 20));
    expect(first).not.toContain(title);
  });

  test('says what is further ahead in a line of another name', () => {
    const notices = [1, 2, 3, 4, 5, 6].map((at) =>
      postOf({
        id: at,
        text: `🔴 #LIVE today at 1${at}:00 UTC: briefing by Envoy ${'ABCDEFG'[at]}dam`,
      }),
    );
    const text = reading(notices, { now: Date.parse('2026-11-20T10:00:00Z') });
    expect(text).toMatch(/\nAhead today 11:00 .*\n\nLater today 15:00 /);
  });

  test('of a quiet day says last what lies ahead, on the first of its days', () => {
    const text = 'The talks will be held on 2 December and on 5 December.';
    expect(reading([postOf({ id: 1, text })])).toContain(`“${text}” [1] · 09:00 · Ahead Wed 2 Dec “`);
  });

  test('says which posts were edited or deleted, of the window and before it', () => {
    const earlier = [
      postOf({ id: 2, text: 'An older notice of the consulate.', date: '2026-11-18T09:00:00Z' }),
    ];
    const changes = {
      edited: new Set(['norlandmfa/11', 'norlandmfa/2']),
      deleted: new Set(['norlandmfa/12']),
    };
    const text = reading(englishDay, { earlier, changes });
    expect(text).toMatch(
      /\nChanged 2 edited \[\d+\] \[\d+\], 1 deleted “On November 20, Foreign Minister Aldo Verrick met Ambassador of[^”]*” \[\d+\]\n/,
    );
    expect(text.match(/Aldo Verrick met/g)).toHaveLength(1);
    expect(text).toContain('1 deleted, 1 on-this-day post');
    const quiet = reading([], {
      earlier,
      changes: { edited: new Set(), deleted: new Set(['norlandmfa/2']) },
    });
    expect(quiet).toBe(
      '🗂 Norland MFA, Fri 20 Nov: no posts. Newest: Wed 18 Nov 09:00. [1]\nChanged 1 deleted “An older notice of the consulate.” [1]',
    );
  });

  test('tells that a story goes on, and which figure changed', () => {
    const vote = (id: number, date: string, states: number) =>
      postOf({
        id,
        date,
        text: `The Assembly adopted the resolution on food cargo of Norland: ${states} states supported it.`,
      });
    const text = reading([vote(2, '2026-11-20T09:00:00Z', 117), ...englishDay], {
      earlier: [vote(1, '2026-11-19T09:00:00Z', 119)],
    });
    expect(text).toContain('day 2, states 119 → 117');
  });
});

const words = fc.constantFrom(
  'Norland',
  'minister',
  'grain',
  'UN',
  '119',
  '1,200',
  'talks',
  'Question:',
  '“peace”',
  '#LIVE',
  'Verrick',
  '15:00',
  'UTC',
  '\n',
  '\n\n',
  '•',
  '.',
  ':',
  '💬',
  'https://x.example/a',
  '@name',
  'Read in full',
  'Привет',
  'мир',
);
const anyPost = fc
  .record({
    text: fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
    minute: fc.integer({ min: 0, max: 1439 }),
    kind: fc.constantFrom(
      'text' as const,
      'media' as const,
      'service' as const,
      'withheld' as const,
      'unknown' as const,
    ),
    forward: fc.constantFrom(null, { name: 'Embassy in Montclair', url: null }),
    dated: fc.boolean(),
  })
  .map(({ minute, dated, ...fields }) => ({
    ...fields,
    date: dated ? new Date(Date.parse('2026-11-20T00:00:00Z') + minute * 60_000).toISOString() : null,
  }));
const anyPosts = fc
  .array(anyPost, { maxLength: 25 })
  .map((drafts) => drafts.map((draft, i) => postOf({ ...draft, id: i + 1 })));

function linksIn(line: readonly InlineNode[]): string[] {
  return line.flatMap((part) => {
    if (typeof part === 'string') return [];
    return [...('url' in part ? [part.url] : []), ...linksIn(part.of)];
  });
}

describe('whatever a channel posts', () => {
  test('the ledger adds up to the posts of the window', () => {
    fc.assert(
      fc.property(anyPosts, fc.integer({ min: 0, max: 5 }), (posts, maxStories) => {
        const { ledger } = planDigest(inputOf(posts, { maxStories }));
        expect(ledger.posts).toBe(posts.length);
        expect(dispositions.reduce((sum, disposition) => sum + ledger.counts[disposition], 0)).toBe(
          posts.length,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('every post that is told or counted is linked, or counted where a line has links enough', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const digest = planDigest(inputOf(posts));
        const message = composeDigest(digest, { texts: english });
        const linked = new Set(message.blocks.flatMap((block) => block.lines).flatMap(linksIn));
        const unseen = ['service', 'skipped'];
        const due = digest.entries.filter(
          ({ key }) => !unseen.includes(digest.ledger.dispositions.get(key) ?? ''),
        );
        const urls = new Set(due.map(({ post }) => post.url));
        const text = readingOf(message);
        const uncited = [...text.matchAll(/ \+(\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0);
        expect([...linked].filter((url) => !urls.has(url))).toEqual([]);
        expect(linked.size + uncited).toBeGreaterThanOrEqual(urls.size);
      }),
      { numRuns: 60 },
    );
  });

  test('no word and no number comes from anywhere but the posts, and no line is longer than it may be', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const digest = planDigest(inputOf(posts));
        const said = posts.map((post) => post.text).join('\n');
        for (const { text } of digest.stories.flatMap((story) => story.lines)) {
          for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(said).toContain(word);
        }
        for (const block of composeDigest(digest, { texts: english }).blocks) {
          for (const line of block.lines) expect(toPlainText(line).length).toBeLessThan(1000);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same posts in any order make the same digest', () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        expect(reading(posts.toReversed())).toBe(reading(posts));
      }),
      { numRuns: 40 },
    );
  });

  test('as data every line names its posts', () => {
    const data = toDigestJson(planDigest(inputOf(englishDay)));
    expect(data).toMatchObject({
      posts: 9,
      ledger: { summarised: 4, listed: 1, 'media only': 1, service: 1, skipped: 0 },
    });
    for (const story of data.stories as { lines: { posts: unknown[] }[] }[]) {
      for (const line of story.lines) expect(line.posts).toHaveLength(1);
    }
  });
});

describe('what several posts announce for one moment', () => {
  const now = Date.parse('2026-11-20T12:00:00Z');
  const notice = (id: number, text: string, channel = 'NorlandMFA') =>
    postOf({ id, channel, date: '2026-11-20T08:00:00Z', text: `🔴 #LIVE today at ${text}` });

  test('stands once, in the words that say most, with the links of all', () => {
    const posts = [
      notice(1, '15:00 UTC: briefing by Spokeswoman Mirela Tornquay'),
      notice(2, '15:00 UTC: briefing by Foreign Ministry Spokeswoman Mirela Tornquay on the ceasefire'),
      postOf({
        id: 3,
        channel: 'NorlandMID_ru',
        date: '2026-11-20T08:00:00Z',
        text: '🔴 Прямой эфир сегодня в 15:00 UTC: брифинг официального представителя Мирелы Торнквэй',
      }),
    ];
    expect(reading(posts, { now, channels: sisters })).toContain(
      'Ahead today 15:00 “briefing by Foreign Ministry Spokeswoman Mirela Tornquay on the ceasefire” [1] [2] [3]\n',
    );
  });

  test('stands apart where it is another event, and the buttons say of what they remind', () => {
    const posts = [
      notice(1, '15:00 UTC: briefing by Spokeswoman Mirela Tornquay'),
      notice(2, '15:00 UTC: press conference of Minister Aldo Verrick'),
    ];
    const digest = planDigest(inputOf(posts, { now }));
    expect(readingOf(composeDigest(digest, { texts: english }))).toContain('Tornquay” [1], “press conf');
    const labels = digestButtons(digest, english)
      .flat()
      .map(({ text }) => text);
    expect(labels.filter((text) => text.startsWith('Remind me'))).toEqual([
      'Remind me: 15:00 briefing by Spokeswoman Mirela Tornquay',
      'Remind me: 15:00 press conference…',
    ]);
  });
});
