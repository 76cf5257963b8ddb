/** Two posts in the same words under different flags, signs or hashtags do not say the same: "🇩🇪 Border closed" and "🇫🇷 Border closed". The marks that tell them apart are put before the words. */
import type { Post } from '#src/posts/post.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { passageOf, type PostLayout, type PostPassage, sayingsOf } from './layout.ts';
import { regex } from '#src/languages/terms.ts';
import { signCharacters, signs } from './words.ts';

interface Draft {
  readonly post: Post;
  readonly language: string | null;
  readonly layout: PostLayout;
}

interface Mark {
  readonly written: string;
  /** What a mark is compared with: flags with flags, yes with no. */
  readonly kind: string;
  readonly meaning: string;
}

const distinguishing = regex.gu`[\u{1F1E6}-\u{1F1FF}]{2}|[${signCharacters}]|(?<![\p{L}\p{N}_&])#[\p{L}\p{M}\p{N}_]+`;

/** The same drafts, those with marks that differ from another's of the same words with these before the words. */
export function withDistinguishingMarks<T extends Draft>(drafts: readonly T[]): T[] {
  const marked = drafts.filter(({ post }) => post.text.search(distinguishing) >= 0);
  const said = marked.flatMap((draft) => sayingsOf(draft.layout).map((passage) => ({ draft, passage })));
  const renamed = new Map<T, Map<string, PostPassage>>();
  for (const group of Map.groupBy(said, ({ passage }) => passage.fingerprint).values()) {
    if (group.length < 2) continue;
    const read = group.map((one) => ({ ...one, marks: marksOf(one.draft, one.passage) }));
    for (const { draft, passage, marks } of read) {
      const own = new Set(read.flatMap((other) => othersThan(other.marks, marks)));
      if (own.size === 0) continue;
      const text = [...own, passage.text].join(' ');
      const known = renamed.get(draft) ?? new Map<string, PostPassage>();
      renamed.set(draft, known.set(passage.fingerprint, passageOf(text, passage.sentences, passage.speaker)));
    }
  }
  return drafts.map((draft) => {
    const changed = renamed.get(draft);
    return changed ? { ...draft, layout: layoutWith(draft.layout, changed) } : draft;
  });
}

function layoutWith(layout: PostLayout, changed: ReadonlyMap<string, PostPassage>): PostLayout {
  const { title, passages, fingerprints } = layout;
  const [first] = sayingsOf(layout);
  return {
    ...layout,
    title: title === null ? null : (changed.get(first?.fingerprint ?? '')?.text ?? title),
    passages: passages.map((passage) => changed.get(passage.fingerprint) ?? passage),
    fingerprints: fingerprints.map((fingerprint) => changed.get(fingerprint)?.fingerprint ?? fingerprint),
  };
}

/** My marks, as written, of the kinds in which the two differ: my flag where theirs is another. */
function othersThan(theirs: readonly Mark[], mine: readonly Mark[]): string[] {
  const lacks = (marks: readonly Mark[], { kind, meaning }: Mark) =>
    marks.some((other) => other.kind === kind) && !marks.some((other) => other.meaning === meaning);
  const differs = new Set(theirs.filter((mark) => lacks(mine, mark)).map(({ kind }) => kind));
  return mine.filter((mark) => differs.has(mark.kind) && lacks(theirs, mark)).map(({ written }) => written);
}

/** Those of its sentences; what a post says first has those that belong to no other sentence, too. */
function marksOf({ layout, post, language }: Draft, passage: PostPassage): Mark[] {
  const sentences = splitSentences(post.text, language);
  const sayings = sayingsOf(layout);
  const others = new Set(sayings.filter((other) => other !== passage).flatMap((other) => other.sentences));
  const isOwn = (_: unknown, at: number) =>
    passage === sayings[0] ? !others.has(at) : passage.sentences.includes(at);
  const written = sentences.filter(isOwn).flatMap(({ text }) => text.match(distinguishing) ?? []);
  return written.map((mark) => {
    const kind = signs.find((line) => line.includes(mark));
    const meaning = kind?.split(' ').find((same) => same.includes(mark)) ?? mark.toLowerCase();
    return { written: mark, kind: kind ?? (mark.startsWith('#') ? 'tag' : 'flag'), meaning };
  });
}
