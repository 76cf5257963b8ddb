/** Lines of a digest that are not verified yet: their text, their claims, and the form in which they will be shown. */
import { crossLanguageFeaturesOf } from '../analysis/cross-language-features.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { contentStemsOf } from '../analysis/words.ts';
import { clarityOf } from '../selection/stands-alone.ts';
import { extractedLine } from '../selection/tell-story.ts';
import type { DigestLine, StoryForWriting } from '../written-digest.ts';
import type { Claim } from './claim.ts';
import { citePost, type ShownLine } from './line-evidence.ts';
import type { PostEvidence } from './post-evidence.ts';

export interface PostClaim extends Claim {
  readonly entry: DigestEntry;
  readonly evidence: PostEvidence;
}

/** A story with the claims of its posts, the best first. */
export interface StoryClaims extends StoryForWriting {
  readonly claims: readonly PostClaim[];
}

export type DraftLine = DigestLine & ShownLine & { readonly claims: readonly PostClaim[] };

type Wording = Pick<DigestLine, 'headline' | 'text' | 'language'> & { readonly by: string | null };

/** A line with this wording and these claims; if they are not only events, its speaker is at least the channel. */
export function draftLine(
  { headline, by, text, language }: Wording,
  claims: readonly PostClaim[],
  source: DigestLine['source'],
): DraftLine {
  const isEvent = claims.every(({ kind }) => kind === 'event');
  const speaker = by ?? (isEvent ? null : ownerOf(claims));
  const entries = [...new Set(claims.map(({ entry }) => entry))];
  const origins = new Set(claims.map(({ evidence }) => evidence.via));
  const [only = null] = origins.size === 1 ? origins : [];
  const via = only === speaker ? null : only;
  const sentences = claims.filter(({ entry }) => entry === entries[0]).flatMap((claim) => claim.sentences);
  const cited = groupByPost(claims).map(([evidence, claims]) => citePost(evidence, claims));
  // as it will be shown, without links
  const origin = via === null ? null : `via ${via}`;
  const name = speaker !== null && origin !== null ? `${speaker} (${origin})` : (speaker ?? origin);
  const shown = [headline, name, text].filter((part) => part !== null).join(': ');
  return { headline, speaker, text, via, language, entries, sentences, source, claims, shown, cited };
}

/**
 * The claims that a line tells, of those that a model cites for it: all of the story whose sentences have most of its
 * words, and of other posts those with half as many. Across languages words are names and figures.
 */
export function claimsTold(
  line: Pick<Wording, 'headline' | 'text' | 'language'>,
  claims: readonly PostClaim[],
  storyOf: (claim: PostClaim) => unknown,
): PostClaim[] {
  const words = new Map(claims.map((claim) => [claim, countWordsInCommon(line, claim)]));
  const most = Math.max(...words.values());
  const best = claims.find((claim) => words.get(claim) === most);
  return claims.filter(
    (claim) => (best && storyOf(claim) === storyOf(best)) || 2 * (words.get(claim) ?? 0) >= most,
  );
}

function countWordsInCommon(
  { headline, text, language }: Pick<Wording, 'headline' | 'text' | 'language'>,
  { evidence, sentences }: PostClaim,
): number {
  const isTranslated = evidence.language !== language;
  const wordsOf = (from: string) =>
    new Set(isTranslated ? crossLanguageFeaturesOf(from) : contentStemsOf(from, language));
  const cited = sentences.map((at) => evidence.sentences[at]?.text ?? '').join('\n');
  return wordsOf(`${headline ?? ''}\n${text}`).intersection(wordsOf(cited)).size;
}

/** The channel, or the source of its repost. */
const ownerOf = ([first]: readonly PostClaim[]): string | null =>
  first === undefined ? null : (first.evidence.via ?? first.evidence.channel);

/** The claims by post, the oldest post first. */
export function groupByPost(claims: readonly PostClaim[]): [PostEvidence, PostClaim[]][] {
  const inOrder = claims.toSorted((a, b) => (a.entry.at ?? 0) - (b.entry.at ?? 0));
  return [...Map.groupBy(inOrder, ({ evidence }) => evidence)];
}

/** The passage of the post that a claim rests on; none where it is not clear by itself. */
export function toSentenceLine({ sentences: cited, entry }: PostClaim): DigestLine[] {
  const passage = entry.layout.passages.find(({ sentences }) => sentences.some((at) => cited.includes(at)));
  return passage && clarityOf(passage, entry) === 'clear' ? [extractedLine(passage, entry, [])] : [];
}

/** The passages of the model's claims, in its order, within the story's words; none where none is clear by itself. */
export function chosenLines(story: StoryClaims): readonly DigestLine[] {
  const lines = story.claims.flatMap(toSentenceLine);
  const wordsBefore = (at: number) => lines.slice(0, at).flatMap(({ text }) => text.split(' ')).length;
  const fewer = lines.filter((_, at) => wordsBefore(at) < story.words);
  return fewer.length === 0 ? [] : withMissingPosts(story, fewer, []);
}

/** The lines, each text once, and those of the story's extracted lines whose posts are cited neither there nor `elsewhere`. */
export function withMissingPosts(
  { lines: extracted }: StoryForWriting,
  lines: readonly DigestLine[],
  elsewhere: readonly DigestLine[],
): readonly DigestLine[] {
  const distinct = [...new Map(lines.map((line) => [line.text, line])).values()];
  const cited = new Set([...distinct, ...elsewhere].flatMap(({ entries }) => entries));
  const missing = extracted.filter(({ entries }) => !entries.some((entry) => cited.has(entry)));
  return distinct.length === 0 && missing.length > 0 ? extracted : [...distinct, ...missing];
}
