import { describe, expect, test } from 'vitest';
import { parseLayout } from '#src/digest/analysis/layout.ts';

const saidWithQuestion = (text: string) =>
  parseLayout(text, 'en').passages.map(({ question = [], text }) => [
    question.map((part) => part.text).join(' '),
    text,
  ]);

describe('what stands behind a sign of a question is asked', () => {
  test('also where it does not end as a question', () => {
    expect(
      saidWithQuestion(
        '❓ The Post writes that you close the embassy for good.\n\n💬 There is no plan to close it.',
      ),
    ).toEqual([['The Post writes that you close the embassy for good.', 'There is no plan to close it.']]);
  });

  test('and is nobody’s claim where nobody answers', () => {
    const [[asked, text] = []] = saidWithQuestion('❓ The Post writes that you close the embassy for good.');
    expect([asked, text]).toEqual(['', 'The Post writes that you close the embassy for good.']);
  });

  const labelled = [
    [
      'en',
      'Interview with Foreign Minister Verrick',
      'Question: Is it over?',
      'Question: Critics accuse you of going on.',
      'Verrick: It rests.',
    ],
    [
      'de',
      'Interview mit Außenminister Weber',
      'Frage: Ist es vorbei?',
      'Frage: Kritiker werfen Ihnen vor, weiterzumachen.',
      'Weber: Es ruht.',
    ],
    [
      'ru',
      'Интервью: Айдан Веррик',
      'Вопрос: Это всё?',
      'Вопрос: Критики обвиняют вас в затягивании.',
      'Веррик: Всё прервано.',
    ],
    [
      'es',
      'Entrevista con el ministro Verrick',
      'Pregunta: ¿Se acabó?',
      'Pregunta: Los críticos le acusan de seguir.',
      'Verrick: Se detuvo.',
    ],
  ] as const;
  test.each(labelled)(
    'as behind its label, whoever answers by name: %s',
    (language, title, first, asked, answer) => {
      const text = [title, first, answer, asked, answer].join('\n\n');
      expect(parseLayout(text, language).passages.at(-1)?.question).toMatchObject([
        { text: asked.slice(asked.indexOf(':') + 2), isOthers: true },
      ]);
    },
  );
});

describe('above an answer stands nothing but what was asked', () => {
  test.each([
    [
      'en',
      'Is there illness? One hears of cholera.',
      'It is salmonella.',
      'Some wait for four months.',
      'They are right.',
    ],
    [
      'ru',
      'Есть ли больные? Говорят о холере.',
      'Это сальмонелла.',
      'Некоторые ждут четыре месяца.',
      'Они правы.',
    ],
    [
      'es',
      '¿Hay enfermos? Se habla de cólera.',
      'Es salmonela.',
      'Hay quien espera cuatro meses.',
      'Y tiene razón.',
    ],
    [
      'fr',
      'Y a-t-il des malades ? On parle de choléra.',
      'C’est la salmonelle.',
      'Certains attendent quatre mois.',
      'Ils ont raison.',
    ],
    [
      'de',
      'Gibt es Kranke? Man hört von Cholera.',
      'Es sind Salmonellen.',
      'Manche warten vier Monate.',
      'Sie haben recht.',
    ],
    [
      'ar',
      'هل هناك مرضى؟ يقال إنها الكوليرا.',
      'إنها السالمونيلا.',
      'بعضهم ينتظر أربعة أشهر.',
      'إنهم على حق.',
    ],
  ])('%s: %s', (language, asked, answer, remark, reply) => {
    const mark = language === 'ar' ? '؟' : '?';
    const last = ['a', 'b'].map((name) => `– ${name.toUpperCase()}la${mark}\nXyz ${name} 5.`).join('\n\n');
    const { passages } = parseLayout(`– ${asked}\n${answer}\n\n– ${remark}\n${reply}\n\n${last}`, language);
    const turns = passages.map(({ question = [], text }) => [
      question.map((part) => part.text).join(' '),
      text,
    ]);
    expect(turns.slice(0, 2).map(([said, text]) => [said?.replace(/\s(?=\?)/u, ''), text])).toEqual([
      [asked.replace(' ?', '?'), answer],
      [remark, reply],
    ]);
  });

  test('a denial before a colon is no speaker', () => {
    const { passages } = parseLayout(
      '❓ Правда, что чума вернулась?\n— Неправда. Наоборот: карантин снят.',
      'ru',
    );
    expect(passages.map(({ speaker }) => speaker)).toEqual([null]);
  });
});
