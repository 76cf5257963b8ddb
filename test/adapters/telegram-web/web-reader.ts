/** A t.me on loopback and a reader whose clock stands still, for the specs of this folder. */
import { type FakePreview, startFakePreview } from '../../doubles/fake-preview.ts';
import type { FakePost } from '../../doubles/fake-preview-post.ts';
import { createTelegramWeb } from '#src/adapters/telegram-web/telegram-web.ts';
import { type LogFields, silentLog } from '#src/log.ts';

const closing: FakePreview[] = [];
/** For afterEach. */
export async function closeAll(): Promise<void> {
  await Promise.all(closing.splice(0).map((fake) => fake.close()));
}

export const words = (count: number, from = 1): FakePost[] =>
  Array.from({ length: count }, (_, index) => ({
    id: from + index,
    date: '2026-01-31T10:00:00Z',
    text: `Post ${from + index}`,
  }));

/** A t.me with one channel. */
export async function serve(posts: readonly FakePost[], name = 'NorlandMFA') {
  const fake = await startFakePreview({ channels: [{ name, posts, channelId: 1_700_000_001 }] });
  closing.push(fake);
  return fake;
}

/** A reader whose clock stands still and whose pauses are only written down. */
export function readerOf(...roots: string[]) {
  return createReader(roots, 20_000);
}

/** The same, but soon tired of waiting. */
export function hurriedReaderOf(...roots: string[]) {
  return createReader(roots, 3000);
}

function createReader(roots: readonly string[], timeoutMs: number) {
  const pauses: number[] = [];
  const warnings: LogFields[] = [];
  const clock = { at: 1_800_000_000_000 };
  const reader = createTelegramWeb({
    roots,
    clock: { now: () => clock.at },
    log: { ...silentLog, warn: (_, fields = {}) => void warnings.push(fields) },
    timeoutMs,
    sleep: async (ms) => void pauses.push(ms),
  });
  return { reader, pauses, warnings, clock };
}
