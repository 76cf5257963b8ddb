import { describe, expect, test } from 'vitest';
import type { Channel } from '#src/channels/channel.ts';
import { decideChannelNotice, describeRenaming } from '#src/ingest/channel-notifier.ts';

const now = Date.UTC(2026, 10, 20, 12);
const halfHourMs = 30 * 60_000;

describe('readers of a channel are told of it', () => {
  const channel = (fields: Partial<Channel>): Channel =>
    ({
      state: 'preview off',
      failures: 2,
      unreadableSince: now,
      notified: null,
      formerly: null,
      ...fields,
    }) as Channel;
  const told = (state: Channel['state']) => ({ notified: { state, since: now - 1 } });

  test.each([
    ['a settled state at the second look is told', channel({}), 'lost'],
    ['a settled state at the first look is not', channel({ failures: 1 }), null],
    ['a name that passed to another owner is', channel({ state: 'new owner' }), 'lost'],
    ['a silent server is given half an hour', channel({ state: 'unreachable' }), null],
    ['then it is told', channel({ state: 'unreachable', unreadableSince: now - halfHourMs }), 'lost'],
    ['a loss is told once', channel(told('preview off')), null],
    ['a passing state that turns out to be settled is told again', channel(told('unreachable')), 'lost'],
    [
      'and not the other way round',
      channel({ state: 'unreachable', unreadableSince: now - halfHourMs, ...told('preview off') }),
      null,
    ],
    ['a return is told after a told loss', channel({ state: 'fresh', ...told('preview off') }), 'back'],
    ['and not after one nobody was told of', channel({ state: 'fresh', unreadableSince: null }), null],
    ['silence is told', channel({ state: 'quiet' }), 'quiet'],
    ['once', channel({ state: 'quiet', ...told('quiet') }), null],
    ['and its end', channel({ state: 'fresh', ...told('quiet') }), 'active'],
    ['a loss in the silence is told', channel(told('quiet')), 'lost'],
    ['another name is told', channel({ state: 'renamed', formerly: { name: 'a', title: 'A' } }), 'renamed'],
    ['once, too', channel({ state: 'renamed' }), null],
  ])('%s', (_name, one, notice) => {
    expect(decideChannelNotice(one, now)).toBe(notice);
  });
});

describe('another name is told by what people know the channel by', () => {
  const [hidden, open] = ['private_1000000002', 'PublicNow'];
  test.each([
    ['a title of a public channel', ['Desk', open], ['Desk 2', open], 'Desk', 'Desk 2, @PublicNow'],
    ['a title of a private channel', ['Desk', hidden], ['Desk 2', hidden], 'Desk', 'Desk 2'],
    ['its first public name', ['Desk', hidden], ['Desk', open], 'Desk', '@PublicNow'],
    ['a public name taken away', ['Desk', open], ['Desk', hidden], '@PublicNow', 'Desk'],
    ['another public name', ['Desk', 'Before'], ['Desk', open], '@Before', '@PublicNow'],
  ])('%s', (_, [oldTitle = '', oldName = ''], [title = '', name = ''], before, now) => {
    const told = describeRenaming({ title, name, formerly: { title: oldTitle, name: oldName } });
    expect([told.before, told.now.join(', ')]).toEqual([before, now]);
  });
});
