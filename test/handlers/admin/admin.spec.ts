/** The operator's first minutes: becoming the admin, watching a channel, hearing of faults. */
import { afterEach, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { type Story, tell } from '../../story/story.ts';

let story: Story;
afterEach(() => story.end());

test('who opens the invitation first is the admin, also after a restart; nobody else is by it', async () => {
  story = await tell();
  const [ann, bob] = [story.telegram.user({ name: 'Ann' }), story.telegram.user({ name: 'Bob' })];
  const invitation = String(story.services().getInvitation());
  expect(invitation.length).toBeLessThanOrEqual(64);
  expect(textOf(await ann.asks('/status'))).not.toContain('Running');
  expect(textOf(await ann.asks(`/start ${invitation}`))).toContain('my administrator now');
  expect(textOf(await bob.asks(`/start ${invitation}`))).not.toContain('administrator');
  await story.restart();
  expect(story.services().getInvitation()).toBeNull();
  expect(textOf(await ann.asks('/status'))).toContain('Running');
  expect(textOf(await bob.asks('/status'))).not.toContain('Running');
});

test('/status says how much of the budget of tokens is used', async () => {
  const env = { ADMIN_IDS: '1000001', OPENAI_BASE_URL: 'http://127.0.0.1:1', DAILY_TOKEN_BUDGET: '60000' };
  story = await tell({ env });
  const ann = story.telegram.user({ name: 'Ann', id: 1_000_001 });
  const call = await story.services().budget.reserve('gpt-5-mini', 500);
  await call?.settle(4000, 616);
  expect(textOf(await ann.asks('/status'))).toContain('Tokens of the models today: 4,616 of 60,000');
});

test('ADMIN_IDS that are named later end what an invitation gave', async () => {
  story = await tell();
  const ann = story.telegram.user({ name: 'Ann' });
  await ann.asks(`/start ${story.services().getInvitation()}`);
  expect(story.services().admins).toEqual([ann.id]);
  await story.restart({ ADMIN_IDS: '777', ALLOWED_CHATS: '-1' });
  expect(story.services().admins).toEqual([777]);
  expect(story.services().isAllowedChat(ann.id)).toBe(false);
});

test('with ADMIN_IDS there is no invitation', async () => {
  story = await tell({ env: { ADMIN_IDS: '1' } });
  expect(story.services().getInvitation()).toBeNull();
});

test('/watch tries a channel before it promises: a typo is refused, and nothing is watched', async () => {
  story = await tell({ env: { ADMIN_IDS: '1000001' } });
  const ann = story.telegram.user({ name: 'Ann', id: 1_000_001 });
  expect(textOf(await ann.asks('/watch @NorlandMFAA'))).toContain('Check the spelling');
  expect(story.services().channelRegistry.list()).toHaveLength(1);
});

test('"the operator has been told" is said only where there is one', async () => {
  for (const [env, isTold] of [
    [{}, false],
    [{ ADMIN_IDS: '7' }, true],
  ] as const) {
    story = await tell({ env });
    story.services().alertPreview.preview = () => Promise.reject(new Error('a bug of ours'));
    const answer = textOf(await story.telegram.user({ name: 'Ann' }).asks('/try storm'));
    expect(answer.includes('has been told')).toBe(isTold);
    expect(answer).toContain('nothing was lost');
    if (!isTold) await story.end();
  }
});
