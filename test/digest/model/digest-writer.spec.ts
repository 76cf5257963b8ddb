import { describe, expect, test } from 'vitest';
import { createDigestWriter, type DigestWriterOptions } from '#src/digest/model/digest-writer.ts';
import { claimsWithoutModel } from '#src/digest/model/claim-extractor.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, postOf } from '../setting.ts';
import { StoreFailed } from '#src/errors.ts';

describe('a digest in a model’s words', () => {
  test('ends with the store that closes during the exam, though posts are still being read', async () => {
    const clock = { now: () => 0 };
    const closed = new StoreFailed('the store is closed', { fault: 'lost' });
    const parts: Partial<DigestWriterOptions> = {
      clock,
      exam: { take: () => Promise.reject(closed), results: async () => [] },
      extractClaims: () => new Promise(() => {}),
    };
    const write = createDigestWriter(parts as DigestWriterOptions);
    const selection = planDigest(inputOf([postOf({ text: 'The bridge of Sarn reopens on Monday.' })]));
    await expect(write(selection, 60_000, () => undefined)).rejects.toBe(closed);
  });
  test('of no story asks nothing, and gives no reason', async () => {
    const write = createDigestWriter({ clock: { now: () => 0 }, modelName: 'm' } as DigestWriterOptions);
    const { provenance } = await write(planDigest(inputOf([])), 60_000, () => undefined);
    expect(provenance).toMatchObject({ model: 'm', exam: null, reason: null });
  });

  test.each(['budget', 'unreachable'] as const)(
    'says why the exam could not be taken: %s',
    async (failure) => {
      const parts: Partial<DigestWriterOptions> = {
        clock: { now: () => 0 },
        modelName: 'a model',
        exam: { take: async () => failure, results: async () => [] },
        // a post of one sentence needs no model
        extractClaims: async (posts) =>
          new Map(posts.entries().map(([key, evidence]) => [key, claimsWithoutModel(evidence)!])),
      };
      const write = createDigestWriter(parts as DigestWriterOptions);
      const selection = planDigest(inputOf([postOf({ text: 'The bridge of Sarn reopens on Monday.' })]));
      const { provenance } = await write(selection, 60_000, () => undefined);
      expect(provenance).toMatchObject({ exam: null, reason: failure });
    },
  );
});
