import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const aheadOf = (language: string, text: string) =>
  planOf(language, [text]).ahead.map(({ day, text: shown }) => [day, shown]);

describe('the items of a list', () => {
  test.each([
    [
      'en',
      'The consulate informs:',
      'passports are issued from 10 December',
      'the ferry is cancelled until 8 December',
    ],
    ['ru', 'Консульство информирует:', 'паспорта выдают с 10 декабря', 'паром не ходит до 8 декабря'],
    [
      'es',
      'El consulado informa:',
      'los pasaportes se entregan desde el 10 de diciembre',
      'no hay ferry hasta el 8 de diciembre',
    ],
    [
      'fr',
      'Le consulat informe :',
      'les passeports sont remis à partir du 10 décembre',
      'pas de ferry jusqu’au 8 décembre',
    ],
    ['de', 'Das Konsulat teilt mit:', 'Pässe gibt es ab dem 10. Dezember', 'die Fähre ruht bis 8. Dezember'],
    ['ar', 'تعلن القنصلية:', 'تسلم جوازات السفر ابتداء من 10 ديسمبر', 'تتوقف العبارة حتى 8 ديسمبر'],
  ])('%s: are told each at its own day', (language, lead, first, second) => {
    expect(aheadOf(language, `${lead}\n▪️ ${first};\n▪️ ${second}.`)).toEqual([
      ['2026-12-08', expect.stringContaining(second)],
      ['2026-12-10', expect.stringContaining(first)],
    ]);
    for (const [, text] of aheadOf(language, `${lead}\n▪️ ${first};\n▪️ ${second}.`))
      expect(text?.includes(first)).not.toBe(text?.includes(second));
  });

  test.each([
    [
      'en',
      'The plane to Tarquena was late. It lands in Quenta.',
      'Twelve observers go to Kelvasia for the vote of 8 December.',
    ],
    [
      'ru',
      'Самолёт в Таркену опоздал. Он сел в Кенте.',
      'На выборы 8 декабря в Кельвазию едут двенадцать наблюдателей.',
    ],
    [
      'es',
      'El avión a Tarquena llegó tarde. Aterrizó en Quenta.',
      'Doce observadores irán a Kelvasia a la votación del 8 de diciembre.',
    ],
    [
      'fr',
      'L’avion pour Tarquena était en retard. Il s’est posé à Quenta.',
      'Douze observateurs iront en Kelvasie pour le vote du 8 décembre.',
    ],
    [
      'de',
      'Das Flugzeug nach Tarquena kam zu spät. Es landete in Quenta.',
      'Zur Wahl am 8. Dezember entsendet Brevanien zwölf Beobachter.',
    ],
    [
      'ar',
      'تأخرت الطائرة إلى تاركينا. هبطت في كوينتا.',
      'يتوجه اثنا عشر مراقبا إلى كلفاسيا لانتخابات 8 ديسمبر.',
    ],
  ])('%s: do not introduce one another', (language, other, told) => {
    expect(aheadOf(language, `▪ ${other}\n▪ ${told}`)).toEqual([['2026-12-08', told.slice(0, -1)]]);
  });
});

const asks: Readonly<Record<string, string>> = {
  en: 'Will she sing?',
  ru: 'Она будет петь?',
  es: '¿Va a cantar?',
  fr: 'Elle chante ?',
  de: 'Wird sie singen?',
  ar: 'هل ستغني؟',
};

describe('an interview', () => {
  test.each([
    ['en', 'You leave tomorrow for Sauvany. Is that no desertion?', 'Sauvany sells us gas.'],
    ['ru', 'Завтра вы улетаете в Савань. Это не бегство?', 'Савань продаёт нам газ.'],
    ['es', 'Mañana viaja usted a Sauvania. ¿No es una deserción?', 'Sauvania nos vende gas.'],
    ['fr', 'Vous partez demain en Sauvagne. N’est-ce pas une désertion ?', 'La Sauvagne nous vend du gaz.'],
    ['de', 'Morgen werden Sie nach Sauvanien reisen. Ist das nicht Flucht?', 'Sauvanien verkauft uns Gas.'],
    ['ar', 'ستسافر غدا إلى سوفانيا. أليس هذا هروبا؟', 'تبيعنا سوفانيا الغاز.'],
  ])('%s: announces nothing that is asked', (language, asked, answer) => {
    const start = `${asks[language]}\nIda Varga: ${answer}\n`.repeat(3);
    expect(aheadOf(language, `${start}${asked}\nIda Varga: ${answer}`)).toEqual([]);
  });

  test.each([
    ['en', 'I have no money left.', 'My passport expires tomorrow!'],
    ['ru', 'У меня кончились деньги.', 'Мой паспорт закончится завтра!'],
    ['es', 'No me queda dinero.', '¡Mi pasaporte caduca mañana!'],
    ['fr', 'Je n’ai plus d’argent.', 'Mon passeport expire demain !'],
    ['de', 'Ich habe kein Geld mehr.', 'Mein Pass läuft morgen ab!'],
    ['ar', 'لم يبق لدي مال.', 'ستنتهي صلاحية جوازي غدا!'],
  ])('%s: is of questions also where one does not ask', (language, first, second) => {
    const own = asks[language];
    const turns = [own, first, second, own, own].map((turn) => `– ${turn}\nIda Varga 2026.`);
    expect(aheadOf(language, turns.join('\n'))).toEqual([]);
  });
});

test('the second half of a month is no day of it', () => {
  expect(aheadOf('ar', 'سنعيد فتح السفارة في النصف الثاني من ديسمبر.')).toEqual([]);
  expect(aheadOf('ar', 'سنعيد فتح السفارة في الثاني من ديسمبر.')).toHaveLength(1);
});
