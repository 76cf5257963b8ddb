/** A model's side of digests, measured: a real model's, or that of answers recorded beforehand. */
import { examLinesIn } from '#src/digest/model/exam-lines.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import type { ShownLine } from '#src/digest/model/verify-lines.ts';
import { languages } from '#src/languages/index.ts';
import type { Figure } from './figure.ts';
import { type PlayedWindow, playWindow, readAll, readClaims, verifyAll } from './recorded/play-window.ts';
import { type RecordedLine, readWindow, type WindowLanguage, windowLanguages } from './recorded/windows.ts';

export interface MeasuredModels {
  /** Makes claims and lines. */
  readonly writer: LanguageModel;
  /** Checks them. */
  readonly reader: LanguageModel;
}

/** Posts in one language, the digest in another. */
export const digestsMade: readonly (readonly [WindowLanguage, string])[] = [
  ['en', 'en'],
  ['en', 'ru'],
  ['ru', 'ru'],
  ['ru', 'en'],
  ['es', 'es'],
  ['es', 'en'],
];

/** Of a claim that holds: the fault was put where it changes nothing. */
const harmless = 'harmless';

/** Lines with one fault and lines without, over posts of the sample, through rules and reader. */
export async function measureVerification({ reader }: Pick<MeasuredModels, 'reader'>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const language of windowLanguages) {
    const { lines, posts } = readWindow(language);
    const shown = lines.flatMap((line) => {
      const evidence = posts[line.post];
      return evidence ? [{ ...line, language, cited: [{ evidence, sentences: line.sentences }] }] : [];
    });
    const verdicts = await verifyAll(shown, reader);
    const isShown = (line: (typeof shown)[number]) => verdicts.get(line) === 'supported';
    figures.push(
      shareOf(
        `false lines shown, ${language}`,
        shown.filter(({ fault }) => fault !== null && fault !== harmless),
        isShown,
        { most: 0 },
      ),
      shareOf(
        `true lines refused, ${language}`,
        shown.filter(({ fault }) => fault === null),
        (line) => !isShown(line),
        { most: 0.1 },
      ),
    );
  }
  return figures;
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
export async function measureExam(reader: LanguageModel): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { code: language } of languages) {
    const lines = examLinesIn(language);
    const verdicts = await readAll(lines, reader);
    const passed = lines.filter((line) => verdicts.get(line) === 'supported');
    const [good, bad] = [true, false].map((is) => lines.filter(({ isTrue }) => isTrue === is));
    figures.push({
      name: `exam, ${language}: caught`,
      value: 1 - passed.filter(({ isTrue }) => !isTrue).length / Math.max(1, bad?.length ?? 0),
      gate: { least: 0.9 },
      of: `${bad?.length} false lines`,
      wrong: passed.filter(({ isTrue }) => !isTrue).map(({ shown }) => shown),
    });
    const refused = good?.filter((line) => !passed.includes(line)) ?? [];
    figures.push({
      name: `exam, ${language}: refused`,
      value: refused.length / Math.max(1, good?.length ?? 0),
      gate: { most: 0.1 },
      of: `${good?.length} true lines`,
      wrong: refused.map(({ shown }) => shown),
    });
  }
  return figures;
}

/** Claims about the posts of each window: how many the rules refuse. */
export async function measureClaims({ writer }: Pick<MeasuredModels, 'writer'>): Promise<Figure> {
  const given: string[] = [];
  const refused: string[] = [];
  for (const language of windowLanguages) {
    const { texts, kept } = await readClaims(readWindow(language), writer);
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

/** Whole digests: what is written, refused and told, and what it costs. */
export async function measureDigests({ writer, reader }: MeasuredModels): Promise<Figure[]> {
  const played: PlayedWindow[] = [];
  const costs: { calls: number; tokens: number }[] = [];
  for (const [window, language] of digestsMade) {
    const [write, read] = [counted(writer), counted(reader)];
    const recorded = readWindow(window);
    const models = { writer: write.model, reader: read.model };
    played.push(await playWindow(recorded, language, recorded.claims.honest, models));
    costs.push({ calls: write.calls() + read.calls(), tokens: write.tokens() + read.tokens() });
  }
  const lines = played.flatMap(({ written }) => written.lines);
  const refused = played.flatMap(({ written, verdicts }) =>
    written.lines.filter((line) => verdicts.get(line) !== 'supported').map(({ shown }) => shown),
  );
  const untold = played.flatMap(({ told, held }) =>
    told.filter(({ story }) => held.linesOf.get(story.id) === undefined).map(({ story }) => story.id),
  );
  const stories = played.flatMap(({ told }) => told);
  const words = played.map(({ held }) =>
    [...held.linesOf.values()].flat().reduce((sum, { text }) => sum + text.split(' ').length, 0),
  );
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const info = (name: string, value: number, of: string): Figure => ({
    name,
    value,
    gate: null,
    of,
    wrong: [],
  });
  const digests = `${played.length} digests`;
  return [
    {
      name: 'lines refused',
      value: refused.length / Math.max(1, lines.length),
      gate: { most: 0.05 },
      of: `${lines.length} lines`,
      wrong: refused,
    },
    {
      name: 'stories told in a model’s words or cited',
      value: 1 - untold.length / Math.max(1, stories.length),
      gate: { least: 1 },
      of: `${stories.length} stories`,
      wrong: untold,
    },
    info('words per digest', mean(words), digests),
    info('calls per digest, posts read anew', mean(costs.map(({ calls }) => calls)), digests),
    info('tokens per digest, posts read anew', mean(costs.map(({ tokens }) => tokens)), digests),
  ];
}

function counted(model: LanguageModel) {
  let calls = 0;
  let tokens = 0;
  const wrapped: LanguageModel = {
    name: model.name,
    async complete(request) {
      const completion = await model.complete(request);
      calls += 1;
      tokens += completion.tokensIn + completion.tokensOut;
      return completion;
    },
  };
  return { model: wrapped, calls: () => calls, tokens: () => tokens };
}
