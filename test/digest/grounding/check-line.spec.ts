import { describe, expect, test } from 'vitest';
import { checkLine } from '#src/digest/grounding/check-line.ts';
import { citePost, evidenceOf } from '#src/digest/model/line-evidence.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';

interface Case {
  readonly language: string;
  readonly post: string;
  /** Lines an honest writer would make: text and the sentences it cites, from 1. */
  readonly honest: readonly (readonly [string, number[]])[];
  readonly wrong: readonly (readonly [string, string, number[]])[];
}

const cases: readonly Case[] = [
  {
    language: 'en',
    post:
      'Norland and Estmark signed an agreement on grain transit in Port Halden on 12 November. ' +
      'Foreign Minister Anna Keller said the agreement covers 1,250,000 tonnes a year. ' +
      'It enters into force on 1 January 2027 and runs for five years. ' +
      'Minister Keller called the deal "a step towards normal trade" and thanked the United Nations. ' +
      "Estmark's Deputy Prime Minister Tomas Brandt did not attend the ceremony. " +
      'Trade between the two countries fell by 12.5 per cent last year to $3.4 billion. ' +
      'The border stays closed for 48 hours.',
    honest: [
      ['For 48 hours the border stays closed.', [7]],
      ['Norland and Estmark signed an agreement on grain transit in Port Halden.', [1]],
      ['An agreement on grain transit was signed in Port Halden on 12 November.', [1]],
      ['Estmark grain: Norland and Estmark signed an agreement on grain transit.', [1]],
      ['The agreement on the transit of grain covers 1.25 million tonnes a year.', [1, 2]],
      ['According to Keller, the agreement covers 1 250 000 tonnes every year.', [2]],
      ['The grain agreement enters into force on 1 January 2027 and runs for 5 years.', [1, 3]],
      ['Keller called the deal "a step towards normal trade" and thanked the UN.', [4]],
      ['Minister Keller thanked the UN and called the deal “a step towards normal trade.”', [4]],
      ["Estmark's Deputy Prime Minister Brandt did not attend the ceremony.", [5]],
      ["Tomas Brandt, Estmark's Deputy Prime Minister, didn't attend the ceremony.", [5]],
      ['Trade between the countries fell by 12.5% to 3.4 billion dollars last year.', [6]],
      ['Trade between the two countries fell 12.5 percent last year.', [6]],
      ['The agreement runs for five years from 1 January 2027.', [3]],
    ],
    wrong: [
      ['unit', 'The border stays closed for 48 days.', [7]],
      ['number', 'The agreement covers 1,350,000 tonnes a year.', [2]],
      ['number', 'The agreement on grain transit was signed on 13 November.', [1]],
      ['number', 'The agreement runs for seven years from 1 January 2027.', [3]],
      ['number', 'The agreement covers 5 tonnes a year.', [2]],
      ['number', 'Trade between the two countries fell by 12.5 per cent to €3.4 billion.', [6]],
      ['number', 'Trade between the two countries fell to $3.4 million.', [6]],
      ['name', 'Norland and Montclair signed an agreement on grain transit in Port Halden.', [1]],
      ['name', 'Norland and Estmark signed an agreement on 12 December.', [1]],
      ['quotation', 'Keller called the deal "a leap towards normal trade".', [4]],
      ['quotation', 'Minister Keller said the agreement "covers every tonne" a year.', [2]],
      [
        'quotation',
        'Keller called the deal "a step towards normal trade and thanked the United Nations.',
        [4],
      ],
      ['contact', 'Norland and Estmark signed an agreement, see https://example.com/grain.', [1]],
      [
        'contact',
        'Norland and Estmark signed an agreement on grain transit, details at norland.example.',
        [1],
      ],
      ['contact', 'Norland and Estmark signed an agreement, says @norland.', [1]],
      ['content', 'The harvest has been ruined by floods and farmers demand help.', [1]],
      ['negation', 'Norland and Estmark did not sign an agreement on grain transit.', [1]],
      ['negation', 'Deputy Prime Minister Tomas Brandt did attend the ceremony.', [5]],
      ['negation', 'Keller rejected the deal and thanked the United Nations.', [4]],
      ['length', 'Grain.', [1]],
      ['length', `Norland and Estmark signed an agreement on ${'grain '.repeat(100)}`, [1]],
      [
        'language',
        'El acuerdo sobre el tránsito de grano entre Norland y Estmark se firmó en Port Halden.',
        [1],
      ],
      ['language', 'Норланд и Эстмарк подписали соглашение о транзите зерна.', [1]],
    ],
  },
  {
    language: 'en',
    post:
      'Question: Will Norland send observers to the vote in Costa Gris? ' +
      'Spokesperson Ilya Marsh: We have not received an invitation, and without one we will not send anybody. ' +
      'Norland has never recognised the annexation of the Grey Islands and does not intend to do so. ' +
      'There is no alternative to talks, which began in Geneva on Monday and will continue tomorrow. ' +
      'The ministry condemned the attack on the school in which three children and no fewer than 12 teachers were hurt. ' +
      'We reject any attempt to rewrite history, but we remain open to dialogue. ' +
      'Nobody was hurt when the convoy stopped at the border for two hours.',
    honest: [
      [
        'Norland has not received an invitation and will not send observers to the vote in Costa Gris.',
        [1, 2],
      ],
      ['Without an invitation, Norland will not send anybody, Spokesperson Ilya Marsh said.', [1, 2]],
      ['Norland has never recognised the annexation of the Grey Islands.', [3]],
      ['Norland does not intend to recognise the annexation of the Grey Islands.', [3]],
      ['Talks began in Geneva on Monday and will continue tomorrow.', [4]],
      ['There is no alternative to the talks in Geneva, which continue tomorrow.', [4]],
      ['The ministry condemned the attack on the school in which three children were hurt.', [5]],
      [
        'An attack on a school, in which 3 children and at least twelve teachers were hurt, was condemned.',
        [5],
      ],
      ['Norland remains open to dialogue but rejects any attempt to rewrite history.', [3, 6]],
      ['The spokesperson said they remain open to dialogue.', [2, 6]],
      ['The convoy stopped at the border for two hours; nobody was hurt.', [7]],
      ['Nobody was hurt when a convoy stopped at the border.', [7]],
    ],
    wrong: [
      ['negation', 'Norland has recognised the annexation of the Grey Islands.', [3]],
      ['negation', 'Talks which began in Geneva on Monday will not continue tomorrow.', [4]],
      ['negation', 'The ministry welcomed the attack on the school in which three children were hurt.', [5]],
      ['name', 'Talks began in Vienna on Monday.', [4]],
      ['name', 'Talks began in Geneva on Tuesday.', [4]],
    ],
  },
  {
    language: 'ru',
    post:
      'Министр иностранных дел Норландии Сергей Орлов провёл переговоры с министром обороны Эстмарка Яном Брандтом в Хальдене. ' +
      'Стороны обсудили поставки 2,5 млн тонн зерна и открытие трёх новых консульств. ' +
      'Орлов заявил, что Норландия «не видит оснований для новых санкций». ' +
      'Москва и Хальден подписали семь документов на сумму 14 млрд рублей. ' +
      'Встреча прошла 21 ноября. ' +
      'Представители Словении и Ирана участия не принимали. ' +
      'Временный поверенный вызван в МИД. ' +
      'Совет Безопасности, Генеральная Ассамблея, Министерство обороны и Министерство внутренних дел ответа не дали.',
    honest: [
      ['Совет Безопасности, Генассамблея, Минобороны и Министерство внутренних дел ответа не дали.', [8]],
      ['Министерство обороны и МВД ответа не дали.', [8]],
      ['Ответа от Совбеза и Генассамблеи не дали.', [8]],
      ['Временный поверенный вызван в Министерство иностранных дел.', [7]],
      ['Сергей Орлов провёл переговоры с Яном Брандтом в Хальдене.', [1]],
      ['В Хальдене прошли переговоры Орлова и министра обороны Эстмарка Яна Брандта.', [1]],
      ['Обсуждались поставки 2,5 миллиона тонн зерна и открытие 3 новых консульств.', [2]],
      ['Стороны обсудили открытие трех консульств и поставки зерна.', [2]],
      ['Орлов заявил, что Норландия «не видит оснований для новых санкций».', [3]],
      ['По словам Орлова, Норландия не видит оснований для новых санкций.', [3]],
      ['Подписано 7 документов на сумму 14 миллиардов рублей.', [4]],
      ['Хальден и Москва подписали семь документов.', [4]],
      ['Встреча с Орловым прошла 21 ноября.', [1, 5]],
      ['Документы с Москвой и Хальденом подписаны.', [4]],
      ['Представители Ирана и Словении участия не принимали.', [6]],
    ],
    wrong: [
      ['number', 'Стороны обсудили поставки 2,5 млрд тонн зерна.', [2]],
      ['number', 'Стороны обсудили открытие четырёх новых консульств.', [2]],
      ['number', 'Подписано 7 документов на сумму 14 млрд долларов.', [4]],
      ['name', 'Сергей Орлов провёл переговоры с Павлом Брандтом в Хальдене.', [1]],
      ['name', 'Представители Ирака и Словении участия не принимали.', [6]],
      ['name', 'Представители Словакии и Ирана участия не принимали.', [6]],
      ['name', 'Совбез, Генпрокуратура и Минобороны ответа не дали.', [8]],
      ['name', 'Совбез, Минюст и МВД ответа не дали.', [8]],
      ['name', 'Совбез, Минобороны и МЧС ответа не дали.', [8]],
      ['quotation', 'Орлов заявил, что Норландия «видит основания для новых санкций».', [3]],
      ['negation', 'По словам Орлова, Норландия видит оснований для новых санкций.', [3]],
      ['negation', 'Хальден и Москва не подписали семь документов.', [4]],
      ['content', 'Стороны обсудили урожай, погибший из-за засухи, и помощь фермерам.', [2]],
      ['language', 'The parties discussed grain deliveries and three consulates.', [2]],
      ['contact', 'Подробности переговоров Орлова: t.me/orlov', [1]],
    ],
  },
  {
    language: 'es',
    post:
      'La ministra de Exteriores de Norlandia, Ana Ruiz, se reunió en Valmar con el presidente de Estmark. ' +
      'Acordaron abrir dos consulados y destinar 1.500 millones de euros a obras de riego. ' +
      'Ruiz afirmó que "la cooperación no tiene alternativa". ' +
      'El 45 % de los proyectos empezará en marzo. ' +
      'Norlandia no reconoce las elecciones celebradas en Costa Gris.',
    honest: [
      ['Ana Ruiz se reunió en Valmar con el presidente de Estmark.', [1]],
      ['La ministra Ruiz y el presidente de Estmark se reunieron en Valmar.', [1]],
      ['Acordaron abrir 2 consulados y destinar 1500 millones de euros a riego.', [2]],
      ['Se destinarán 1.500 millones de euros a obras de riego.', [2]],
      ['Según Ruiz, «la cooperación no tiene alternativa».', [3]],
      ['El 45% de los proyectos empezará en marzo.', [4]],
      ['Norlandia no reconoce las elecciones de Costa Gris.', [5]],
    ],
    wrong: [
      ['number', 'Acordaron abrir tres consulados.', [2]],
      ['number', 'El 54 % de los proyectos empezará en marzo.', [4]],
      ['name', 'Ana Ruiz se reunió en Halden con el presidente de Estmark.', [1]],
      ['quotation', 'Ruiz afirmó que "la cooperación tiene alternativa".', [3]],
      ['negation', 'Norlandia reconoce las elecciones celebradas en Costa Gris.', [5]],
      ['contact', 'La ministra Ruiz atiende en el +34 600 123 456.', [1]],
      ['language', 'Minister Ana Ruiz met the president of Estmark in Valmar and they talked about it.', [1]],
    ],
  },
  {
    language: 'es',
    post:
      'Los siete molinos de Valmar han sido inscritos por fin en la Lista de la UNESCO. ' +
      'La Liga Austral ha incluido en su lista nueve barcos de Estmark. ' +
      'El presidente agradeció el trabajo de los dos guardas.',
    honest: [
      ['La UNESCO ha inscrito por fin en su Lista los siete molinos de Valmar.', [1]],
      ['Nueve barcos de Estmark están en la lista de la Liga Austral.', [2]],
      ['Los dos guardas trabajan en los siete molinos de Valmar.', [1, 3]],
      ['El presidente agradeció el trabajo de los guardas de los siete molinos.', [3]],
    ],
    wrong: [
      ['binding', 'Estmark ha incluido en su lista nueve barcos de la Liga Austral.', [2]],
      ['number', 'Los siete molinos tienen tres guardas.', [1, 3]],
    ],
  },
  {
    language: 'de',
    post:
      'Außenministerin Anna Keller hat am Dienstag in Halden den Botschafter von Estmark empfangen. ' +
      'Beide Seiten vereinbarten den Bau von zwölf Wasserwerken für 3,2 Milliarden Euro. ' +
      'Keller sagte, Norland werde die Sanktionen nicht aufheben. ' +
      'Der Vertrag gilt für Serbien und Ungarn.',
    honest: [
      ['Anna Keller empfing am Dienstag den Botschafter von Estmark in Halden.', [1]],
      ['Vereinbart wurde der Bau von 12 Wasserwerken für 3,2 Mrd. Euro.', [2]],
      ['Norland werde die Sanktionen nicht aufheben, sagte Keller.', [3]],
      ['Der Vertrag gilt für Ungarn und Serbien.', [4]],
    ],
    wrong: [
      ['number', 'Vereinbart wurde der Bau von zehn Wasserwerken.', [2]],
      ['number', 'Vereinbart wurde der Bau von zwölf Wasserwerken für 3,2 Mio. Euro.', [2]],
      ['name', 'Der Vertrag gilt für Serbien und Rumänien.', [4]],
      ['name', 'Der Botschafter von Estmark hat am Dienstag Anna Richter in Halden empfangen.', [1]],
      ['negation', 'Norland werde die Sanktionen aufheben, sagte Keller.', [3]],
      ['content', 'Die Ernte ist wegen der Trockenheit verloren gegangen.', [2]],
    ],
  },
  {
    language: 'fr',
    post:
      "La ministre Anne Keller a reçu l'ambassadeur d'Estmark à Halden le 3 mai. " +
      'Les deux pays construiront neuf écoles pour 120 millions d’euros. ' +
      "Mme Keller a déclaré que la Norlande « n'acceptera aucune condition préalable ».",
    honest: [
      ["Anne Keller a reçu l'ambassadeur d'Estmark à Halden.", [1]],
      ['Neuf écoles seront construites pour 120 millions d’euros.', [2]],
      ['Les pays construiront 9 écoles pour 120 millions d’euros.', [2]],
      ["Selon Mme Keller, la Norlande « n'acceptera aucune condition préalable ».", [3]],
    ],
    wrong: [
      ['number', 'Les deux pays construiront huit écoles.', [2]],
      ['name', "Anne Martin a reçu l'ambassadeur d'Estmark à Halden.", [1]],
      ['negation', 'La Norlande acceptera une condition préalable, selon Mme Keller.', [3]],
    ],
  },
  {
    language: 'ar',
    post: 'التقى وزير خارجية روسيا بنظيره من مصر في القاهرة. واتفق الجانبان على فتح ثلاث قنصليات في عام ٢٠٢٧.',
    honest: [
      ['التقى وزير خارجية روسيا بنظيره من مصر.', [1]],
      ['اتفق الجانبان على فتح 3 قنصليات في عام 2027.', [2]],
    ],
    wrong: [
      ['number', 'اتفق الجانبان على فتح خمس قنصليات في عام ٢٠٢٧.', [2]],
      ['name', 'التقى وزير خارجية روسيا بنظيره من تركيا.', [1]],
    ],
  },
];

