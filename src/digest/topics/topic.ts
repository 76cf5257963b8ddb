import type { CustomTopic } from '#src/chats/chat.ts';
import type { Post } from '#src/posts/post.ts';
import { splitSentences } from '#src/posts/split-sentences.ts';
import { mapYielding, type YieldingTask } from '#src/time-slices.ts';
import { isPromptInjection } from '../grounding/prompt-injection.ts';
import type { DigestEntry } from '../analysis/digest-entry.ts';
import { inAnyLanguage, languages } from '#src/languages/index.ts';
import { inChunks } from '#src/neighbours.ts';
import { type Language, type TopicName, topicNames } from '#src/languages/language.ts';
import { matchQueries } from './match-queries.ts';

export interface Topic {
  /** `security`, `#Arctic`, or the chat's own name. */
  readonly name: string;
  readonly queries: readonly string[];
  readonly origin: 'own' | 'built in' | 'hashtag';
}

export const toOwnTopic = ({ name, query }: CustomTopic): Topic => ({
  name,
  queries: [query],
  origin: 'own',
});

/** Queries are limited in length, so that a long list of alternatives takes several. */
const termsOfQuery = 8;

/** Countries of topics, whose names in all languages Intl has. */
const countries: Partial<Record<TopicName, string>> = {
  neighbours: 'AM AZ BY GE KG KZ MD TJ TM UA UZ',
  europe: 'AT BA CH DE ES EU FI FR GB GR HU IT NO PL RS SE XK',
  americas: 'AR BO BR CA CO CU MX NI US VE',
  africa: 'AO BF ET GH KE ML MZ NE NG SD SN SO TZ UG ZW',
  'middle-east': 'AE EG IL IQ IR JO LB LY PS QA SA SY TR YE',
  asia: 'AF BD CN ID IN JP KH KP LA LK MM MN MY PH PK TH VN',
};

const toTerm = (name: string): string => (/^\p{L}+$/u.test(name) ? name : `"${name}"`);

export const builtInTopics: readonly Topic[] = topicNames.map((name) => {
  const namesIn = ({ code }: Language) => {
    const display = new Intl.DisplayNames(code, { type: 'region' });
    return (countries[name]?.match(/\w+/g) ?? []).map((country) => toTerm(display.of(country) ?? country));
  };
  const terms = languages.flatMap((one) => [...one.topics[name].split('|'), ...namesIn(one)]);
  const queries = inChunks(terms, termsOfQuery).map((some) => some.map((term) => term.trim()).join(' | '));
  return { name, queries, origin: 'built in' };
});

const minPosts = 3;
const longestTag = 40;
const formTags = new RegExp(`^#${inAnyLanguage('categories').formTags}$`, 'iu');

/** Topics of the commonest hashtags, these first. */
export function hashtagTopics(posts: readonly Post[], most = 12): Topic[] {
  const tags = posts
    .flatMap((post) => post.hashtags)
    .filter((name) => !formTags.test(name) && name.length <= longestTag && !isPromptInjection(name));
  return Array.from(Map.groupBy(tags, (name) => name.toLowerCase()).values())
    .filter(({ length }) => length >= minPosts)
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    .slice(0, most)
    .map(([name = '']) => ({ name, queries: [name], origin: 'hashtag' }));
}

/** The topics of each entry, the best first. */
export function* assignTopicsInSteps(
  entries: readonly DigestEntry[],
  topics: readonly Topic[],
): YieldingTask<Map<DigestEntry, Topic[]>> {
  const tests = yield* mapYielding(topics, (topic) => ({ topic, places: matchQueries(topic.queries) }));
  const found = new Map(
    yield* mapYielding(entries, (entry) => {
      const places = tests.map((test) => ({ topic: test.topic, places: test.places(entry.post) }));
      return [entry, places.filter((one) => one.places !== null)] as const;
    }),
  );
  const matches = [...found.values()].flat();
  const sizes = Map.groupBy(matches, ({ topic }) => topic);
  const sizeOf = (topic: Topic) => sizes.get(topic)?.length ?? 0;
  const evident = new Set(
    matches.flatMap(({ topic, places }) => (isEvidence(topic, places ?? []) ? topic : [])),
  );
  return new Map(
    [...found].map(([entry, matched]) => {
      const { title, passages } = entry.layout;
      const gist = 20 + (title?.length ?? 0) + (passages[0]?.text.length ?? 0);
      const fits = matched
        .filter(
          ({ topic, places }) =>
            evident.has(topic) && (isEvidence(topic, places ?? []) || places?.some((place) => place < gist)),
        )
        .map(({ topic, places }) => ({ topic, fit: fitOf(topic, places ?? [], gist) }));
      fits.sort((a, b) => b.fit - a.fit || sizeOf(a.topic) - sizeOf(b.topic));
      return [entry, fits.map(({ topic }) => topic)];
    }),
  );
}

/** A built-in topic needs two words in one post: a club's victory is not history. In other posts one word in the first sentence is enough then. */
const isEvidence = ({ origin }: Topic, places: readonly number[]): boolean =>
  origin !== 'built in' || new Set(places).size > 1;

/** A chat's own topics first, hashtags last; others by their hits in the post, of which those in the title and first sentence count three times. */
function fitOf(topic: Topic, places: readonly number[], gist: number): number {
  if (topic.origin === 'own') return Number.POSITIVE_INFINITY;
  if (topic.origin === 'hashtag') return 0;
  return places.reduce((sum, place) => sum + (place < gist ? 3 : 1), 0);
}

/** Indexes of the sentences about a topic; null without a topic. */
export function sentencesOn(
  topic: Topic | null,
  { post, language }: DigestEntry,
): ReadonlySet<number> | null {
  if (topic === null) return null;
  const places = matchQueries(topic.queries)(post) ?? [];
  const sentences = splitSentences(post.text, language);
  return new Set(places.map((place) => sentences.findIndex(({ end }) => place < end)));
}

/** Those of `said` with a sentence about the topic; all where none has one. */
export function keepOnTopic<T extends { readonly sentences: readonly number[] }>(
  said: readonly T[],
  about: ReadonlySet<number> | null,
): readonly T[] {
  const onTopic = said.filter(({ sentences }) => sentences.some((number) => about?.has(number)));
  return onTopic.length > 0 ? onTopic : said;
}
