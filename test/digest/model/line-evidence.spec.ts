import { describe, expect, test } from 'vitest';
import { evidenceOf, toLineForModel } from '#src/digest/model/line-evidence.ts';
import { evidenceFor, postOf } from './model-setting.ts';

const interview = evidenceFor(
  postOf(
    'Interview of Minister Anna Keller with the radio of Port Sarrin\n\n' +
      'Question: You come from Costa Verana. Will the talks there go on?\n\n' +
      'Anna Keller: We hope so. They will last for a week. Nobody has left.',
  ),
);
const textsFor = (text: string) => {
  const at = interview.sentences.findIndex((sentence) => sentence.text.startsWith(text));
  return toLineForModel('l1', '', [{ evidence: interview, sentences: [at] }]).sentences.map(
    (sentence) => sentence.text,
  );
};

describe('what a line is checked against', () => {
  test('is its sentence, the one before, and of an answer the question', () => {
    expect(textsFor('Nobody has left')).toEqual([
      'You come from Costa Verana.',
      'Will the talks there go on?',
      'They will last for a week.',
      'Nobody has left.',
    ]);
  });

  test('is no question where none was asked before', () => {
    expect(textsFor('You come from')).toEqual([
      'Interview of Minister Anna Keller with the radio of Port Sarrin',
      'You come from Costa Verana.',
    ]);
  });

  test('tells the rules who says each cited sentence, and nobody of the others', () => {
    const at = interview.sentences.findIndex(({ text }) => text.startsWith('Nobody'));
    expect(evidenceOf([{ evidence: interview, sentences: [at] }]).speakers).toEqual(['Anna Keller']);
  });
});