interface Headings {
  readonly title: string | null;
  readonly channel: string;
  readonly date: string | null;
}
const noHeadings: Headings = { title: null, channel: 'Channel', date: null };

function judge(
  language: string,
  post: string,
  text: string,
  cited: readonly number[],
  headings: Partial<Headings> = {},
  headline: string | null = null,
): string | null {
  const sentences = splitSentences(post, language).map((sentence) => ({
    text: sentence.text,
    speaker: null,
  }));
  const evidence = { ...noHeadings, ...headings, via: null, language, sentences };
  const told = { sentences: cited.map((n) => n - 1), text };
  return checkLine({ text, language, headline }, evidenceOf([citePost(evidence, [told])]));
}

describe('an honest line is kept', () => {
  const table = cases.flatMap((each) => each.honest.map(([text, cited]) => ({ ...each, text, cited })));
  test.each(table)('$language: $text', ({ language, post, text, cited }) => {
    expect(judge(language, post, text, cited)).toBeNull();
  });
});

describe('what a line may take from elsewhere in its post', () => {
  const post =
    'The Ambassador of Gallenne, Corinne Vaubrecy, was summoned today. ' +
    'Deputy Minister Osk Lindaver handed her a note. ' +
    'We reject the lists of the U.S. and of the Arctic Council. ' +
    'The ambassador will answer next month. ' +
    'The Convention against Torture was not violated by at least 12 of the 19 states. ' +
    'Velmora has accepted the invitation of Sarrin.';
  const judged = (text: string, cited: readonly number[]) =>
    judge('en', post, text, cited, { channel: 'Norland MFA', date: '2026-11-19' });

  test.each<[string, number[]]>([
    ['The Ambassador of Gallenne will answer in December 2026.', [4]],
    ['On 19 November Corinne Vaubrecy was summoned.', [1]],
    ['Norland rejects the lists of the US and of the AC.', [3]],
    ['Norland rejects the lists of the United States and the Arctic Council.', [3]],
    ['Lindaver handed Ambassador Corinne Vaubrecy a note.', [2]],
    ['At least 12 of the 19 states did not violate the Convention against Torture.', [5]],
  ])('%s', (text, cited) => expect(judged(text, cited)).toBeNull());

  test.each<[string, string, number[]]>([
    ['binding', 'Sarrin accepted the invitation of Velmora.', [6]],
    ['bound', 'The Convention against Torture was not violated by 12 of the 19 states.', [5]],
    ['negation', 'The Convention against Torture was violated by at least 12 of the 19 states.', [5]],
    ['number', 'The ambassador will answer on 3 December.', [4]],
  ])('but not (%s): %s', (reason, text, cited) => expect(judged(text, cited)).toBe(reason));
});

