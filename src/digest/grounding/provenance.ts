/** Who worded a digest, and why not the model where it was not. */
import type { Texts } from '#src/message/texts.ts';

/** Why there are no words of a model. First those that the operator can do something about, last those due to the posts. */
const failures = [
  'no model',
  'stopped',
  'unreachable',
  'budget',
  'deadline',
  'cut',
  'unverified',
  'exam',
  'malformed',
  'declined',
  'all refused',
  'suspicious',
] as const;
export type ModelFailure = (typeof failures)[number];

export const weightiestFailure = (found: readonly (ModelFailure | null)[]): ModelFailure | null =>
  failures.find((failure) => found.includes(failure)) ?? null;

/** Those that would not have been with the same posts and the same model. */
export const isOutside = (failure: ModelFailure | null): boolean =>
  ['stopped', 'unreachable', 'budget', 'deadline'].includes(failure ?? '');

export interface ExamResult {
  readonly model: string;
  /** ISO 639-1 of the lines. */
  readonly language: string;
  /** False lines that were not judged supported. */
  readonly caught: number;
  readonly falseLines: number;
  /** True lines that were not judged supported. */
  readonly refused: number;
  readonly trueLines: number;
}

export const extractiveProvenance = {
  /** The model that was asked; null: none. */
  model: null as string | null,
  /** A model verified every line that a model wrote, besides the rules. */
  isRead: false,
  /** The verifying model's exam; null where it took none. */
  exam: null as ExamResult | null,
  /** How many lines are in a model's words. */
  written: 0,
  /** Stories in the posts' own sentences, although a model was asked. */
  extracted: 0,
  /** Those among them whose sentences the model chose. */
  chosen: 0,
  /** Lines that were refused. */
  refused: 0,
  /** Posts with prompt injections, which no model is shown. */
  suspicious: 0,
  /** Why stories were extracted, or less was written; null when nothing is amiss. */
  reason: 'no model' as ModelFailure | null,
};
export type DigestProvenance = Readonly<typeof extractiveProvenance>;

/** `Extractive summary: daily budget reached.` */
export function describeProvenance(provenance: DigestProvenance, texts: Texts): string {
  const counted = (['refused', 'suspicious'] as const).filter((kind) => provenance[kind] > 0);
  const notes = counted.map((kind) => texts.plain(`digest-note-${kind}`, { n: provenance[kind] }));
  return [madeBy(provenance, texts), ...notes].join(' ');
}

function madeBy(
  { model, isRead, exam, written, extracted, chosen, reason }: DigestProvenance,
  texts: Texts,
): string {
  const why = reason === null ? '' : texts.plain(`digest-reason-${reason.replaceAll(' ', '-')}`);
  const marks = exam && { ...exam, reader: exam.model, of: exam.falseLines, true: exam.trueLines };
  const say = (how: string) =>
    texts.plain(`digest-note-${how}`, { ...marks, model: model ?? '', reason: why, n: extracted });
  if (chosen > 0) return say(marks && reason === 'exam' ? 'chosen' : 'chosen-because');
  if (written === 0) return say(model === null || reason === null ? 'extractive' : 'extractive-because');
  const checked = say(isRead && marks ? 'read' : 'by-rules');
  return reason === null ? checked : `${checked} ${say(extracted === 0 ? 'less' : 'in-part')}`;
}
