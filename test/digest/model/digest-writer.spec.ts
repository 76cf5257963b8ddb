import { describe, expect, test } from 'vitest';
import { createDigestWriter, type DigestWriterOptions } from '#src/digest/model/digest-writer.ts';
import type { WritingRequest } from '#src/digest/written-digest.ts';
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
    const request: Partial<WritingRequest> = { stories: [], language: 'en', deadline: 60_000 };
    await expect(write(request as WritingRequest)).rejects.toBe(closed);
  });
});
