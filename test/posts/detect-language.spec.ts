import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage, detectMainLanguage } from '#src/posts/detect-language.ts';

const samples: readonly (readonly [string | null, string])[] = [
  ['en', 'The minister said that talks with the delegation were useful.'],
  ['en', 'Statement by the Ministry of Foreign Affairs on the vote in the Assembly'],
  ['ru', 'Министр заявил, что переговоры были полезными.'],
  ['ru', 'Ответ на вопрос СМИ'],
  ['uk', 'Міністр заявив, що переговори були корисними і тривають.'],
  ['be', 'Міністр заявіў, што перамовы былі карысныя ў Мінску.'],
  ['bg', 'Министърът заяви, че преговорите са на добро ниво и ще продължат.'],
  ['es', 'El ministro dijo que las conversaciones con la delegación fueron útiles.'],
  ['fr', 'Le ministre a déclaré que les entretiens avec la délégation étaient utiles.'],
  ['fr', 'Déclaration de la porte-parole du ministère'],
  ['de', 'Der Minister sagte, dass die Gespräche mit der Delegation nützlich waren.'],
  ['pt', 'O ministro disse que as conversações com a delegação não foram úteis.'],
  ['it', 'Il ministro ha detto che i colloqui con la delegazione sono utili.'],
  ['tr', 'Bakan, heyetle yapılan görüşmelerin yararlı olduğunu söyledi ve bir açıklama yaptı.'],
  ['pl', 'Minister powiedział, że rozmowy z delegacją są pożyteczne i będą się toczyć.'],
  ['nl', 'De minister zei dat het gesprek met een delegatie niet van belang is voor het land.'],
  ['ar', 'قال الوزير إن المحادثات مع الوفد كانت مفيدة'],
  ['fa', 'وزیر گفت که گفتگو با هیئت پیشرفت داشت'],
  ['zh', '部长表示与代表团的会谈是有益的'],
  ['ja', '大臣は代表団との会談が有益だったと述べた'],
  ['ko', '장관은 대표단과의 회담이 유익했다고 말했다'],
  ['th', 'รัฐมนตรีกล่าวว่าการเจรจากับคณะผู้แทนเป็นประโยชน์'],
  ['he', 'השר אמר כי השיחות עם המשלחת היו מועילות'],
  ['el', 'Ο υπουργός είπε ότι οι συνομιλίες ήταν χρήσιμες'],
  ['fr', 'La Norlande a voté contre la résolution.'],
  ['es', 'Norlandia no asistirá a la cumbre.'],
  [null, 'No.'],
  [null, ''],
  [null, '🔥 12:30 … 2024'],
  [null, 'https://example.org/the-and-of #the @theandof'],
];

describe('the language of a text', () => {
  test.each(samples)('is %s for: %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('is that of most letters when two scripts are mixed', () => {
    expect(detectLanguage('Москва готова к переговорам о перемирии, сообщает Reuters')).toBe('ru');
    expect(detectLanguage('北约峰会在华盛顿举行，NATO leaders 参加')).toBe('zh');
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([null, 'string']).toContain(detectLanguage(text) === null ? null : 'string');
      }),
    );
  });
});

const inChannels: readonly (readonly [string, string, string])[] = [
  ['es', 'es', 'Fuentes de Halvern hablan de nuevo de la «toma de Brask». La noticia carece de base.'],
  ['fr', 'fr', 'Le Comité de la Réserve de Halvern décide de maintenir son taux de base.'],
  ['es', 'es', 'Sesión de la Junta de Gobierno de São Bento, con Dom João de Leão, en la sede de Halvern'],
  ['ru', 'ru', 'Газета «Вісті» напечатала письмо посла о закрытии порта.'],
  ['ru', 'ru', 'Посол Његош вручил министру копии верительных грамот.'],
  ['ar', 'ar', 'افتتحت شركة گوهر مكتباً جديداً لها في المدينة اليوم بحضور الوزير'],
  ['de', 'de', 'Treffen mit Minister van de Berg in Den Haag: Gespräche über die Fischerei'],
  ['pt', 'es', 'O governo não aceita as condições do acordo e vai recorrer ao tribunal em março.'],
  ['it', 'es', 'Il ministro ha detto che i colloqui con la delegazione sono utili per gli accordi.'],
  ['ro', 'fr', 'Ministrul a spus că discuțiile cu delegația au fost utile și vor continua în martie.'],
  ['ca', 'es', 'El Govern aprova el decret de sequera.'],
  ['es', 'es', 'Once: Silva; Mora, Reed, Paz, Gil; Lowe, Ortiz; Barrow, Neri, Sanz; Duarte.'],
  ['de', 'de', 'General Strom festgenommen'],
  ['ar', 'ar', 'استقالة رئيس الوزراء'],
  ['en', 'en', 'Norland recalls ambassador'],
  ['nl', 'de', 'De minister zei dat het gesprek met een delegatie niet van belang is voor het land.'],
  ['uk', 'ru', 'Міністр заявив, що переговори були корисними і тривають.'],
  ['uk', 'ru', 'Повітряна тривога у Києві'],
  [
    'bg',
    'ru',
    'Министърът заяви, че преговорите са на добро ниво и ще продължат при същите условия през месец март.',
  ],
  ['fa', 'ar', 'وزیر گفت که گفتگو با هیئت پیشرفت داشت'],
];

describe('the language of a post in a channel', () => {
  test.each(inChannels)('is %s in one in %s for: %s', (language, ofChannel, text) => {
    expect(detectLanguage(text, ofChannel)).toBe(language);
  });

  test('of no known language is not Romanian for the words it shares with French and Spanish', () => {
    expect(detectLanguage('La Cour de cassation confirme la peine de Tomas Halden.')).not.toBe('ro');
  });
});

describe('the main language of several texts', () => {
  test('is the one most of them are in', () => {
    const russian = 'Министр провёл переговоры с делегацией.';
    expect(detectMainLanguage([russian, 'The minister met the press.', russian])).toBe('ru');
  });

  test('is null when no text shows one', () => {
    expect(detectMainLanguage(['', '12', '🔥'])).toBe(null);
  });
});
