import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import type { Digest } from '#src/digest/selection/plan-digest.ts';
import { createTexts } from '#src/message/texts.ts';
import { readingOf } from '../digest/setting.ts';
import { postsDue } from './digests.ts';
import { planOf, playWindow, takeExam } from './recorded/play-window.ts';
import { createRecordedModel } from './recorded/recorded-model.ts';
import { readWindow } from './recorded/windows.ts';

const window = readWindow('page');
const translate = createTranslate();
const goldenOf = (kind: string, language: string) => `golden/page.${language}.${kind}.txt`;
const shown = (digest: Digest, language: string) =>
  `${readingOf(composeDigest(digest, { texts: createTexts(translate, language) }))}\n`;

/** The last twenty posts of a ministry: two interviews, talks that end in a ceasefire, notes of protest, a concert. */
describe.each(['en', 'ru', 'es'])('a page of twenty posts, for readers of %s', (language) => {
  test('without a model', async () => {
    await expect(shown(planOf(window, language), language)).toMatchFileSnapshot(
      goldenOf('extracted', language),
    );
  });

  test('in a model’s words, as recorded', async () => {
    const model = createRecordedModel('honest');
    const exam = await takeExam(model, language);
    const { digest } = await playWindow(window, language, window.claims.honest, {
      writer: model,
      reader: model,
      exam,
    });
    expect(model.missing).toEqual([]);
    await expect(shown(digest, language)).toMatchFileSnapshot(goldenOf('written', language));
  });

  test('tells every post that somebody told who wrote the digest by hand', async () => {
    const byHand = readFileSync(new URL(goldenOf('by-hand', language), import.meta.url), 'utf8');
    // the last line counts what is not told
    const told = byHand.trim().split('\n').slice(0, -1).join('\n');
    const numbers = new Set([...told.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
    const plan = planOf(window, language);
    const posts = plan.input.posts.toSorted((a, b) => a.id - b.id);
    const due = postsDue(plan).filter(({ isTold }) => isTold);
    const listed = new Set([
      ...due.map(({ key }) => key),
      ...plan.ahead.flatMap(({ entries }) => entries.map(({ key }) => key)),
    ]);
    const missing = posts.filter((post, at) => numbers.has(at + 1) && !listed.has(`norlandmfa/${post.id}`));
    expect(missing.map(({ text }) => text.slice(0, 60))).toEqual([]);
  });
});
