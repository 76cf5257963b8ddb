/** Puts the parts of the double together. */
import { createProfile, type Profile } from './methods/profile-state.ts';
import { showMessage } from './script/show.ts';
import { createFaults, type Faults } from './server/faults.ts';
import { createFlood, type FloodLimits, usualLimits } from './server/flood.ts';
import { createUpdateSource } from './server/update-source.ts';
import { createRequestLog, type RequestLog } from './server/request-log.ts';
import { createCallDispatcher, loggedOut, type CallResult } from './server/call-dispatcher.ts';
import { createPolling, type Polling } from './server/polling.ts';
import type { SeenRequest } from './server/request.ts';
import { type HttpServer, startServer } from './server/server.ts';
import { createWebhook } from './server/webhook.ts';
import { createWorld, type World } from './state/world.ts';

export interface FakeTelegramOptions {
  readonly token?: string;
  /** The bot's user name. */
  readonly username?: string;
  readonly name?: string;
  /** Milliseconds since 1970; default the machine's clock. Timers are real either way. */
  readonly now?: () => number;
  /** There and back, added to every request but long polls' waiting. */
  readonly latencyMs?: number;
  /** Default: no flood control. `true`: near the real one. */
  readonly limits?: boolean | Partial<FloodLimits>;
  /** Telegram's brakes on repeated polls; default off, because they cost 3 s each. */
  readonly strictPolling?: boolean;
  /** Default on: in groups the bot sees only what is meant for it. */
  readonly privacy?: boolean;
  /** Messages kept per chat, and requests, files and presses altogether; default 10,000. Counters always hold all. */
  readonly keep?: number;
  /** First pause before a webhook is tried again; default 100. */
  readonly webhookRetryMs?: number;
}

export interface Engine {
  readonly token: string;
  readonly world: World;
  readonly faults: Faults;
  readonly journal: RequestLog;
  readonly profile: Profile;
  readonly polling: Polling;
  readonly server: HttpServer;
  /** The bot waits for updates, one way or the other. */
  isListening(): boolean;
  slowTo(latencyMs: number): void;
  stop(): Promise<void>;
}

export async function startEngine(options: FakeTelegramOptions): Promise<Engine> {
  const { token = '7000000001:AAFakeTokenForTheDoubleOnly-000000000', keep = 10_000 } = options;
  const now = options.now ?? Date.now;
  const limits = limitsOf(options.limits);
  let latencyMs = options.latencyMs ?? 0;
  let ended: CallResult | null = null;

  const world = createWorld({
    now,
    keep,
    username: options.username ?? 'dragoman_test_bot',
    name: options.name ?? 'Dragoman',
    privacy: options.privacy ?? true,
    describeState: () => describe(world, journal.requests()),
  });
  const faults = createFaults();
  const flood = createFlood(limits, now);
  const graceMs = limits?.graceMs ?? usualLimits.graceMs;
  const journal = createRequestLog({ now, events: world.events, keep, graceMs });
  const profile = createProfile();
  const polling = createPolling(world, options.strictPolling ?? false);
  const webhook = createWebhook({
    updates: world.updates,
    events: world.events,
    retryMs: options.webhookRetryMs ?? 100,
    now,
    perform: (name, values) => {
      const request = journal.begin(name, values);
      const call = { request, uploads: new Map(), signal: AbortSignal.timeout(60_000) };
      void operate(call).then((outcome) => journal.end(request, outcome, null));
    },
  });
  const intake = createUpdateSource(polling, webhook, () => {
    ended = loggedOut();
  });
  const operate = createCallDispatcher({ world, profile, intake, flood });
  const server = await startServer({
    token,
    now,
    latencyMs: () => latencyMs,
    operate,
    faults,
    flood,
    journal,
    ended: () => ended,
  });

  return {
    token,
    world,
    faults,
    journal,
    profile,
    polling,
    server,
    isListening: () => polling.open() || webhook.url() !== '',
    slowTo(ms) {
      latencyMs = ms;
    },
    async stop() {
      world.events.close();
      webhook.stop();
      faults.clear();
      await new Promise(setImmediate);
      await server.goDown();
    },
  };
}

function limitsOf(given: FakeTelegramOptions['limits']): FloodLimits | null {
  if (!given) return null;
  return given === true ? usualLimits : { ...usualLimits, ...given };
}

/** For errors of tests: the newest messages and requests. */
function describe(world: World, requests: readonly SeenRequest[]): string {
  const messages = [...world.chats.values()]
    .flatMap((chat) => [...chat.messages.values()].slice(-5))
    .sort((a, b) => a.at - b.at)
    .slice(-8)
    .map((message) => `  ${message.chat.id} ${message.byBot ? 'bot' : 'them'}: ${showMessage(message)}`);
  const calls = requests
    .slice(-8)
    .map(
      ({ method, answer, fault }) =>
        `  ${method} ${answer?.status ?? 'open'} ${answer?.description ?? ''} ${fault ?? ''}`,
    );
  return ['Newest messages:', ...messages, 'Newest requests:', ...calls].join('\n');
}
