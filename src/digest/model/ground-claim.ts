/** What remains of a claim that a model gave: its sentences are there, its words are theirs, its speaker is in the post. */
import type { z } from 'zod';
import { checkLine } from '../grounding/check-line.ts';
import { hasContact } from '../grounding/contacts.ts';
import type { Claim } from './claim.ts';
import { citePost, evidenceOf } from './line-evidence.ts';
import { asker, type PostEvidence, type PostPart } from './post-evidence.ts';
import { cleanAnswer } from './prompt-text.ts';
import type { claimItem } from './prompts.ts';

const mostLetters = 320;

/** Null when nothing can be told. A claim that its sentences do not bear out gives way to the first of them. */
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
  const claim: Claim = {
    sentences,
    text: cleanAnswer(given.text),
    kind,
    speaker: speakerOf(given.speaker, sentences, evidence),
    date: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
  };
  const shown = { text: claim.text, language: evidence.language };
  if (checkLine(shown, evidenceOf([citePost(evidence, [claim])])) === null) return claim;
  const own = evidence.sentences[first]?.text ?? '';
  if (own.length > mostLetters || hasContact(own)) return null;
  return { ...claim, sentences: [first], text: own, date: null };
}

const isStatement = ({ sentences }: PostEvidence, at: number): boolean =>
  sentences[at] !== undefined && sentences[at].text !== '' && sentences[at].speaker !== asker;

/** The post's own word for it where the sentences have one speaker, else the model's if the post has that name. */
function speakerOf(given: string | null, cited: readonly number[], evidence: PostEvidence): string | null {
  const speakers = new Set(cited.map((at) => evidence.sentences[at]?.speaker ?? null));
  const [only] = speakers;
  if (speakers.size === 1 && only) return only;
  const name = cleanAnswer(given ?? '');
  const whole = [evidence.title, ...evidence.sentences.map(({ text }) => text)].join('\n');
  const isThere = name !== '' && name.split(' ').every((word) => whole.includes(word));
  return isThere && !hasContact(name) ? name : null;
}
