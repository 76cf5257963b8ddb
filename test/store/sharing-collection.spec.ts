import { beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { silentLog } from '#src/log.ts';
import { createSharingCollection, type SharingCollection } from '#src/store/sharing-collection.ts';
import { createStore, type Store } from '#src/store/store.ts';

interface Letter {
  readonly to: string;
  readonly text: { readonly said: string };
}

let store: Store;
let letters: SharingCollection<Letter>;
beforeEach(() => {
  store = createStore(openSqlite(':memory:'), silentLog);
  const part = {
    read: ({ text }: Letter) => text,
    replace: (letter: Letter, text: unknown) => ({ ...letter, text: text as Letter['text'] }),
  };
  letters = createSharingCollection(store, 'letters', part, 60_000);
});

const storedIn = async (name: string): Promise<string[]> =>
  Array.fromAsync(store.storage.namespace(name).range('', '~'), ([, stored]) => stored);

describe('a part that many records have', () => {
  const text = { said: 'the same to everybody' };
  const all: [string, Letter][] = ['a', 'b', 'c'].map((to) => [to, { to, text }]);

  test('is stored once, and every record is read whole', async () => {
    await letters.putMany(all);
    expect(await storedIn('letters-shared')).toHaveLength(1);
    expect((await storedIn('letters')).join()).not.toContain('everybody');
    expect(await letters.get('b')).toEqual({ to: 'b', text });
    expect(await letters.getMany(['c', 'none', 'a'])).toEqual([all[2]?.[1], undefined, all[0]?.[1]]);
    expect(await Array.fromAsync(letters.list())).toEqual(all);
    expect(await Array.fromAsync(letters.listKeys({ from: 'b' }))).toEqual(['b', 'c']);
  });

  test('stays with the others when one is put alone, changed', async () => {
    await letters.putMany(all);
    await letters.put('b', { to: 'b', text: { said: 'to you alone' } });
    expect((await letters.getMany(['a', 'b'])).map((each) => each?.text.said)).toEqual([
      'the same to everybody',
      'to you alone',
    ]);
  });

  test('of a single record is stored with it', async () => {
    await letters.putMany(all.slice(0, 1));
    expect(await storedIn('letters-shared')).toEqual([]);
    expect((await storedIn('letters')).join()).toContain('everybody');
  });

  test('that is gone leaves a record of an unknown form, not an error', async () => {
    await letters.putMany(all);
    await store.storage.namespace('letters-shared').clear();
    expect(await letters.get('a')).toEqual({ to: 'a', text: { shared: expect.any(String) } });
  });
});
