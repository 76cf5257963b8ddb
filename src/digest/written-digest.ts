/** What a digest says: the stories that code selected, the lines that tell them, and what lies ahead. */
import type { DigestEntry } from './analysis/digest-entry.ts';
import type { StoryNote } from './analysis/story-note.ts';
import { type DigestProvenance, extractiveProvenance } from './grounding/provenance.ts';
import type { Topic } from './topics/topic.ts';

/** Words of a digest that are read on a phone in two minutes: what its best stories take together; the rest is folded. */
export const wordsAtOnce = 350;

export interface DigestLine {
  /** A few words of its own; null: none but those that its text has. */
  readonly headline: string | null;
  /** What another asks, and `text` answers. */
  readonly question?: string;
  readonly text: string;
  /** ISO 639-1 of `text`; null when unknown. */
  readonly language: string | null;
  /** Whose words they are, as the post names them; null: the channel's. */
  readonly speaker: string | null;
  /** Where a repost comes from. */
  readonly via: string | null;
  /** The posts that say it, the best first, and no others. */
  readonly entries: readonly DigestEntry[];
  /** The sentences of the first of them that say it, numbered from 0. */
  readonly sentences: readonly number[];
  readonly source: 'model' | 'claim' | 'extract';
}

export interface StoryForWriting {
  /** The key of its first entry. */
  readonly id: string;
  /** Those of the window, the most central first. */
  readonly entries: readonly DigestEntry[];
  /** Its posts of the 72 hours before. */
  readonly earlier: readonly DigestEntry[];
  readonly note: StoryNote;
  /** Null: under no topic. */
  readonly topic: Topic | null;
  readonly weight: number;
  /** How many words its lines may take together. */
  readonly words: number;
  /** The posts' own sentences: what is shown where nobody wrote better ones. */
  readonly lines: readonly DigestLine[];
}

export interface AheadItem {
  /** The calendar day in the reader's zone, YYYY-MM-DD. */
  readonly day: string;
  /** The last of several days. */
  readonly lastDay?: string;
  /** Milliseconds since 1970 where a time of day is stated. */
  readonly instant: number | null;
  /** That time where it is not the reader's: `15:00`, with the zone in the channel's words. */
  readonly stated: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly entries: readonly DigestEntry[];
  readonly sentences: readonly number[];
  /** It will not take place at that time, and no other is named. */
  readonly isOff?: boolean;
  /** What was announced before this moved it or called it off. */
  readonly before?: AheadItem;
}

export interface WrittenDigest {
  /** Two or three sentences about all of it; none without a model. */
  readonly brief: readonly DigestLine[];
  /** By story id. A story that is missing keeps its own lines; an empty list: another story's line tells it too. */
  readonly linesOf: ReadonlyMap<string, readonly DigestLine[]>;
  readonly ahead: readonly AheadItem[];
  readonly provenance: DigestProvenance;
}

export const writeExtractive = ({ ahead }: Pick<WrittenDigest, 'ahead'>): WrittenDigest => ({
  brief: [],
  linesOf: new Map(),
  ahead,
  provenance: extractiveProvenance,
});
