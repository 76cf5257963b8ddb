/** Who phrased a digest, and why it was not the model where it was not. */
import type { Texts } from '#src/message/texts.ts';

/** Why a model's words were not to be had. What somebody has to do something about comes first; what lies in the posts themselves last. */
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

export interface ExamResult {
  readonly model: string;
  /** ISO 639-1 of the lines. */
  readonly language: string;
  /** False lines that were called something else than supported. */
  readonly caught: number;
  readonly falseLines: number;
  /** True lines that were not called supported. */
  readonly refused: number;
  readonly trueLines: number;
}

export const extractiveProvenance = {
  /** The model that was asked; null: none. */
  model: null as string | null,
  /** A model read every line that a model wrote, beside the rules. */
  isRead: false,
  /** What the reading model reached in its exam; null where it took none. */
  exam: null as ExamResult | null,
  /** How many lines are in a model's words. */
  written: 0,
  /** Stories in the posts' own sentences, although a model was asked. */
  extracted: 0,
  /** Those among them whose sentences it chose; a post of one sentence leaves no choice. */
  chosen: 0,
  refused: 0,
  /** Posts that seem to address a machine; they are shown to none. */
  suspicious: 0,
  /** Why stories were extracted: what the reader has most need to know. Null when none was. */
  reason: 'no model' as ModelFailure | null,
};
export type DigestProvenance = Readonly<typeof extractiveProvenance>;

/** The last words of a digest: `Extractive summary: daily budget reached.` */
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
  const marks = exam && { ...exam, of: exam.falseLines, true: exam.trueLines };
  const say = (how: string) =>
    texts.plain(`digest-note-${how}`, { ...marks, model: model ?? '', reason: why, n: extracted });
  if (chosen > 0) return say(marks && reason === 'exam' ? 'chosen' : 'chosen-because');
  if (written === 0) return say(model === null ? 'extractive' : 'extractive-because');
  const checked = say(isRead && marks ? 'read' : 'by-rules');
  return extracted === 0 ? checked : `${checked} ${say('in-part')}`;
}
