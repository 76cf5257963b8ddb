import { afterEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { explainNotReady, openOperatorEndpoint } from '#src/app/operator-endpoint.ts';
import { StoreFailed } from '#src/errors.ts';

type App = NonNullable<Parameters<typeof explainNotReady>[0]['app']>;
type State = ReturnType<App['updates']['getState']>;

const storage = openSqlite(':memory:');
const appIn = (state: Partial<State>): App =>
  ({ updates: { getState: () => ({ isStandby: false, pollError: null, ...state }) } }) as App;
const lost = async (): Promise<never> => {
  throw new StoreFailed('gone', { fault: 'lost' });
};
const pollError = { kind: 'unreachable', since: 0, reason: '' } as const;

describe('an instance is ready', () => {
  const ask = (parts: Partial<Parameters<typeof explainNotReady>[0]> = {}) =>
    explainNotReady({ storage, lease: { isHeld: async () => true }, app: appIn({}), ...parts });

  test('when it holds its store, reaches it and hears from Telegram', async () => {
    expect(await ask()).toBeNull();
  });

  test('and says what it lacks when it is not', async () => {
    const silent = { ...storage, namespace: () => ({ ...storage.namespace('lease'), get: lost }) };
    expect(
      await Promise.all([
        ask({ lease: { isHeld: async () => false } }),
        ask({ lease: { isHeld: lost } }),
        ask({ storage: silent as typeof storage }),
        ask({ app: null }),
        ask({ app: appIn({ isStandby: true }) }),
        ask({ app: appIn({ pollError }) }),
      ]),
    ).toEqual([
      'another instance holds the store',
      'the store cannot be reached',
      'the store cannot be reached',
      'starting',
      'another instance takes the updates',
      'Telegram gives no updates',
    ]);
  });
});

describe('the port of an instance that stands by', () => {
  const lease = { isHeld: async () => false };
  let close: (() => Promise<void>) | undefined;
  afterEach(() => close?.());

  test('lives, is not ready, and shows the figures of its process', async () => {
    const endpoint = await openOperatorEndpoint(0, () => explainNotReady({ lease, storage, app: null }));
    close = endpoint?.close;
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${endpoint?.port}${path}`);
      return [response.status, await response.text()];
    };
    expect(await ask('/healthz')).toEqual([200, 'ok\n']);
    expect(await ask('/readyz')).toEqual([503, 'another instance holds the store\n']);
    expect(await ask('/metrics')).toEqual([200, expect.stringContaining('nodejs_eventloop_lag_p99_seconds')]);
  });
});
