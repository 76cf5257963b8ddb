/** A disk that is full, a store that is away: nobody is left without a word, and nothing is lost. */
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { StoreFailed } from '#src/errors.ts';
import type { OrderedStorage, Storage } from '#src/store/create-storage.ts';
import { received, texts } from '../reader.ts';
import { minuteMs, type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

const fault = 'That did not work on my side; nothing was lost. The operator has been told.';

const writes = ['set', 'setMany', 'delete', 'deleteMany'] as const;
const reads = ['get', 'getMany', 'range'] as const;

/** A store whose writes, or whose reads too, fail while they are told to. */
function breakable() {
  const storage = openSqlite(':memory:');
  let failing: readonly string[] = [];
  const guard = (own: OrderedStorage): OrderedStorage =>
    new Proxy(own, {
      get(target, name) {
        if (failing.includes(String(name)))
          throw new StoreFailed('database or disk is full', { fault: 'full' });
        return Reflect.get(target, name);
      },
    });
  const kept: Storage = {
    ...storage,
    namespace: (name) => guard(storage.namespace(name)),
    close: async () => {},
  };
  return {
    storage: kept,
    fail(names: readonly string[]): void {
      failing = names;
    },
  };
}

test.each([
  ['cannot be written', writes],
  ['can neither be written nor read', [...writes, ...reads]],
])(
  'of a store that %s people and the admin hear at once, and what was asked is done afterwards',
  async (_, names) => {
    const store = breakable();
    story = await tell({ storage: store.storage, env: { ADMIN_IDS: '1000001' } });
    const admin = story.telegram.user({ name: 'Admin', id: 1_000_001, language: 'en' });
    const ann = story.telegram.user({ name: 'Ann', language: 'en' });
    await admin.asks('/start');
    await ann.asks('/subscribe');
    await story.calm();
    const before = received(admin).length;

    store.fail(names);
    await ann.says('/alert storm');
    await story.telegram.until(() => texts(ann).filter((text) => text === fault).length === 1);
    await ann.says('/alert giraffe');
    await story.telegram.until(() => texts(ann).filter((text) => text === fault).length === 2);
    // what runs by the clock reads
    store.fail(writes);
    const passed = story.pass(minuteMs);
    await story.telegram.until(() => received(admin).length > before);
    expect(texts(admin).slice(before)).toEqual([expect.stringMatching(/went wrong.*\n.*disk is full/)]);

    store.fail([]);
    await passed;
    await story.telegram.until(() => texts(ann).some((text) => text.includes('giraffe')));
    await story.pass(minuteMs);
    expect(texts(ann).filter((text) => /^Saved as alert/.test(text))).toHaveLength(2);
    expect(texts(ann).filter((text) => text === fault)).toHaveLength(2);
    expect(texts(admin)).toHaveLength(before + 1);
  },
  30_000,
);
