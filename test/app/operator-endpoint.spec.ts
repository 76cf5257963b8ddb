import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from '#src/adapters/sqlite/open-sqlite.ts';
import { explainNotReady, openOperatorEndpoint } from '#src/app/operator-endpoint.ts';
import { StoreFailed } from '#src/errors.ts';
import { dayMs, hourMs, type Story, tell } from '../story/story.ts';

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
        ask({ app: appIn({ pollError: { ...pollError, kind: 'store' } }) }),
      ]),
    ).toEqual([
      'another instance holds the store',
      'the store cannot be reached',
      'the store cannot be reached',
      'starting',
      'another instance takes the updates',
      'Telegram gives no updates',
      'the store cannot be written',
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

describe('the port for the operator', () => {
  let story: Story;
  let server: NonNullable<Awaited<ReturnType<typeof openOperatorEndpoint>>>;
  let reason: string | null;
  beforeEach(async () => {
    story = await tell();
    reason = null;
    server = (await openOperatorEndpoint(0, async () => reason))!;
    server.observeApp({ services: story.services(), taskQueue: null });
  });
  afterEach(async () => {
    await server.close();
    await story.end();
  });

  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: response.status, text: await response.text() };
  };

  test('says that it lives, and why it is not ready', async () => {
    expect(await ask('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect((await ask('/readyz')).status).toBe(200);
    reason = 'another instance takes the updates';
    expect(await ask('/readyz')).toEqual({ status: 503, text: 'another instance takes the updates\n' });
    expect((await ask('/anything')).status).toBe(404);
  });

  test('counts what was delivered, and shows how old each channel is', async () => {
    const ann = story.telegram.user({ name: 'Ann' });
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await story.publish('A storm is coming.');
    const { status, text } = await ask('/metrics');
    expect(status).toBe(200);
    expect(text).toMatch(/^dragoman_deliveries_total\{outcome="delivered"\} 1$/m);
    expect(text).toMatch(/^dragoman_channels\{state="fresh"\} 1$/m);
    expect(text).toMatch(/^dragoman_channel_last_read_timestamp_seconds\{channel="NorlandMFA"\} \d+/m);
    expect(text).toMatch(/^dragoman_delivery_queue_depth 0$/m);
    expect(text).toMatch(/^dragoman_errors_total 0$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  });

  test('shows a channel that cannot be read any more as old, and no channel that is not read', async () => {
    const stamp = async () => {
      const { text } = await ask('/metrics');
      return Number(
        /^dragoman_channel_last_read_timestamp_seconds\{channel="NorlandMFA"\} (\S+)$/m.exec(text)?.[1],
      );
    };
    await story.read();
    const before = await stamp();
    story.preview.setState('NorlandMFA', 'preview off');
    for (let hour = 0; hour < 3; hour += 1) await story.pass(hourMs);
    expect((await stamp()) - before).toBeLessThan(2 * 3600);
    await story.services().channelRegistry.recordOwn('norlandmfa', 1_804_400_017, story.now());
    expect(await stamp()).toBeNaN();
  });

  test('counts on over midnight, as a counter of Prometheus never falls', async () => {
    const ann = story.telegram.user({ name: 'Ann' });
    await ann.asks('/subscribe');
    await ann.asks('/alert storm');
    await story.publish('A storm is coming.');
    await story.pass(dayMs);
    await story.publish('Another storm is coming.');
    const { text } = await ask('/metrics');
    const delivered = /^dragoman_deliveries_total\{outcome="delivered"\} (\d+)$/m.exec(text)?.[1];
    // two alerts and the digest of the morning
    expect(Number(delivered)).toBe(3);
  });
});
