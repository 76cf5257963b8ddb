/** A model's side of digests, measured: a real model's, or that of answers recorded beforehand. */

import { countWords } from '#src/digest/analysis/words.ts';
import { examLinesIn } from '#src/digest/model/exam.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import { citePost, type ShownLine } from '#src/digest/model/line-evidence.ts';
import { verifyByCode } from '#src/digest/model/verify-lines.ts';
import type { Digest } from '#src/digest/selection/plan-digest.ts';
import { languages } from '#src/languages/index.ts';
import { postsDue, wordsShown } from './digests.ts';
import type { Figure } from './figure.ts';
import {
  type PlayedModels,
  type PlayedWindow,
  playWindow,
  readAll,
  readClaims,
  verifyAll,
} from './recorded/play-window.ts';
import type { Mindset } from './recorded/recorded-model.ts';
import { type RecordedLine, readWindow, windowLanguages } from './recorded/windows.ts';

/** Posts of a window, the digest in a language; the posts' own first. */
export const digestsMade = [
  ['en', 'en'],
  ['en', 'ru'],
  ['ru', 'ru'],
  ['ru', 'en'],
  ['es', 'es'],
  ['es', 'en'],
  ['page', 'en'],
  ['page', 'ru'],
  ['page', 'es'],
  ['page', 'de'],
  ['page', 'fr'],
  ['page', 'ar'],
] as const;

/** Of a claim that holds: the fault was put where it changes nothing. */
const harmless = 'harmless';

/** Lines with one fault and lines without, over posts of the sample, through rules and reader; `rules` alone catch some. */
export async function* measureVerification({ reader }: Pick<PlayedModels, 'reader'>): AsyncGenerator<Figure> {
  for (const language of windowLanguages) {
    const { lines, posts } = readWindow(language);
    const shown = lines.flatMap((line) => {
      const evidence = posts[line.post];
      const { sentences, shown: text } = line;
      if (!evidence) return [];
      const cited = [citePost(evidence, [{ sentences, text }])];
      return [{ ...line, language, speaker: null, cited }];
    });
    const isIn = (verdicts: ReadonlyMap<ShownLine, string>) => (line: ShownLine) =>
      verdicts.get(line) === 'supported';
    const isShown = isIn(await verifyAll(shown, reader));
    const isLeft = isIn(await verifyByCode(shown));
    const faulty = shown.filter(({ fault }) => fault !== null && fault !== harmless);
    const honest = shown.filter(({ fault }) => fault === null);
    yield shareOf(`false lines shown, ${language}`, faulty, isShown, { most: 0 });
    yield shareOf(`false lines left to the reader, ${language}`, faulty, isLeft, { most: 0.3 });
    yield shareOf(`true lines refused, ${language}`, honest, (line) => !isShown(line), { most: 0.05 });
  }
}

function shareOf<L extends RecordedLine & ShownLine>(
  name: string,
  lines: readonly L[],
  isWrong: (line: L) => boolean,
  gate: Figure['gate'],
): Figure {
  const wrong = lines.filter(isWrong);
  return {
    name,
    value: wrong.length / Math.max(1, lines.length),
    gate,
    of: `${lines.length} lines`,
    wrong: wrong.map(({ fault, shown }) => `${fault ?? 'true'}: ${shown}`),
  };
}

/** The exam in each language, as the bot gives it. */
export async function* measureExam(reader: LanguageModel): AsyncGenerator<Figure> {
  for (const { code: language } of languages) {
    const lines = examLinesIn(language);
    const verdicts = await readAll(lines, reader);
    const good = lines.filter(({ isTrue }) => isTrue);
    const bad = lines.filter(({ isTrue }) => !isTrue);
    const missed = bad.filter((line) => (verdicts.get(line) ?? 'supported') === 'supported');
    const refused = good.filter((line) => verdicts.get(line) !== 'supported');
    yield {
      name: `exam, ${language}: caught`,
      value: 1 - missed.length / bad.length,
      gate: { least: 0.9 },
      of: `${bad.length} false lines`,
      wrong: missed.map(({ shown }) => shown),
    };
    yield {
      name: `exam, ${language}: refused`,
      value: refused.length / good.length,
      gate: { most: 0.1 },
      of: `${good.length} true lines`,
      wrong: refused.map(({ shown }) => shown),
    };
  }
}

