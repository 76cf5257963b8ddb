import { diffChars } from 'diff';
import type { Texts } from '#src/message/texts.ts';
import { builtInTopics, type Topic } from './topic.ts';

type TitlesOf = (topic: Topic) => readonly string[];

/** The chat's own topic, a built-in one by its name or one of its titles, or that of a hashtag; else null. */
export function findTopicByName(
  typed: string,
  ownTopics: readonly Topic[],
  titlesOf: TitlesOf,
): Topic | null {
  const name = typed.trim().replace(/^[#＃]/u, '');
  const folded = foldTopic(name);
  const isMeant = (each: string) => foldTopic(each) === folded;
  const known =
    ownTopics.find((topic) => isMeant(topic.name)) ??
    builtInTopics.find((topic) => isMeant(topic.name) || titlesOf(topic).some(isMeant));
  if (known) return known;
  return /^[\p{L}\p{N}\p{M}_]{1,64}$/u.test(name)
    ? { name: `#${name}`, queries: [`#${name}`], origin: 'hashtag' }
    : null;
}

/** `#Human_rights` is the same as "Human rights". */
const foldTopic = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

/** "#Human rights 7d" as "#Human_rights 7d": makes one word of the longest of `names` behind a #. */
export function joinTopicNames(typed: string, names: readonly string[]): string {
  const folded = names.map(foldTopic).sort((a, b) => b.length - a.length);
  return typed.replace(/(?<=[#＃])[^#＃]+/gu, (rest) => {
    const name = folded.find(
      (each) => foldTopic(rest).startsWith(each) && !/^[\p{L}\p{N}]/u.test(rest.slice(each.length)),
    );
    return name === undefined
      ? rest
      : rest.slice(0, name.length).replaceAll(' ', '_') + rest.slice(name.length);
  });
}

export function topicTitle(topic: { readonly name: string; readonly origin: string }, texts: Texts): string {
  return topic.origin === 'built in' ? texts.plain(`topic-${topic.name}`) : topic.name;
}

/** The name with the fewest edits, at most two and at most a third of the word's length; else null. */
export function findClosestName(typed: string, names: readonly string[]): string | null {
  const word = typed.toLowerCase().slice(0, 64);
  const most = Math.min(2, Math.floor(word.length / 3));
  const near = names
    .map((name) => ({ name, edits: countEdits(word, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name ?? null;
}

/** Insertions, deletions and replacements of letters. */
function countEdits(from: string, to: string): number {
  const parts = diffChars(from, to);
  const countOf = (kind: 'added' | 'removed') =>
    parts.reduce((sum, part) => sum + (part[kind] ? part.count : 0), 0);
  return Math.max(countOf('added'), countOf('removed'));
}
