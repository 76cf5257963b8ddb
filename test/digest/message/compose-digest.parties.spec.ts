import { expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { english, planOf, readingOf, withoutTimes } from '../setting.ts';

const digestOf = (language: string, ...texts: readonly string[]) =>
  withoutTimes(readingOf(composeDigest(planOf(language, texts), { texts: english })));

test.each([
  [
    'en',
    'Harbour board: The pilots have accepted the new rota.',
    'The pilots: We have not accepted the new rota.',
  ],
  [
    'ru',
    'Дирекция порта: лоцманы согласились на новый график.',
    'Лоцманы: мы не согласились на новый график.',
  ],
  [
    'de',
    'Hafenleitung: Die Lotsen haben dem neuen Dienstplan zugestimmt.',
    'Lotsen: Wir haben dem neuen Dienstplan nicht zugestimmt.',
  ],
  [
    'es',
    'Dirección del puerto: los prácticos han aceptado el nuevo turno.',
    'Los prácticos: nosotros no hemos aceptado el nuevo turno.',
  ],
  [
    'fr',
    'Direction du port : les pilotes ont accepté le nouvel horaire.',
    'Les pilotes : nous n’avons pas accepté le nouvel horaire.',
  ],
  ['ar', 'إدارة الميناء: المرشدون وافقوا على الجدول الجديد.', 'المرشدون: نحن لم نوافق على الجدول الجديد.'],
])('who speaks before a colon against another gives another account: %s', (language, said, denied) => {
  expect(digestOf(language, said, denied)).toMatch(/ \[1\] · another account: .* \[2\]/);
});

test.each([
  ['en', 'HALF-TIME: Rovers 1:2 Dorn.', 'FULL TIME: Rovers 3:2 Dorn.'],
  ['en', 'Tram line 5: closed until noon.', 'Tram line 5: open again.'],
  ['en', 'Harbour board: we open the pier on Monday.', 'Harbour board: we do not open the pier on Monday.'],
  ['de', 'Hafenleitung: Wir öffnen den Pier.', 'Hafenleitung: Wir öffnen den Pier nicht.'],
])('what stands there is no party where it is one or a matter, %s: %s %s', (language, ...texts) => {
  expect(digestOf(language, ...texts)).toContain('changed; before');
});

test.each([
  [
    'en',
    'The pier of Dorn will cost 38 million crowns.',
    'Correction: the pier of Dorn will cost 83 million crowns, not 38, as we wrote.',
  ],
  [
    'ru',
    'Причал в Дорне обойдётся в 38 миллионов крон.',
    'Поправка: причал в Дорне обойдётся в 83 миллиона крон, а не в 38, как мы написали.',
  ],
  [
    'de',
    'Der Pier in Dorn kostet 38 Millionen Kronen.',
    'Korrektur: Der Pier in Dorn kostet 83 Millionen Kronen, nicht 38, wie wir geschrieben haben.',
  ],
  [
    'es',
    'El muelle de Dorn costará 38 millones de coronas.',
    'Corrección: el muelle de Dorn costará 83 millones de coronas y no 38, como escribimos.',
  ],
  [
    'fr',
    'La jetée de Dorn coûtera 38 millions de couronnes.',
    'Rectificatif : la jetée de Dorn coûtera 83 millions de couronnes et pas 38, comme nous l’avons écrit.',
  ],
  [
    'ar',
    'رصيف دورن سيكلف 38 مليون كرونة.',
    'تصويب: رصيف دورن سيكلف 83 مليون كرونة وليس 38 كما ورد في منشورنا.',
  ],
])('who corrects a mistake of one’s own gives no other account: %s', (language, ...texts) => {
  expect(digestOf(language, ...texts)).toContain('changed; before');
});

test.each([
  ['en', 'The pilots of the Aurora have been brought to Dorn', ', the coast guard adds.'],
  ['ru', 'Лоцманов «Авроры» доставили в порт Дорна', ', добавили в береговой охране.'],
  ['de', 'Die Lotsen der Aurora wurden in den Hafen von Dorn gebracht', ', sagt die Küstenwache.'],
  ['es', 'Los prácticos del Aurora han sido llevados al puerto de Dorn', ', añade la guardia costera.'],
  ['fr', 'Les pilotes de l’Aurora ont été conduits au port de Dorn', ', ajoutent les garde-côtes.'],
  ['ar', 'نقل مرشدو أورورا إلى ميناء دورن', '، بحسب خفر السواحل.'],
])('the same without who says it changes nothing: %s', (language, text, says) => {
  expect(digestOf(language, `${text}${says}`, `${text}.`)).not.toContain('changed');
});

test('a sentence without its subject conflicts with none', () => {
  const [one, other] = [
    'Tram line 5: no trams between Mill Gate and Harbour until noon. Shuttle buses run.',
    'Line 5 trams do not run between Mill Gate and Harbour until noon. There are shuttle buses.',
  ];
  expect(digestOf('en', one, other)).not.toContain('changed');
});
