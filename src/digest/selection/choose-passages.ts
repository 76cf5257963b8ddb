/** Without a model: the sentences that tell a post. */
import { dropInjections } from '../grounding/drop-injections.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import { cleanText } from '../analysis/clean-text.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { firstPerson, passageOf, type PostPassage } from '../analysis/layout.ts';
import { centroidOf, cosineSimilarity, vectorize } from '../analysis/tf-idf.ts';
import { countWords, stemsOfPassage } from '../analysis/words.ts';
import { keepOnTopic } from '../topics/topic-sentences.ts';
import { canFollow, clarityOf, goesOn, saysSomething } from './stands-alone.ts';

export interface PassageChoice {
  /** Words that the chosen may take; the first one always stands. */
  readonly words: number;
  /** Numbers of the sentences to choose from, as far as they are there; null: all. */
  readonly topicSentences: ReadonlySet<number> | null;
  /** What the reader is told already. */
  readonly told: ReadonlySet<string>;
}

/** The first sentence that is clear, of what somebody says the best one; then what somebody says, or the sentence behind it. Where none is clear the title. None of those that were told. */
export function choosePassages(
  entry: DigestEntry,
  { words, topicSentences, told }: PassageChoice,
): PostPassage[] {
  const { layout, post } = entry;
  const safe = dropInjections(layout, post.text, entry.language);
  const isNew = ({ fingerprint }: PostPassage) => !told.has(fingerprint);
  if (safe.length === 0) return whole(layout.title ?? cleanText(post.text)).filter(isNew);
  const own = keepOnTopic(safe, topicSentences).filter(isNew);
  const clear = own.filter((passage) => clarityOf(passage, entry) === 'clear');
  const spoken = () =>
    bestPassage(
      safe,
      clear.filter(({ speaker }) => speaker !== null),
      entry,
    );
  const opening = own.find(canFollow);
  // what a channel says of itself further down is not what the post tells
  const first = clear.find((one) => one === opening || one.speaker !== null || !firstPerson.test(one.text));
  const isToldAnyway =
    layout.title === null && opening !== undefined && clarityOf(opening, entry) === 'opens';
  const lead = isToldAnyway ? opening : first?.speaker ? spoken() : first;
  if (lead) {
    const room = words - countWords(lead.text);
    const next = (lead.speaker === null ? spoken() : null) ?? sentenceBehind(lead, safe.filter(isNew), entry);
    return next && countWords(next.text) <= room ? [lead, next] : [lead];
  }
  // what cannot be understood alone says less than the title above it
  const title = layout.title !== null && !isPromptInjection(layout.title) ? whole(layout.title) : [];
  if (title.some(isNew)) return title;
  // a short post is told whole: what is unclear in one of its sentences the other explains
  const said = own.some(saysSomething) ? own.filter(saysSomething) : own;
  return said.slice(0, said.length <= 2 && countAll(said) <= words ? 2 : 1);
}

/** Right behind a sentence that is clear "it" is clear, too. */
function sentenceBehind(
  lead: PostPassage,
  all: readonly PostPassage[],
  entry: DigestEntry,
): PostPassage | null {
  const next = all[all.indexOf(lead) + 1];
  const isNext = next?.sentences[0] === (lead.sentences.at(-1) ?? -2) + 1 && next.speaker === lead.speaker;
  return next && isNext && goesOn(next, lead, entry) ? next : null;
}

const countAll = (passages: readonly PostPassage[]): number =>
  passages.reduce((sum, { text }) => sum + countWords(text), 0);

/** A post of one line has nothing below its title; one of questions alone has nothing else. */
const whole = (text: string): PostPassage[] => (text === '' ? [] : [passageOf(text, [0], null)]);

/** Longer posts are judged by their beginning: what comes later adds cost, not choice. */
const mostPassages = 80;
/** What a passage's place counts for against its nearness to the middle of all; people who answer warm up first, so there it says less. */
const weightOfPlace = { answers: 0.3, statement: 0.7 };

/** Which deserves to stand for all that somebody says: the best len * (p exp(-i/3) + (1 - p) centroid), the last relative to the best; i counts `all`, the passages of one text. The weights were measured on five collections of summaries; ranks by links between sentences (LexRank) added nothing. */
function bestPassage(
  all: readonly PostPassage[],
  eligible: readonly PostPassage[],
  { idf, language, layout }: DigestEntry,
): PostPassage | null {
  if (eligible.length < 2) return eligible[0] ?? null;
  const place = weightOfPlace[layout.isInterview ? 'answers' : 'statement'];
  const passages = all.slice(0, mostPassages);
  const stems = passages.map((passage) => stemsOfPassage(passage, language));
  const vectors = stems.map((list) => vectorize(list, idf));
  const centroid = centroidOf(vectors);
  const central = vectors.map((vector) => cosineSimilarity(vector, centroid));
  const mostCentral = Math.max(...central) || 1;
  const scoreOf = (passage: PostPassage) => {
    const i = passages.indexOf(passage);
    const score = place * Math.exp(-i / 3) + ((1 - place) * (central[i] ?? 0)) / mostCentral;
    return i < 0 ? -1 : lengthFactor(new Set(stems[i]).size, countWords(passage.text)) * score;
  };
  return eligible.reduce<PostPassage | null>(
    (best, one) => (best === null || scoreOf(one) > scoreOf(best) ? one : best),
    null,
  );
}

function lengthFactor(stems: number, words: number): number {
  if (stems < 4) return stems < 3 ? 0.15 : 0.4;
  return words > 45 ? 0.75 : 1;
}
