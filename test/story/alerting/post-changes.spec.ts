/** What becomes of a post after it was read: told in digests, to whom it alerted, to who asked for it, and kept version by version. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, digestsOf, last, only, texts } from '../reader.ts';
import { hourMs, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;

beforeEach(async () => {
  story = await tell();
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.asks('/schedule off');
});
afterEach(() => story.end());

const press = async (button: string) => {
  await ann.taps(button);
  await story.calm();
};
const before = 'The storm may reach the coast of Norland on Friday.';
const after = 'The storm will reach the coast of Norland on Friday.';

describe('the switch of an alert', () => {
  beforeEach(async () => {
    await ann.asks('/alert storm');
    await ann.asks('/alerts');
    await press('1. storm');
    await press('Digest only');
    await press('Also edits and deletions');
  });

  test('tells of the edit and of the deletion of a post it was silent about', async () => {
    const id = await story.publish(before);
    expect(alertsOf(ann)).toEqual([]);
    story.preview.edit('NorlandMFA', id, { text: after });
    await story.read();
    expect(only(texts(ann).filter((text) => text.startsWith('✏️')))).toContain('will reach');
    story.preview.remove('NorlandMFA', id);
    await story.read();
    expect(only(texts(ann).filter((text) => text.startsWith('🗑')))).toContain(after);
  });
});

test('a digest mentions what was edited and what was deleted', async () => {
  const edited = await story.publish(before);
  const deleted = await story.publish('The harvest of wheat is larger by a tenth than in the year before.');
  await story.publish('Forty delegates came to Geneva for the talks on grain.');
  story.preview.edit('NorlandMFA', edited, { text: after });
  story.preview.remove('NorlandMFA', deleted);
  await story.read();
  await story.pass(hourMs);
  await ann.asks('/digest 24h');
  await story.telegram.until(() => digestsOf(ann).length > 0);
  expect(textOf(only(digestsOf(ann)))).toMatch(/edited.*deleted|changed.*deleted/is);
});

test('/revisions shows each version with what changed, the deletion, and the checksum', async () => {
  const id = await story.publish(before);
  story.preview.edit('NorlandMFA', id, { text: after });
  await story.read();
  story.preview.remove('NorlandMFA', id);
  await story.read();
  await ann.asks(`/revisions t.me/NorlandMFA/${id}`);
  const shown = textOf(last(ann));
  expect(shown).toContain('The storm maywill reach');
  expect(shown).toMatch(/[0-9a-f]{64}/);
  const { archive } = story.services();
  expect((await archive.versions('norlandmfa', id)).map(({ change }) => change)).toEqual([
    'published',
    'edited',
    'deleted',
  ]);
});