describe('a headline', () => {
  const post = 'Gallenne ordered two correspondents of Norland TV to leave the country within 72 hours.';
  const judged = (headline: string) =>
    judge('en', post, `${headline}: Gallenne ordered two correspondents to leave.`, [1], {}, headline);

  test('may name what happened in a word of its own', () =>
    expect(judged('Expulsion of correspondents')).toBeNull());
  test('says nothing that its post does not', () => expect(judged('Gallenne declares war')).toBe('headline'));
});

describe('who, how many and how much stay where the sentences have them', () => {
  const posts: Readonly<Record<string, string>> = {
    en:
      'Border guards of Estmark stopped three farmers from Norland on the bridge until 15 May. ' +
      'Four farmers were hurt and eleven were sent home. ' +
      'Many of them travel visa-free with unarmed guides. ' +
      'The council abolishes fees for 60 days instead of the 30 announced before.',
    ru:
      'Пограничники Эстмарка остановили трёх фермеров из Норланда на мосту до 15 мая. ' +
      'Ранены четыре фермера, одиннадцать отправлены домой. ' +
      'Многие из них ездят по безвизовому режиму с невооружёнными проводниками. ' +
      'Совет отменяет сборы на 60 дней вместо объявленных ранее 30.',
    es:
      'Los guardias de Estmark detuvieron a tres agricultores de Norland en el puente hasta el 15 de mayo. ' +
      'Cuatro agricultores resultaron heridos y once fueron enviados a casa. ' +
      'Muchos viajan exentos de visado con guías desarmados. ' +
      'El consejo elimina las tasas durante 60 días en lugar de los 30 anunciados antes.',
    de:
      'Der Rat nimmt Anträge bis 15. Mai an. ' +
      'Vier Bauern wurden verletzt, elf nach Hause geschickt. ' +
      'Viele reisen visafrei mit unbewaffneten Führern. ' +
      'Der Rat hebt die Gebühren für 60 Tage auf.',
    fr:
      'Les gardes d’Estmark ont arrêté trois agriculteurs du Norland sur le pont jusqu’au 15 mai. ' +
      'Quatre agriculteurs ont été blessés et onze renvoyés chez eux. ' +
      'Beaucoup voyagent exemptés de visa avec des guides désarmés. ' +
      'Le conseil supprime les taxes pour 60 jours au lieu de 30.',
    ar:
      'يقبل المجلس الطلبات حتى 15 مايو. ' +
      'نفى الوزير مشاركة البلاد في القصف. ' +
      'وصل 17 من أصل 19 قاربا إلى الميناء. ' +
      'يلغي المجلس الرسوم لمدة 60 يوما.',
  };
  const judged = (language: string, text: string, cited: readonly number[]) =>
    judge(language, posts[language] ?? '', text, cited);

  test.each<[string, string, number[]]>([
    ['en', 'Estmark border guards stopped three Norland farmers on the bridge until 15 May.', [1]],
    ['en', '4 farmers were hurt, 11 were sent home.', [2]],
    ['en', 'Many travel without visas, with guides who are not armed.', [3]],
    ['en', 'The council abolishes fees for 60 days, not the 30 announced before.', [4]],
    ['ru', 'Эстмаркские пограничники остановили на мосту троих фермеров из Норланда.', [1]],
    ['ru', 'Ранены 4 фермера, 11 отправлены домой.', [2]],
    ['ru', 'Многие ездят без виз, проводники не вооружены.', [3]],
    ['ru', 'Совет отменяет сборы на 60 дней, а не 30, как объявлено ранее.', [4]],
    ['es', 'Guardias de Estmark detuvieron en el puente a tres agricultores de Norland.', [1]],
    ['es', 'El consejo decidió 60 días sin tasas, no los 30 anunciados antes.', [4]],
    ['de', 'Der Rat nimmt Anträge bis zum 15. Mai an.', [1]],
    ['de', '60 Tage ohne Gebühren, entschied der Rat.', [4]],
    ['fr', 'Des gardes d’Estmark ont arrêté sur le pont trois agriculteurs du Norland.', [1]],
    ['fr', 'Le conseil décide 60 jours sans taxes, non 30.', [4]],
    ['ar', 'يقبل المجلس الطلبات حتى يوم 15 مايو.', [1]],
    ['ar', '60 يوما بلا رسوم بقرار من المجلس.', [4]],
  ])('%s: %s', (language, text, cited) => expect(judged(language, text, cited)).toBeNull());

  test.each<[string, string, string, number[]]>([
    ['binding', 'en', 'Border guards of Norland stopped three farmers from Estmark on the bridge.', [1]],
    ['binding', 'en', 'Eleven farmers were hurt and four were sent home.', [2]],
    ['negation', 'en', 'Estmark stopped farmers from Norland on the bridge since 15 May.', [1]],
    ['addition', 'en', 'All of them travel visa-free with unarmed guides.', [3]],
    ['addition', 'en', 'Many travel with unarmed guides because they are visa-free.', [3]],
    ['addition', 'en', 'The council may abolish fees for 60 days.', [4]],
    ['binding', 'ru', 'Пограничники Норланда остановили трёх фермеров из Эстмарка.', [1]],
    ['binding', 'ru', 'Ранены одиннадцать фермеров, четыре отправлены домой.', [2]],
    ['addition', 'ru', 'Все ездят по безвизовому режиму с невооружёнными проводниками.', [3]],
    ['addition', 'ru', 'Совет отменяет сборы на 60 дней из-за фермеров.', [2, 4]],
    ['binding', 'es', 'Los guardias de Norland detuvieron a tres agricultores de Estmark.', [1]],
    ['addition', 'es', 'Todos viajan exentos de visado con guías desarmados.', [3]],
    ['negation', 'de', 'Der Rat nimmt Anträge ab 15. Mai an.', [1]],
    ['addition', 'de', 'Alle reisen visafrei mit unbewaffneten Führern.', [3]],
    ['addition', 'fr', 'Tous voyagent exemptés de visa avec des guides désarmés.', [3]],
    ['binding', 'fr', 'Les gardes du Norland ont arrêté trois agriculteurs d’Estmark.', [1]],
    ['negation', 'ar', 'أكد الوزير مشاركة البلاد في القصف.', [2]],
    ['addition', 'ar', 'وصل كل القوارب، 19 قاربا، إلى الميناء.', [3]],
  ])('but not (%s) %s: %s', (reason, language, text, cited) =>
    expect(judged(language, text, cited)).toBe(reason),
  );
});

describe('a line that says more than its sentences is refused', () => {
  const table = cases.flatMap((each) =>
    each.wrong.map(([reason, text, cited]) => ({ ...each, reason, text, cited })),
  );
  test.each(table)('$language, $reason: $text', ({ language, post, reason, text, cited }) => {
    expect(judge(language, post, text, cited)).toBe(reason);
  });
});
