import { runToCompletion } from '#src/time-slices.ts';
import { describe, expect, test } from 'vitest';
import { analyzePosts } from '#src/digest/analysis/digest-entry.ts';
import { findTranslationsInSteps } from '#src/digest/selection/find-translations.ts';
import { crossLanguageFeaturesOf } from '#src/digest/analysis/cross-language-features.ts';
import { sisters } from '../harbour.ts';
import { postOf } from '../setting.ts';

const call = {
  en: 'On December 23, Foreign Minister Aldo Verrick had a telephone conversation with President of Serbia Aleksandar Vucic on resolution 1244.',
  ru: '23 декабря состоялся телефонный разговор Министра иностранных дел Альдо Веррика с Президентом Сербии Александром Вучичем о резолюции 1244.',
  es: 'El 23 de diciembre el Ministro Aldo Verrick habló por teléfono con el Presidente de Serbia Aleksandar Vučić sobre la resolución 1244.',
};
const other = {
  en: 'The embassy in Kenya opened a library in Nairobi with 450 books from Halvern.',
  ru: 'Посольство в Кении открыло в Найроби библиотеку: 450 книг из Хальверна.',
};
const english = [postOf({ id: 1, text: call.en }), postOf({ id: 2, text: other.en })];
const russian = [call.ru, other.ru].map((text, i) => postOf({ channel: 'NorlandMID_ru', id: i + 1, text }));
const spanish = postOf({ channel: 'NorlandMAE_es', id: 1, text: call.es });
const linksFor = (language: string, posts = [...english, ...russian, spanish]) => {
  const found = runToCompletion(findTranslationsInSteps(analyzePosts(posts, sisters), language));
  return [...found].map(([entry, translation]) => `${entry.key} is ${translation.key}`).sort();
};

describe('translations', () => {
  test('are merged into the post of the reader’s language', () => {
    expect(linksFor('en')).toEqual([
      'norlandmae_es/1 is norlandmfa/1',
      'norlandmid_ru/1 is norlandmfa/1',
      'norlandmid_ru/2 is norlandmfa/2',
    ]);
    expect(linksFor('ru')).toContain('norlandmfa/1 is norlandmid_ru/1');
  });

  test.each([
    [
      'who does it to whom',
      'Ena Roth sued Lars Moe for 12 million crowns on 3 May in Kvam.',
      'Ларс Мо подал в суд на Эну Рот 3 мая в Кваме, требуя 12 миллионов крон.',
    ],
    [
      'who lives',
      'Lars Moe, 54, was found alive near Skerry on 3 May.',
      'Ларс Мо, 54 года, найден мёртвым у Скерри 3 мая.',
    ],
    [
      'what a court says',
      'A court in Kvam acquitted Tomas Riel on 12 May. Ena Roth had asked for 19 years.',
      'Суд в Кваме приговорил Томаса Риля 12 мая. Эна Рот требовала 19 лет.',
    ],
  ])('are none that tell otherwise %s', (_, text, said) => {
    expect(linksFor('en', [postOf({ text }), postOf({ channel: 'NorlandMID_ru', text: said })])).toEqual([]);
  });

  test.each([
    ['another month', 'in June 2027', 'в июле 2027 года'],
    ['another weekday', 'on Monday', 'в пятницу'],
    ['another small figure', 'with 3 envoys', 'с 5 посланниками'],
  ])('are none that name %s', (_, when, then) => {
    const [post, said] = [
      postOf({ text: `Norland will host Orlov, Dostane and Maask in Serbia ${when}.` }),
      (end: string) =>
        postOf({
          channel: 'NorlandMID_ru',
          text: `Норланд примет Орлова, Достане и Мааска в Сербии ${end}.`,
        }),
    ];
    expect(linksFor('en', [post, said(then)])).toEqual([]);
    expect(linksFor('en', [post, said('')])).toEqual(['norlandmid_ru/1 is norlandmfa/1']);
  });

  test('are none in one language, nor among reposts, nor days apart', () => {
    expect(linksFor('en', english)).toEqual([]);
    const reposts = russian.map((post) => ({ ...post, forward: { name: 'Embassy', url: null } }));
    expect(linksFor('en', [...english, ...reposts])).toEqual([]);
    const late = russian.map((post) => ({ ...post, date: '2026-11-24T10:00:00Z' }));
    expect(linksFor('en', [...english, ...late])).toEqual([]);
  });

  const frame = {
    en: 'On 14 May 2026 Minister Aldo Verrick received 250 guests from Serbia. The talks with Aleksandar Vucic took 12 hours. Kenya sent observers.',
    ru: '14 мая 2026 министр Альдо Веррик принял 250 гостей из Сербии. Переговоры с Александром Вучичем заняли 12 часов. Кения направила наблюдателей.',
  };
  const opposites: readonly (readonly [string, string, string])[] = [
    ['a denial', 'Norland will sign the treaty.', 'Норланд не подпишет договор.'],
    ['a denial of a claim', 'The ministry confirms the delivery.', 'Министерство опровергает поставку.'],
    ['a figure', 'The flood killed 17 people.', 'При наводнении погибли 19 человек.'],
    ['a figure that one lacks', 'The flood killed people.', 'При наводнении погибли 19 человек.'],
    ['a country', 'France was summoned.', 'Вызвана Италия.'],
    ['open and closed', 'The embassy is closed.', 'Посольство открыто.'],
  ];
  test.each(opposites)('are none where the other language says something else: %s', (_, en, ru) => {
    const pair = (one: string, other: string) => [
      postOf({ id: 1, text: `${frame.en} ${one}` }),
      postOf({ channel: 'NorlandMID_ru', id: 1, text: `${frame.ru} ${other}` }),
    ];
    expect(linksFor('en', pair(en, ru))).toEqual([]);
    expect(linksFor('en', pair('The talks go on.', 'Переговоры продолжаются.'))).toHaveLength(1);
  });

  const names: readonly (readonly [string, string, string])[] = [
    ['a country in any case', 'Kosovo', 'в Косове'],
    ['a country in another script', 'in Zimbabwe', 'السفارة في زيمبابوي'],
    ['a name with its own letters', 'Zakharova', 'Захарова'],
    ['a name in Spanish', 'Zakharova', 'Zajárova'],
    ['a figure', '45,000 tonnes', '45.000 toneladas'],
    ['a figure with a space', '45,000 tonnes', '45 000 тонн'],
  ];
  test.each(names)('%s is known again', (_, a, b) => {
    const known = new Set(crossLanguageFeaturesOf(a));
    expect(crossLanguageFeaturesOf(b).some((feature) => known.has(feature))).toBe(true);
  });
});
