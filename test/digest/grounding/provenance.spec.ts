import { expect, test } from 'vitest';
import { describeProvenance, extractiveProvenance } from '#src/digest/grounding/provenance.ts';
import { english } from '../setting.ts';

const exam = { model: 'judge', language: 'en', caught: 20, falseLines: 20, refused: 0, trueLines: 20 };
const made = { ...extractiveProvenance, model: 'writer', exam, isRead: true };

test.each([
  [{ written: 3, reason: null }, /^Written by writer, each of its lines read again .*\(exam of judge: 20/],
  [{ chosen: 3, reason: 'exam' as const }, /chosen by writer: in its exam judge caught 20 of 20/],
])('who read what another wrote is named with its own exam: %j', (more, said) => {
  expect(describeProvenance({ ...made, ...more }, english)).toMatch(said);
});

test.each([
  [{ written: 3, reason: 'budget' as const }, / Less was written than usual: daily budget reached\.$/],
  [{ written: 3, extracted: 1, reason: 'budget' as const }, /One story in .*: daily budget reached\.$/],
  [{ reason: null }, /^Extractive summary\.$/],
])('a reason is given where there is one: %j', (more, said) => {
  expect(describeProvenance({ ...made, ...more }, english)).toMatch(said);
});
