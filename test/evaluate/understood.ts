/** Does somebody who has read nothing else understand a line of a digest without a model? */
import { readFileSync } from 'node:fs';
import type { Digest } from '#src/digest/selection/plan-digest.ts';
import type { Figure } from './figure.ts';

/** Sentences of the sample as such a reader judged them: the words that lean on what is not there, `""` where none does. */
const leaning = new Map(
  Object.entries(
    JSON.parse(
      readFileSync(new URL('../fixtures/answers/understood.json', import.meta.url), 'utf8'),
    ) as Readonly<Record<string, string>>,
  ),
);

/** By the language of the digest. A line that nobody judged is not counted, and named. */
export function measureUnderstood(digests: readonly Digest[]): Figure[] {
  const byLanguage = Map.groupBy(digests, ({ input }) => input.language);
  return [...byLanguage].flatMap(([language, own]) => {
    const lines = own.flatMap(({ stories }) =>
      stories.flatMap((story) => story.lines.map(({ text }) => text)),
    );
    const judged = [...new Set(lines)].flatMap((text) => {
      const leans = leaning.get(text);
      return leans === undefined ? [] : [{ text, leans }];
    });
    if (judged.length === 0) return [];
    const wrong = judged.filter(({ leans }) => leans !== '');
    return {
      name: `lines understood alone, ${language}`,
      value: 1 - wrong.length / Math.max(1, judged.length),
      // wanted: 0.95
      gate: null,
      of: `${judged.length} of ${new Set(lines).size} lines judged`,
      wrong: wrong.map(({ text, leans }) => `${leans}: ${text}`),
    };
  });
}
