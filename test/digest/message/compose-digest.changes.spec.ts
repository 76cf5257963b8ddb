import { expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { english, inputOf, norland, postOf, readingOf, withoutTimes } from '../setting.ts';

function digestOf(language: string, texts: readonly string[]): string {
  const posts = texts.map((text, n) => postOf({ id: n + 1, date: `2026-11-20T1${n}:00:00Z`, text }));
  const digest = planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
  return withoutTimes(readingOf(composeDigest(digest, { texts: english })));
}

const parties: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'The general staff of Norland says three drones were shot down over Kirova.',
    "Estmark's defence ministry says none of its drones flew over Kirova.",
  ],
  [
    'ru',
    'Генеральный штаб Норландии сообщил, что над Кировой сбиты три беспилотника.',
    'Министерство обороны Эстмарка заявило, что ни один его беспилотник над Кировой не летал.',
  ],
  [
    'es',
    'El puente de Kirova está cerrado, según la policía.',
    'El puente de Kirova no está cerrado, asegura la ministra Olga Stern.',
  ],
  [
    'fr',
    "L'état-major de Norlande affirme que trois drones ont été abattus au-dessus de Kirova.",
    "Le ministère de la Défense d'Estmark déclare qu'aucun de ses drones n'a survolé Kirova.",
  ],
  [
    'de',
    'Die Brücke in Kirova ist gesperrt, meldet die Polizei.',
    'Die Brücke in Kirova ist nicht gesperrt, sagt Ministerin Olga Stern.',
  ],
  ['ar', 'جسر كيروفا مغلق، بحسب الشرطة.', 'جسر كيروفا غير مغلق، قالت الوزيرة أولغا شتيرن.'],
];
test.each(parties)(
  '%s: of two that claim against each other none is told as a change',
  (language, one, other) => {
    expect(digestOf(language, [one, other])).toContain('[1] · another account: “');
  },
);

const voices: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'The bridge in Kirova is closed, the police say.',
    'The police say the bridge in Kirova is not closed.',
  ],
  ['ru', 'Мост в Кирове закрыт, сообщила полиция.', 'Мост в Кирове не закрыт, сообщает полиция.'],
  [
    'es',
    'El puente de Kirova está cerrado, según la policía.',
    'El puente de Kirova no está cerrado, dice la policía.',
  ],
  [
    'fr',
    'Le pont de Kirova est fermé, selon la police.',
    "Le pont de Kirova n'est pas fermé, indique la police.",
  ],
  [
    'de',
    'Die Brücke in Kirova ist gesperrt, meldet die Polizei.',
    'Die Brücke in Kirova ist nicht gesperrt, teilt die Polizei mit.',
  ],
  ['ar', 'جسر كيروفا مغلق، بحسب الشرطة.', 'جسر كيروفا غير مغلق، قالت الشرطة.'],
  [
    'en',
    'Minister Holt will travel to Lenz on 24 November, the ministry says.',
    'The trip of Minister Holt to Lenz on 24 November is cancelled, her spokesman Jan Cross says.',
  ],
];
test.each(voices)(
  '%s: what one voice says otherwise, or a plan called off, has changed',
  (language, one, other) => {
    expect(digestOf(language, [one, other])).toContain(`[1] · changed; before: “${one}”`);
  },
);

test('the sentences of a post keep their order where the change leans on the one before it', () => {
  const told = digestOf('en', [
    'Opposition leader Mark Osei has been arrested at Calder airport, his party says.',
    'We have deleted our earlier report about Mark Osei. His party now says he was questioned at Calder airport and let go, and was never under arrest.',
  ]);
  expect(told).toContain(
    '• Norland MFA: “We have deleted our earlier report about Mark Osei. His party now says',
  );
});

test('what stands behind a colon is not what is called off', () => {
  const told = digestOf('fr', [
    'La vice-ministre Lena Marsh est arrivée en Estmark pour une visite de deux jours.',
    "La rencontre de la vice-ministre Lena Marsh avec la Première ministre Eva Lund n'aura pas lieu : la Première ministre est souffrante.",
  ]);
  expect(told).not.toContain('changed');
});

const reporters: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'They shelled the stadium. Buses are not leaving. I count four wounded.',
    'Hospital: six wounded and one dead in the shelling of the stadium. I had written four wounded.',
    'Buses are not leaving.',
  ],
  [
    'fr',
    'Le stade a été bombardé. Les cars ne partent pas. Je compte quatre blessés.',
    "Hôpital : six blessés et un mort dans le bombardement du stade. J'avais écrit quatre blessés.",
    'Les cars ne partent pas.',
  ],
  [
    'ar',
    'تعرض الملعب للقصف. الحافلات لن تنطلق. أحصيت أربعة جرحى.',
    'المستشفى: ستة جرحى وقتيل واحد في قصف الملعب. كنت قد كتبت أربعة جرحى.',
    'الحافلات لن تنطلق.',
  ],
];
test.each(reporters)(
  '%s: a short post is told whole, and is not changed by what a later one adds',
  (language, one, other, news) => {
    const told = digestOf(language, [one, other]);
    expect(told).toContain(news);
    expect(told).not.toContain('changed');
  },
);
