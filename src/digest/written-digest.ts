/** The contents of a digest: stories, the lines that tell them, and what lies ahead. */
import type { DigestEntry, Said } from './analysis/digest-entry.ts';
import type { StoryNote } from './analysis/story-note.ts';
import { type DigestProvenance, extractiveProvenance } from './grounding/provenance.ts';
import type { Topic } from './topics/topic.ts';

/** Words that are read in two minutes, for the best stories together; the rest is in an expandable quotation. */
export const wordsAtOnce = 350;

export interface DigestLine {
  /** A few words; null: none but those of its text. */
  readonly headline: string | null;
  /** The question that `text` answers. */
  readonly question?: string;
  readonly text: string;
  /** ISO 639-1 of `text`; null when unknown. */
  readonly language: string | null;
  /** As the post names them; null: the channel. */
  readonly speaker: string | null;
  /** The source of a repost. */
  readonly via: string | null;
  /** The posts that say it, the best first. */
  readonly entries: readonly DigestEntry[];
  /** Indexes of the sentences of the first post that say it. */
  readonly sentences: readonly number[];
  readonly source: 'model' | 'claim' | 'extract';
}

export interface StoryForWriting {
  /** The key of its first entry. */
  readonly id: string;
  /** Posts of the window, the most central first. */
  readonly entries: readonly DigestEntry[];
  /** Its posts of the 72 hours before. */
  readonly earlier: readonly DigestEntry[];
  readonly note: StoryNote;
  /** Null: under no topic. */
  readonly topic: Topic | null;
  readonly weight: number;
  /** The newest post of another story that may speak of the same. */
  readonly newer?: DigestEntry;
  /** A newer post of another story speaks of what it tells. */
  readonly isSpokenOfSince?: boolean;
  /** The words that its lines may have together. */
  readonly words: number;
  /** Extracted lines, for where no model wrote any. */
  readonly lines: readonly DigestLine[];
}

export interface AheadItem {
  /** The calendar day in the reader's zone, YYYY-MM-DD. */
  readonly day: string;
  /** The last of several days. */
  readonly lastDay?: string;
  /** Milliseconds since 1970; null where no time of day is stated. */
  readonly instant: number | null;
  /** The stated time where it is not in the reader's zone: `15:00`, with the zone in the channel's words. */
  readonly stated: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly entries: readonly DigestEntry[];
  readonly sentences: readonly number[];
  /** It was called off, and no other time is named. */
  readonly isOff?: boolean;
  /** The announcement that this one moves or calls off. */
  readonly before?: AheadItem;
  /** What another post says of it. */
  readonly other?: Said;
}

export interface WrittenDigest {
  /** Two or three sentences about everything; none without a model. */
  readonly brief: readonly DigestLine[];
  /** By story id. A missing story keeps its extracted lines; an empty list: a line of another story tells it, too. */
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