/** Claims about every post of the sample: how many the rules refuse. */
export async function measureClaims({ writer }: Pick<PlayedModels, 'writer'>): Promise<Figure> {
  const given: string[] = [];
  const refused: string[] = [];
  for (const language of windowLanguages) {
    const { texts, found } = await readClaims(readWindow(language), writer);
    const kept = new Set([...found.values()].flatMap(({ claims }) => claims.map(({ text }) => text)));
    given.push(...texts);
    refused.push(...texts.filter((text) => !kept.has(text)));
  }
  return {
    name: 'claims refused by the rules',
    value: refused.length / Math.max(1, given.length),
    gate: { most: 0.05 },
    of: `${given.length} claims`,
    wrong: refused,
  };
}

interface PlayedDigest extends PlayedWindow {
  readonly name: string;
  readonly calls: number;
  readonly tokens: number;
}

/** Every window in every language it is told in, from the claims of `mind`. */
export async function playDigests(models: PlayedModels, mind: Mindset): Promise<PlayedDigest[]> {
  const played: PlayedDigest[] = [];
  for (const [name, language] of digestsMade) {
    const window = readWindow(name);
    const { counted, cost } = countingCosts(models);
    const one = await playWindow(window, language, window.claims[mind], { ...models, ...counted });
    played.push({ ...one, name: `${name} in ${language}`, ...cost });
  }
  return played;
}

/** Of whole digests: what is refused, told and cited, how long they are and what they cost. `mind`: whose claims they are written from. */
export async function measureDigests(models: PlayedModels, mind: Mindset = 'honest'): Promise<Figure[]> {
  const played = await playDigests(models, mind);
  const lines = played.flatMap(({ written }) => written.lines);
  const refused = played.flatMap(({ written, verdicts }) =>
    written.lines.filter((line) => verdicts.get(line) !== 'supported').map(({ shown }) => shown),
  );
  const stories = played.flatMap(({ name, digest }) =>
    storiesCited(digest).map((story) => ({ ...story, name })),
  );
  const posts = played.flatMap(({ digest }) => postsDue(digest));
  const anew: Cost[] = [];
  for (const language of windowLanguages) {
    const { counted, cost } = countingCosts(models);
    await readClaims(readWindow(language), counted.writer);
    anew.push(cost);
  }
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0);
  const info = (name: string, all: number, of: readonly unknown[], what: string): Figure => ({
    name,
    value: all / Math.max(1, of.length),
    gate: null,
    of: `${of.length} ${what}`,
    wrong: [],
  });
  const share = (name: string, all: readonly { key: string; isTold: boolean }[], of: string): Figure => {
    const wrong = all.filter(({ isTold }) => !isTold);
    return {
      name,
      value: 1 - wrong.length / Math.max(1, all.length),
      gate: { least: 1 },
      of: `${all.length} ${of}`,
      wrong: wrong.map(({ key }) => key),
    };
  };
  return [
    {
      name: 'written lines refused',
      value: refused.length / Math.max(1, lines.length),
      // a writer's own faults are among them
      gate: mind === 'honest' ? { most: 0.05 } : null,
      of: `${lines.length} lines`,
      wrong: refused,
    },
    share('stories told and cited', stories, 'stories'),
    share('posts of substance told', posts, 'posts'),
    info('words of lines', sum(played.map(({ digest }) => wordsOfLines(digest))), played, 'digests'),
    info('words shown at once', sum(played.map(({ digest }) => wordsShown(digest))), played, 'digests'),
    info('calls to read a week anew', sum(anew.map(({ calls }) => calls)), anew, 'weeks'),
    info('tokens to read a week anew', sum(anew.map(({ tokens }) => tokens)), anew, 'weeks'),
    info('calls for each language', sum(played.map(({ calls }) => calls)), played, 'digests'),
    info('tokens for each language', sum(played.map(({ tokens }) => tokens)), played, 'digests'),
  ];
}

function storiesCited({ stories, written }: Digest) {
  return stories.map((story) => ({
    key: story.id,
    isTold: (written.linesOf.get(story.id) ?? story.lines).every(({ entries }) => entries.length > 0),
  }));
}

const wordsOfLines = ({ stories, written }: Digest): number =>
  stories
    .flatMap((story) => written.linesOf.get(story.id) ?? story.lines)
    .reduce((sum, { text }) => sum + countWords(text), 0);

interface Cost {
  calls: number;
  tokens: number;
}

function countingCosts({ writer, reader }: PlayedModels) {
  const cost: Cost = { calls: 0, tokens: 0 };
  const counting = (model: LanguageModel): LanguageModel => ({
    name: model.name,
    async complete(request) {
      const completion = await model.complete(request);
      cost.calls += 1;
      cost.tokens += completion.tokensIn + completion.tokensOut;
      return completion;
    },
  });
  return { counted: { writer: counting(writer), reader: counting(reader) }, cost };
}
