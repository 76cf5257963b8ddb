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
});
