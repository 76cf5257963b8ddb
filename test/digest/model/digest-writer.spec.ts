import { describe, expect, test } from 'vitest';
import { createDigestWriter, type DigestWriterOptions } from '#src/digest/model/digest-writer.ts';
import type { DigestSelection } from '#src/digest/selection/plan-digest.ts';
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
    const selection = { stories: [], input: { language: 'en' } } as unknown as DigestSelection;
    await expect(write(selection, 60_000, () => undefined)).rejects.toBe(closed);
  });
});
