/** A claim: one thing that a post says, in a sentence close to its words. */
import { z } from 'zod';
import { reportsEvent } from '../grounding/attribution.ts';
import { checkLine } from '../grounding/check-line.ts';
import { hasContact } from '../grounding/contacts.ts';
import type { ModelFailure } from '../grounding/provenance.ts';
import { citePost, evidenceOf } from './line-evidence.ts';
import { asker, type PostEvidence, type PostPart } from './post-evidence.ts';
import { cleanAnswer } from './prompt-text.ts';

/** For the meaning of the fields see the prompt. */
export const claimItem = z.object({
  // not z.int(), whose bounds of 2^53 some servers' grammars cannot handle
  post: z.number(),
  sentences: z.array(z.number()).min(1).max(4),
  text: z.string(),
  kind: z.enum(['event', 'accusation', 'statement']),
  speaker: z.string().nullable(),
  date: z.string().nullable(),
});

/** `sentences`: indexes within the whole post; `text`: in the language of the post. */
export type Claim = Readonly<Omit<z.infer<typeof claimItem>, 'post'>>;

export interface PostClaims {
  readonly claims: readonly Claim[];
  /** Why there are none; null where there are. */
  readonly failure: ModelFailure | null;
}

export const noClaims = (failure: ModelFailure): PostClaims => ({ claims: [], failure });

const maxLetters = 320;

/** Checks a claim of a model; one that its sentences do not support is replaced by the first of them, or by null where that is not possible. */
export function groundClaim(
  given: z.infer<typeof claimItem>,
  { evidence, from, to }: PostPart,
): Claim | null {
  const sentences = [...new Set(given.sentences.map((number) => number - 1))].filter(
    (at) => at >= from && at < to && isStatement(evidence, at),
  );
  const [first] = sentences;
  if (first === undefined) return null;
  const { kind, date } = given;
  const said = sentences.map((at) => evidence.sentences[at]?.text).join('\n');
  const claim: Claim = {
    sentences,
    text: cleanAnswer(given.text),
    kind: kind === 'event' && !reportsEvent(said, evidence.language) ? 'statement' : kind,
    speaker: speakerOf(given.speaker, sentences, evidence),
    date: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
  };
  const shown = { text: claim.text, language: evidence.language };
  if (checkLine(shown, evidenceOf([citePost(evidence, [claim])])) === null) return claim;
  const sentence = evidence.sentences[first]?.text ?? '';
  if (sentence.length > maxLetters || hasContact(sentence)) return null;
  return { ...claim, sentences: [first], text: sentence, date: null };
}

const isStatement = ({ sentences }: PostEvidence, at: number): boolean =>
  sentences[at] !== undefined && sentences[at].text !== '' && sentences[at].speaker !== asker;

/** The speaker of the sentences if they have one, else the model's if the post has that name. */
function speakerOf(given: string | null, cited: readonly number[], evidence: PostEvidence): string | null {
  const speakers = new Set(cited.map((at) => evidence.sentences[at]?.speaker ?? null));
  const [only] = speakers;
  if (speakers.size === 1 && only) return only;
  const name = cleanAnswer(given ?? '');
  const whole = [evidence.title, ...evidence.sentences.map(({ text }) => text)].join('\n');
  const isThere = name !== '' && name.split(' ').every((word) => whole.includes(word));
  return isThere && !hasContact(name) ? name : null;
}
