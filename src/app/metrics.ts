/** Prometheus metrics, collected when they are scraped. Names follow prometheus.io/docs/practices/naming. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, type LabelValues, Registry } from 'prom-client';
import { channelStates } from '#src/posts/channel-state.ts';
import type { TaskObserver, TaskQueue } from '#src/workers/task-queue.ts';
import type { Services } from './create-services.ts';

type Observed = Pick<
  Services,
  'channelRegistry' | 'ingest' | 'alertDispatcher' | 'outbox' | 'budget' | 'errorReporter' | 'rateLimitedMs'
>;

type Collect = (set: (labels: LabelValues<string>, value: number) => void) => void | Promise<void>;

/** The default metrics of the process, which a standby has, too. */
export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

function collectIn(registry: Registry) {
  const add =
    (Metric: typeof Gauge | typeof Counter) =>
    (name: string, help: string, labelNames: string[], collect: Collect): void => {
      new Metric({
        name: `dragoman_${name}`,
        help,
        labelNames,
        registers: [registry],
        async collect() {
          this.reset();
          await collect((labels, value) => this.inc(labels, value));
        },
      });
    };
  return { gauge: add(Gauge), counter: add(Counter) };
}

/** All counters count from the start of the process, so that they never fall. */
export function observeServices(registry: Registry, services: Observed, taskQueue: TaskQueue | null): void {
  const { gauge, counter } = collectIn(registry);
  gauge('channel_last_read_timestamp_seconds', 'Newest reading that succeeded.', ['channel'], (set) => {
    for (const { name, firstReadAt, lastReadAt, unreadableSince, isOwn } of services.channelRegistry.list()) {
      const readAt = firstReadAt === null || isOwn ? null : (unreadableSince ?? lastReadAt);
      if (readAt !== null) set({ channel: name }, readAt / 1000);
    }
  });
  counter('posts_read_total', 'Posts that were new.', ['channel'], (set) => {
    for (const [channel, count] of services.ingest.countNewPosts()) set({ channel }, count);
  });
  counter('alerts_total', 'What was decided about posts that alerts match.', ['action'], (set) => {
    for (const [action, count] of services.alertDispatcher.countActions()) set({ action }, count);
  });
  gauge('channels', 'Watched channels by their state.', ['state'], (set) => {
    const byState = Map.groupBy(services.channelRegistry.list(), ({ state }) => state);
    for (const state of channelStates) set({ state }, byState.get(state)?.length ?? 0);
  });
  gauge('delivery_queue_depth', 'Deliveries that are due and not yet confirmed.', [], (set) =>
    set({}, services.outbox.getCounts().pending),
  );
  counter('deliveries_total', 'Deliveries that ended, by outcome.', ['outcome'], (set) => {
    const { sent, unknown, resent, undeliverable } = services.outbox.getTotals();
    set({ outcome: 'delivered' }, sent);
    set({ outcome: 'uncertain' }, unknown);
    set({ outcome: 'resent' }, resent);
    for (const count of Object.values(undeliverable)) set({ outcome: 'undeliverable' }, count);
  });
  counter('rate_limit_wait_seconds_total', 'How long Telegram made all sending wait.', [], (set) =>
    set({}, services.rateLimitedMs() / 1000),
  );
  counter('model_calls_total', 'Calls of the language model.', ['model', 'outcome'], (set) => {
    for (const [model, totals] of services.budget.getTotals())
      for (const outcome of ['answered', 'failed'] as const) set({ model, outcome }, totals[outcome]);
  });
  counter('model_tokens_total', 'Tokens sent and written.', ['model', 'direction'], (set) => {
    for (const [model, { tokensIn, tokensOut }] of services.budget.getTotals()) {
      set({ model, direction: 'in' }, tokensIn);
      set({ model, direction: 'out' }, tokensOut);
    }
  });
  counter('model_lines_refused_total', 'Lines that a check refused.', ['model'], (set) => {
    for (const [model, { replaced }] of services.budget.getTotals()) set({ model }, replaced);
  });
  counter('errors_total', 'Lines of the log at error.', [], (set) =>
    set({}, services.errorReporter.getCount()),
  );
  for (const [figure, help] of taskQueue ? taskGauges : [])
    gauge(`task_queue_${figure}`, help, ['task'], async (set) => {
      for (const [task, depth] of Object.entries((await taskQueue?.depth()) ?? {}))
        set({ task }, depth[figure]);
    });
}

const taskGauges = [
  ['waiting', 'Tasks that no worker has taken yet.'],
  ['active', 'Tasks that workers are doing.'],
  ['workers', 'Workers that take a task.'],
] as const;

export function observeTasks(registry: Registry): TaskObserver {
  const seconds = new Histogram({
    name: 'dragoman_worker_task_duration_seconds',
    help: 'How long tasks took this worker, by how they ended.',
    labelNames: ['task', 'outcome'],
    buckets: [0.1, 0.3, 1, 3, 10, 30],
    registers: [registry],
  });
  return (task, outcome, ms) => seconds.observe({ task, outcome }, ms / 1000);
}
