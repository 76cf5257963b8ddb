/** The lines of the exam: true and false ones, in the languages of the locales, over sentences written for it. */
import type { ShownLine } from './verify-lines.ts';
import { arabicExam } from './exam/ar.ts';
import { germanExam } from './exam/de.ts';
import { englishExam } from './exam/en.ts';
import { spanishExam } from './exam/es.ts';
import { frenchExam } from './exam/fr.ts';
import { russianExam } from './exam/ru.ts';

/** A few sentences of one post, and lines over all of them: those they bear out, and those with one plausible fault each. */
export interface ExamPassage {
  readonly channel: string;
  readonly via?: string;
  /** `2026-01-31`. */
  readonly date: string;
  readonly title: string;
  readonly speaker?: string;
  readonly sentences: readonly string[];
  readonly true: readonly string[];
  readonly false: readonly string[];
}

export interface ExamLine extends ShownLine {
  readonly isTrue: boolean;
}

const passages: Readonly<Record<string, readonly ExamPassage[]>> = {
  ar: arabicExam,
  de: germanExam,
  en: englishExam,
  es: spanishExam,
  fr: frenchExam,
  ru: russianExam,
};
export const examLanguages = Object.keys(passages);

/** True and false ones in turn, so that no answer in one tone passes. */
export function examLinesIn(language: string): ExamLine[] {
  const lines = (passages[language] ?? []).flatMap((passage) => linesOf(passage, language));
  // a fixed shuffle: neighbours come from different passages, true and false mixed
  return lines
    .map((line, at) => ({ line, place: (at * 7) % lines.length }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line);
}

function linesOf(passage: ExamPassage, language: string): ExamLine[] {
  const { channel, via = null, date, title, speaker = null, sentences } = passage;
  const evidence = {
    channel,
    via,
    date,
    title,
    language,
    sentences: sentences.map((text) => ({ text, speaker })),
  };
  const cited = [{ evidence, sentences: sentences.map((_, at) => at) }];
  const toLine = (isTrue: boolean) => (shown: string) => ({ shown, language, cited, isTrue });
  return [...passage.true.map(toLine(true)), ...passage.false.map(toLine(false))];
}
