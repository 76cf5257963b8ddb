import { describe, expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { contradictions } from '../../fixtures/contradictions.ts';
import { english, inputOf, norland, postOf, readingOf, withoutTimes } from '../setting.ts';

const defence = { key: 'norlanddef', title: 'Norland Defence', language: 'en' };

const at = (hour: number, day = 20) => `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00Z`;
const digestOf = (...given: Parameters<typeof inputOf>) =>
  withoutTimes(readingOf(composeDigest(planDigest(inputOf(...given)), { texts: english })));

describe.each(contradictions)('%s: “%s” and “%s”', (language, first, second) => {
  const channels = [{ ...norland, language }];
  const older = postOf({ id: 1, text: first, date: at(9) });
  const newer = postOf({ id: 2, text: second, date: at(10) });

  test('are both told, in whatever order they come', () => {
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      const text = digestOf(
        [
          { ...older, text: a },
          { ...newer, text: b },
        ],
        { channels },
      );
      expect(text).toContain(bare(first));
      expect(text).toContain(bare(second));
    }
  });

  test('are both told of two ministries, each as its own', () => {
    const other = { ...newer, channel: 'NorlandDef' };
    const text = digestOf([older, other], { channels: [...channels, { ...defence, language }] });
    expect(text).toContain(`Norland MFA: “${bare(first)}`);
    expect(text).toContain(`Norland Defence: “${bare(second)}`);
    expect(text).not.toContain('changed; before');
  });

  test('are told as a change', () => {
    const { stories } = planDigest(inputOf([older, newer], { channels }));
    expect(stories.map(({ note }) => note.is)).toEqual([expect.stringMatching(/changed|figure/)]);
  });

  test('are news a day later', () => {
    const earlier = [{ ...older, date: at(9, 19) }];
    expect(digestOf([newer], { channels, earlier })).toContain(bare(second));
  });
});

const bare = (sentence: string) => sentence.replace(/[.]$/u, '');

describe('what contradicts', () => {
  const told = (first: string, second: string, fields: Parameters<typeof inputOf>[1] = {}) =>
    digestOf(
      [postOf({ id: 1, text: first, date: at(9) }), postOf({ id: 2, text: second, date: at(10) })],
      fields,
    );

  test('is told as it is now, and what it was', () => {
    expect(
      told('The bridge at Tulla is closed until Friday.', 'The bridge at Tulla is open until Friday.'),
    ).toContain(
      '“The bridge at Tulla is open until Friday.” [1] · changed; before: “The bridge at Tulla is closed until Friday.” [2]',
    );
  });

  test('is no change where somebody else is meant', () => {
    const text = told(
      'The ambassador of Estmark was summoned today.',
      'The ambassador of Velmora was summoned today.',
    );
    expect(text).toContain('Estmark was summoned');
    expect(text).toContain('Velmora was summoned');
    expect(text).not.toContain('changed');
  });

  test('is told as it stands last, when it went there and back', () => {
    const posts = ['closed', 'open', 'closed'].map((state, n) =>
      postOf({ id: n + 1, text: `The bridge at Tulla is ${state} until Friday.`, date: at(9 + n) }),
    );
    expect(digestOf(posts)).toContain(
      '“The bridge at Tulla is closed until Friday.” [1] [2] · changed; before: “The bridge at Tulla is open',
    );
  });
});

describe('a change', () => {
  test.each([
    [
      'en',
      'All the hostages held in Orva have been freed, the interior ministry said.',
      'Some of the hostages held in Orva have been freed, the interior ministry said. Six are still inside.',
    ],
    [
      'ru',
      'Парламент принял закон о гражданстве в третьем чтении: за проголосовали 87 депутатов.',
      'Парламент отклонил закон о гражданстве: «за» проголосовали 87 депутатов при необходимых 91. В предыдущем сообщении была ошибка.',
    ],
    [
      'es',
      'La barra de medio kilo cuesta 1,40 € desde hoy.',
      'Corrección: la barra de medio kilo cuesta 1,30 € desde hoy. Perdonad el error de antes.',
    ],
    [
      'fr',
      'Tous les otages d’Orva sont libres, dit le ministère.',
      'Une partie des otages d’Orva sont libres, dit le ministère. Six personnes sont encore détenues.',
    ],
    [
      'de',
      'Alle Geiseln in Orva sind frei, meldet das Innenministerium.',
      'Nur ein Teil der Geiseln in Orva ist frei, meldet das Innenministerium. Sechs werden noch festgehalten.',
    ],
    [
      'ar',
      'أفرج عن جميع الرهائن في أورفا، أعلنت وزارة الداخلية.',
      'أفرج عن بعض الرهائن في أورفا، أعلنت وزارة الداخلية. ولا يزال ستة محتجزين.',
    ],
  ])('is told with what its post says besides, %s: “%s” and “%s”', (language, before, after) => {
    const [story] = planDigest(
      inputOf([postOf({ id: 1, text: before, date: at(9) }), postOf({ id: 2, text: after, date: at(10) })], {
        channels: [{ ...norland, language }],
      }),
    ).stories;
    expect(story?.note.is).toBe('changed');
    expect(story?.lines.map(({ text }) => text).join(' ')).toBe(after);
  });
});

describe('a repost', () => {
  const repostOf = (text: string, name = 'Radio Skerrin', hour = 10) =>
    postOf({ id: hour, text, date: at(hour), forward: { name, url: null } });

  test.each([
    ['en', 'Estmark will close its border with Norland on Monday, the president said.'],
    ['ru', 'Эстмарк закроет границу с Норландом в понедельник, заявил президент.'],
    ['es', 'Velmora retira a su embajador de Norland tras la captura del pesquero.'],
    ['fr', 'Le parlement de Velmora a adopté la loi sur la pêche.'],
    ['de', 'Das Parlament von Estmark hat das Fischereiabkommen gekündigt.'],
    ['ar', 'أعلنت إستمارك إغلاق سفارتها في نورلاند بعد احتجاز السفينة.'],
  ])('%s is told with its source: “%s”', (language, text) => {
    const channels = [{ ...norland, language }];
    expect(digestOf([repostOf(text)], { channels })).toContain(`via Radio Skerrin: “${text}”`);
  });

  test.each([
    ['🌅 Sunrise over the harbour'],
    ['The choir of the embassy gave a concert in Montclair.'],
    ['Дети спели песни Норланда на концерте в посольстве.'],
    ['Congratulations to the people of Estmark on Independence Day!'],
    ['#OnThisDay in 1815 the treaty of Brenn was signed.'],
  ])('is only counted where it says nothing that matters: “%s”', (text) => {
    expect(digestOf([repostOf(text)]).split('\n')).toEqual([
      '🗂 Norland MFA, Fri 20 Nov: one post, via Radio Skerrin [1]',
      '',
      '1 post: 1 repost folded, 0 skipped. Extractive summary.',
    ]);
  });

  const [willNot, will] = ['not ', ''].map((no) => `Norland will ${no}take part in the forum in Tervala.`);
  test.each([
    ['what the channel says itself', postOf({ id: 1, text: `${willNot}`, date: at(9) })],
    ['another repost', repostOf(`${willNot}`, 'Radio Brenn', 9)],
  ])('is told beside %s where the two contradict', (_, first) => {
    const text = digestOf([first, repostOf(`${will}`)]);
    expect(text).toContain(`via Radio Skerrin: “${will}” [1] · another account:`);
    expect(text).toContain(`“${willNot}” [2]`);
  });
});
