import { expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { english, planOf, readingOf, withoutTimes } from '../setting.ts';

const digestOf = (language: string, ...texts: readonly string[]) =>
  withoutTimes(readingOf(composeDigest(planOf(language, texts), { texts: english })));

test.each([
  [
    'en',
    'The president of Taluca dismissed the energy minister Carmen Osuna.',
    'Carmen Osuna, former energy minister of Taluca, on Radio Istmo: “I was not dismissed, I resigned.”',
  ],
  [
    'ru',
    'Президент Талуки уволил министра энергетики Кармен Осуну.',
    'Кармен Осуна, бывший министр энергетики Талуки, в эфире «Радио Истмо»: «Меня не уволили, я подала в отставку».',
  ],
  [
    'es',
    'El presidente de Taluca destituye a la ministra de Energía, Carmen Osuna.',
    'Carmen Osuna, exministra de Energía de Taluca, en Radio Istmo: «No me destituyeron, renuncié yo».',
  ],
  [
    'fr',
    'Le président de Taluca limoge la ministre de l’Énergie Carmen Osuna.',
    'Carmen Osuna, ex-ministre de l’Énergie de Taluca, sur Radio Istmo : « Le président ne m’a pas limogée, j’ai démissionné ».',
  ],
])('who denies what is said of him gives another account, and no change: %s', (language, said, denied) => {
  expect(digestOf(language, said, denied)).toMatch(/ \[1\] · another account: .* \[2\]/);
});

test.each([
  [
    'The minister Carmen Osuna will resign on Friday.',
    'Carmen Osuna on Radio Istmo: “I will not resign on Friday.”',
  ],
  [
    'The Old Bridge in Marlow is closed to lorries.',
    'The mayor of Marlow: “We have opened the Old Bridge to lorries.”',
  ],
])('who tells of himself what has become of it tells a change: “%s”', (before, after) => {
  expect(digestOf('en', before, after)).toContain(`changed; before: “${before.replace(/\.$/u, '')}`);
});

test.each([
  [
    'en',
    'The concert by Anna Reed in the Old Mill on Friday is moved to 19:30.',
    'Still 20 tickets for the concert by Anna Reed in the Old Mill on Friday.',
  ],
  [
    'ru',
    'Концерт Анны Рид в Старой Мельнице в пятницу перенесён на 19:30.',
    'Ещё есть билеты на концерт Анны Рид в Старой Мельнице в пятницу.',
  ],
  [
    'es',
    'El concierto de Anna Reed en el Molino Viejo el viernes se retrasa a las 19:30.',
    'Todavía quedan 20 entradas para el concierto de Anna Reed en el Molino Viejo el viernes.',
  ],
  [
    'fr',
    'Le concert d’Anna Reed au Vieux Moulin vendredi est reporté à 19h30.',
    'Encore 20 billets pour le concert d’Anna Reed au Vieux Moulin vendredi.',
  ],
  [
    'de',
    'Das Konzert von Anna Reed in der Alten Mühle am Freitag wird auf 19:30 Uhr verschoben.',
    'Noch 20 Karten für das Konzert von Anna Reed in der Alten Mühle am Freitag.',
  ],
  [
    'ar',
    'تأجيل حفل آنا ريد في الطاحونة القديمة يوم الجمعة إلى الساعة 19:30.',
    'ما زالت هناك 20 تذكرة لحفل آنا ريد في الطاحونة القديمة يوم الجمعة.',
  ],
])('what there still is changes nothing: %s', (language, before, after) => {
  const { stories } = planOf(language, [before, after]);
  expect(stories.map(({ note }) => note.is)).not.toContain('changed');
  expect(stories.flatMap(({ lines }) => lines.map(({ text }) => text))).toHaveLength(2);
});

test.each([
  [
    'The museum on Marlow Square is open on Friday.',
    'The museum on Marlow Square is still closed on Friday.',
  ],
  ['The ferry to Skerrin sails at 18:00 on Friday.', 'The ferry to Skerrin still sails at 21:00 on Friday.'],
  [
    'The concert by Anna Reed in the Old Mill is moved to Friday.',
    'The concert by Anna Reed in the Old Mill is still on Sunday.',
  ],
  ['The concert of Anna Reed in Dorn is sold out.', 'Still tickets for the concert of Anna Reed in Dorn.'],
])('what is still otherwise is a change: “%s” and “%s”', (before, after) => {
  expect(planOf('en', [before, after]).stories.map(({ note }) => note.is)).toEqual(['changed']);
});

const services: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'Line B is suspended between Central Station and Limes after a collision between a tram and a lorry.',
    'Traffic on line B has resumed since 13:15. Expect delays of about twenty minutes until evening.',
    'Traffic on line C has resumed since 13:15. Expect delays of about twenty minutes until evening.',
  ],
  [
    'fr',
    'La ligne B est interrompue entre Gare Centrale et Les Tilleuls à la suite d’une collision, ce matin à 7h50.',
    'Reprise progressive du trafic sur la ligne B depuis 13h15. Prévoyez encore des retards.',
    'Reprise progressive du trafic sur la ligne C depuis 13h15. Prévoyez encore des retards.',
  ],
  [
    'ru',
    'Движение на линии Б прервано между Центральным вокзалом и Липками из-за столкновения трамвая с грузовиком.',
    'Движение на линии Б восстановлено в 13:15. До вечера возможны задержки до двадцати минут.',
    'Движение на линии В восстановлено в 13:15. До вечера возможны задержки до двадцати минут.',
  ],
  [
    'es',
    'La línea B está interrumpida entre Estación Central y Los Tilos tras el choque de un tranvía con un camión.',
    'Se reanuda el servicio en la línea B desde las 13:15. Habrá retrasos de unos veinte minutos.',
    'Se reanuda el servicio en la línea C desde las 13:15. Habrá retrasos de unos veinte minutos.',
  ],
  [
    'de',
    'Der Strom ist im Stadtteil Hafen von Dorn seit dem Morgen ausgefallen, 3200 Haushalte sind betroffen.',
    'Im Stadtteil Hafen von Dorn fließt der Strom wieder.',
    'Im Stadtteil Hafen von Dorn läuft das Wasser wieder.',
  ],
  ['ar', 'انقطاع الكهرباء في دورن بسبب حريق.', 'عودة الكهرباء إلى دورن.', 'عودة المياه إلى دورن.'],
];
test.each(services)('a service that runs again is told as a change: %s', (language, out, again) => {
  const { stories } = planOf(language, [out, again]);
  expect(stories.map(({ note }) => note.is)).toEqual(['changed']);
  expect(stories[0]?.lines[0]?.text).toBe(again.split('. ')[0]?.replace(/\.?$/u, '.'));
});

test.each(services)('another service that runs again changes nothing: %s', (language, out, _, other) => {
  expect(planOf(language, [out, other]).stories.map(({ note }) => note.is)).not.toContain('changed');
});
