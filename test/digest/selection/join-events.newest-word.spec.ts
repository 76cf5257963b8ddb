import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

const aheadOf = (language: string, texts: readonly string[]) =>
  planOf(language, texts).ahead.map(({ day, other, before }) => [
    day,
    other?.entry.post.id ?? before?.entries[0]?.post.id,
  ]);

/** Posts of the window that have nothing to do with it. */
const others: Readonly<Record<string, string>> = {
  en: 'The museum in Lathe shows old maps of the harbour.',
  ru: 'Музей в Лате показывает старые карты гавани.',
  es: 'El museo de Lathe muestra mapas antiguos del puerto.',
  fr: 'Le musée de Lathe expose des cartes anciennes du port.',
  de: 'Das Museum in Lathe zeigt alte Karten des Hafens.',
  ar: 'يعرض متحف لاثي خرائط قديمة للمرفأ.',
};

describe('of what is announced', () => {
  test.each([
    [
      'en',
      'Register for the vote by 30 November. That is soon!',
      'Registration period for citizens abroad prolonged to 4 December.',
    ],
    [
      'ru',
      'Регистрация избирателей – до 30 ноября. Это скоро!',
      'Регистрация граждан за рубежом продлена до 4 декабря.',
    ],
    [
      'es',
      'La Media Maratón del 30 de noviembre SE MANTIENE, con salida a las 11h.',
      'La Media Maratón se aplaza al 4 de diciembre, los dorsales sirven.',
    ],
    [
      'fr',
      'Le semi-marathon du 30 novembre est maintenu, départ à 11 h.',
      'Le semi-marathon est reporté au 4 décembre, les dossards restent valables.',
    ],
    [
      'de',
      'Der Halbmarathon am 30. November findet statt, Start um 11 Uhr.',
      'Der Halbmarathon wird auf den 4. Dezember verschoben, die Startnummern gelten.',
    ],
    [
      'ar',
      'سيقام نصف الماراثون يوم 30 نوفمبر كما هو مقرر.',
      'تأجل نصف الماراثون إلى 4 ديسمبر وتبقى الأرقام صالحة.',
    ],
  ])('%s: the newest day stands alone, with the older one', (language, older, newer) => {
    expect(aheadOf(language, [older, others[language]!, newer])).toEqual([['2026-12-04', 1]]);
  });

  test.each([
    [
      'en',
      'Alder Bridge: asphalt works from 20:00, then closed until 30 November.',
      'Alder Bridge: it rains, so the asphalt has to wait.',
    ],
    [
      'ru',
      'Ольховый мост: с 20:00 асфальтируют, потом закрыт до 30 ноября.',
      'Ольховый мост: дождь, асфальт не держится.',
    ],
    [
      'es',
      'Puente Aliso: asfaltado desde las 20h, luego cerrado hasta el 30 de noviembre.',
      'Puente Aliso: llueve y el asfaltado espera.',
    ],
    [
      'fr',
      'Pont de Vernaie : goudronnage dès 20 h, puis fermé jusqu’au 30 novembre.',
      'Pont de Vernaie : il pleut, le goudronnage attend.',
    ],
    [
      'de',
      'Erlenbrücke: ab 20 Uhr Asphaltarbeiten, dann zu bis 30. November.',
      'Erlenbrücke: Es regnet, da hält kein Asphalt.',
    ],
    [
      'ar',
      'جسر الصفصاف: تعبيد اعتبارا من الساعة 20:00 ثم إغلاق حتى 30 نوفمبر.',
      'جسر الصفصاف: يهطل المطر وتعبيد الطريق ينتظر.',
    ],
  ])('%s: the day stands with what is said of it since', (language, older, newer) => {
    expect(aheadOf(language, [older, others[language]!, newer])).toEqual([['2026-11-30', 3]]);
    expect(aheadOf(language, [older, others[language]!])).toEqual([['2026-11-30', undefined]]);
  });

  test.each([
    [
      'en',
      'Arms fall silent in Upper Selin from 30 November, 6 o’clock.',
      'Erratum to our post of 00:00: read “8 o’clock” for “6 o’clock”.',
    ],
    [
      'fr',
      'Les armes se tairont dans le Haut-Sélin dès le 30 novembre, 6 heures.',
      'Erratum à notre publication de 0 h 00 : lire « 8 heures » au lieu de « 6 heures ».',
    ],
    [
      'de',
      'Die Waffen schweigen in Oberselin ab dem 30. November, 6 Uhr.',
      'Korrektur zu unserem Beitrag von 0.00 Uhr: statt „6 Uhr“ muss es „8 Uhr“ heißen.',
    ],
    [
      'es',
      'Las armas callarán en el Alto Selin desde el 30 de noviembre, 6 horas.',
      'Rectificación de nuestra publicación de las 0.00: léase «8 horas» en vez de «6 horas».',
    ],
    [
      'ru',
      'Оружие в Верхнем Селине замолчит с 30 ноября, 6 часов.',
      'Уточнение к нашему сообщению в 00:00: следует читать «8 часов» вместо «6 часов».',
    ],
    [
      'ar',
      'ستصمت المدافع في سيلين العليا ابتداء من 30 نوفمبر الساعة 6.',
      'تصويب لمنشورنا الساعة 00:00: الصواب «الساعة 8» بدلا من «الساعة 6».',
    ],
  ])('%s: the day stands with what corrects its post', (language, older, newer) => {
    expect(aheadOf(language, [older, others[language]!, newer])).toContainEqual(['2026-11-30', 3]);
  });

  test('a day that the newer post says is not right stands no longer', () => {
    const texts = ['The ambassador of Merhan meets the delegation on 26 November.', others.en!];
    expect(
      aheadOf('en', [...texts, 'To the embassy in Merhan: we come, but on 2 December, not on 26 November.']),
    ).toEqual([['2026-12-02', 1]]);
  });

  test('what the measures of its day no longer hold for is told', () => {
    const texts = ['Two members of the diplomatic staff shall leave Ostrelle by 30 November.', others.en!];
    const newer =
      'By agreement the measures announced on 20 November in respect of diplomatic members shall not be applied.';
    expect(aheadOf('en', [...texts, newer])).toEqual([['2026-11-30', 3]]);
  });

  test('what only shares a hall, or names its day again, is nothing new', () => {
    const older = 'A signature is given at Ferry Hall on 30 November.';
    expect(
      aheadOf('en', [older, others.en!, 'Also: 213 people have been through Ferry Hall by now.']),
    ).toEqual([['2026-11-30', undefined]]);
    const again = 'Ferry Hall: the signature is on 30 November, bring your papers.';
    expect(aheadOf('en', [older, others.en!, again]).flat()).not.toContain(3);
  });
});
