/** Does somebody who sees nothing but a story as a digest without a model shows it understand each of its lines? */
import { readFileSync } from 'node:fs';
import { createTranslate } from '#src/adapters/fluent.ts';
import { createPostReferences } from '#src/digest/message/post-references.ts';
import { storyLines } from '#src/digest/message/story-lines.ts';
import { type Digest, planDigest } from '#src/digest/selection/plan-digest.ts';
import { toPlainText } from '#src/message/message.ts';
import { createTexts } from '#src/message/texts.ts';
import { inputOf, postOf, withoutTimes } from '../digest/setting.ts';
import { otherChannels } from '../fixtures/other-channels.ts';
import type { Figure } from './figure.ts';

/** Lines as shown, without links and times, as such a reader judged them: the words that lean on what is not there, `""` where none does. */
const leaning = new Map(
  Object.entries(
    JSON.parse(
      readFileSync(new URL('../fixtures/answers/understood.json', import.meta.url), 'utf8'),
    ) as Readonly<Record<string, string>>,
  ),
);
const mostCharacters = 340;
const translate = createTranslate();

/** Of the digests given and of channels that are no ministry, by the language of the digest. A line that nobody judged is not counted, and named. */
export function measureUnderstood(digests: readonly Digest[]): Figure[] {
  const byLanguage = Map.groupBy([...digests, ...digestsOfOthers()], ({ input }) => input.language);
  return [...byLanguage].flatMap(([language, own]) => {
    const lines = new Set(own.flatMap(linesShown));
    const judged = [...lines].flatMap((text) => {
      const leans = leaning.get(text);
      return leans === undefined ? [] : [{ text, leans }];
    });
    const wrong = judged.filter(({ leans }) => leans !== '');
    return {
      name: `lines understood as shown, ${language}`,
      value: judged.length === 0 ? 0 : 1 - wrong.length / judged.length,
      gate: { least: 0.95 },
      of: `${judged.length} of ${lines.size} lines judged`,
      wrong: wrong.map(({ text, leans }) => `${leans}: ${text}`),
    };
  });
}

function linesShown(digest: Digest): string[] {
  const texts = createTexts(translate, digest.input.language);
  const context = { digest, texts, linksTo: createPostReferences(() => null), maxCharacters: mostCharacters };
  return digest.stories
    .flatMap((story) => storyLines(story, context))
    .map((line) =>
      withoutTimes(toPlainText(line).replace(/ · [^·“«„]+ \[\d+\](?= · |$)| \[\d+\]| \+\d+/gu, '')),
    );
}

const digestsOfOthers = (): Digest[] =>
  otherChannels.map(([language, title, texts], at) => {
    const key = `other${at}`;
    const posts = texts.map((text, n) =>
      postOf({ id: n + 1, channel: key, text, date: `2026-11-20T${String(7 + n).padStart(2, '0')}:00:00Z` }),
    );
    return planDigest(inputOf(posts, { channels: [{ key, title, language }], language }));
  });
