import { describe, expect, test } from 'vitest';
import { generateSteps } from '#demo/generate-steps.ts';
import { startChannelSimulator } from '#demo/channel-simulator.ts';

const first = (count: number, seed?: number) => generateSteps(seed).take(count).toArray();

describe('invented news', () => {
  test('the same seed gives the same news, another seed others', () => {
    expect(first(50, 7)).toEqual(first(50, 7));
    expect(first(50, 7)).not.toEqual(first(50, 8));
  });

  test('no post is published twice, none is edited or deleted before it is there', () => {
    const there = new Set<string>();
    for (const step of first(2000)) {
      if (step.do === 'publish') {
        expect(there.has(step.draft.slug)).toBe(false);
        there.add(step.draft.slug);
      } else expect(there.has(step.slug)).toBe(true);
      if (step.do === 'delete') there.delete(step.slug);
    }
  });

  test('every language, every deed and media without text come up within a hundred steps', () => {
    const steps = first(100);
    expect(new Set(steps.map(({ channel }) => channel))).toEqual(new Set(['en', 'ru', 'es']));
    expect(new Set(steps.map((step) => step.do))).toEqual(new Set(['publish', 'edit', 'delete']));
    expect(steps.some((step) => step.do === 'publish' && step.draft.media && !step.draft.text)).toBe(true);
  });

  test('the newsroom publishes them and never keeps more than it can show', async () => {
    const newsroom = await startChannelSimulator(Date.now);
    try {
      for (const step of first(3000)) expect(newsroom.apply(step)).not.toBeNull();
      for (const { posts, deleted } of newsroom.channels())
        expect(posts.length + deleted.length).toBeLessThanOrEqual(1200);
    } finally {
      await newsroom.close();
    }
  });
});
