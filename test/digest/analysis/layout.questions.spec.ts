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
