/** Lines on their way into a digest: what they say, what they rest on, and the form in which they will be read. */
import type { DigestEntry } from '../analysis/digest-entry.ts';
import type { DigestLine } from '../written-digest.ts';
import type { Claim } from './claim.ts';
import { citePost } from './line-evidence.ts';
import type { PostEvidence } from './post-evidence.ts';
import type { ShownLine } from './verify-lines.ts';

/** A claim with the post that makes it. */
export interface PostClaim extends Claim {
  readonly entry: DigestEntry;
  readonly evidence: PostEvidence;
}

export interface DraftLine extends DigestLine, ShownLine {
  readonly claims: readonly PostClaim[];
}

type Wording = Pick<DigestLine, 'headline' | 'text' | 'language'> & { readonly by: string | null };

/** A line in these words over these claims; one that tells more than events is somebody's words, and if nobody else's the channel's. */
export function draftLine(
  { headline, by, text, language }: Wording,
  claims: readonly PostClaim[],
  source: DigestLine['source'],
): DraftLine {
  const isEvent = claims.every(({ kind }) => kind === 'event');
  const speaker = by ?? (isEvent ? null : ownerOf(claims));
  const entries = [...new Set(claims.map(({ entry }) => entry))];
  const origins = new Set(claims.map(({ evidence }) => evidence.via));
  const [origin = null] = origins.size === 1 ? origins : [];
  const via = origin === speaker ? null : origin;
  const sentences = claims.filter(({ entry }) => entry === entries[0]).flatMap((claim) => claim.sentences);
  const cited = groupByPost(claims).map(({ evidence, own }) => citePost(evidence, own));
  const said = { headline, speaker, text, via };
  return { ...said, language, entries, sentences, source, claims, shown: shownAs(said), cited };
}

/** As a person will read it, but for its links. */
function shownAs({
  headline,
  speaker,
  text,
  via,
}: Pick<DigestLine, 'headline' | 'speaker' | 'text' | 'via'>): string {
  const origin = via === null ? null : `via ${via}`;
  const name = speaker !== null && origin !== null ? `${speaker} (${origin})` : (speaker ?? origin);
  return [headline, name, text].filter((part) => part !== null).join(': ');
}

/** Whose channel, or whose post it was before the channel passed it on. */
function ownerOf([first]: readonly PostClaim[]): string | null {
  return first === undefined ? null : (first.evidence.via ?? first.evidence.channel);
}

/** Each post once, the oldest first, with its claims in their order. */
export function groupByPost(
  claims: readonly PostClaim[],
): { readonly evidence: PostEvidence; readonly own: readonly PostClaim[] }[] {
  const inOrder = claims.toSorted((a, b) => (a.entry.at ?? 0) - (b.entry.at ?? 0));
  return [...Map.groupBy(inOrder, ({ evidence }) => evidence)].map(([evidence, own]) => ({ evidence, own }));
}
