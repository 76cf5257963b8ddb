/** What Prometheus may ask: figures of the services, gathered when they are asked for. Names as on prometheus.io/docs/practices/naming. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, type LabelValues, Registry } from 'prom-client';
import { channelStates } from '#src/posts/channel-state.ts';
import type { TaskQueue } from '#src/workers/task-queue.ts';
import type { Services } from './create-services.ts';

type Observed = Pick<
  Services,
  'channelRegistry' | 'ingest' | 'alertDispatcher' | 'outbox' | 'budget' | 'errorReporter' | 'rateLimitedMs'
>;

type Collect<Label extends string> = (
  set: (labels: Partial<Record<Label, string>>, value: number) => void,
) => void | Promise<void>;

/** In nanoseconds, as perf_hooks counts. */
const nsPerSecond = 1e9;

/** Counters that begin anew each day (deliveries, model) fall to zero at midnight UTC, which `rate()` takes for a restart. */
export function createMetrics(services: Observed, taskQueue: TaskQueue | null = null): Registry {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const delay = monitorEventLoopDelay();
  delay.enable();

  const options = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    collect: Collect<Label>,
  ) => ({
    name: `dragoman_${name}`,
    help,
    labelNames,
    registers,
    // what is gathered takes the place of what was: `inc` after `reset` serves gauges, too
    async collect(this: Gauge<Label> | Counter<Label>) {
      this.reset();
      await collect((labels, value) => this.inc(labels as LabelValues<Label>, value));
    },
  });
  const gauge = <Label extends string>(...given: Parameters<typeof options<Label>>) =>
    new Gauge(options<Label>(...given));
  const counter = <Label extends string>(...given: Parameters<typeof options<Label>>) =>
    new Counter(options<Label>(...given));

  gauge('channel_last_read_timestamp_seconds', 'Newest reading of a channel.', ['channel'], (set) => {
    for (const { name, lastReadAt } of services.channelRegistry.list())
      if (lastReadAt !== null) set({ channel: name }, lastReadAt / 1000);
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
  gauge('delivery_queue_depth', 'Deliveries not yet confirmed.', [], (set) =>
    set({}, services.outbox.getCounts().pending),
  );
  counter('deliveries_total', 'Deliveries that ended, by outcome.', ['outcome'], (set) => {
    const { sent, unknown, resent, undeliverable } = services.outbox.getCounts();
    set({ outcome: 'delivered' }, sent);
    set({ outcome: 'uncertain' }, unknown);
    set({ outcome: 'resent' }, resent);
    set({ outcome: 'undeliverable' }, sumOf(Object.values(undeliverable)));
  });
  counter('rate_limit_wait_seconds_total', 'How long Telegram made all sending wait.', [], (set) =>
    set({}, services.rateLimitedMs() / 1000),
  );
  counter('model_calls_total', 'Calls of the language model.', ['model'], async (set) => {
    for (const { model, calls } of await services.budget.usage()) set({ model }, calls);
  });
  counter('model_tokens_total', 'Tokens sent to the model and written by it.', ['direction'], async (set) => {
    for (const { tokensIn, tokensOut } of await services.budget.usage()) {
      set({ direction: 'in' }, tokensIn);
      set({ direction: 'out' }, tokensOut);
    }
  });
  counter('model_lines_refused_total', 'Lines of the model that a check refused.', [], async (set) => {
    for (const { replaced } of await services.budget.usage()) set({}, replaced);
  });
  counter('errors_total', 'Lines of the log at error.', [], (set) =>
    set({}, services.errorReporter.getCount()),
  );
  gauge('event_loop_delay_seconds', 'How late the event loop runs.', ['quantile'], (set) => {
    for (const quantile of [0.5, 0.99])
      set({ quantile: String(quantile) }, delay.percentile(quantile * 100) / nsPerSecond);
  });
  if (taskQueue !== null) observeTasks(taskQueue);

  function observeTasks(queue: TaskQueue): void {
    for (const [name, help, figure] of taskGauges)
      gauge(`task_queue_${name}`, help, ['task'], async (set) => {
        for (const [task, depth] of Object.entries((await queue.depth()) ?? {})) set({ task }, depth[figure]);
      });
  }
  return registry;
}

const taskGauges = [
  ['waiting', 'Tasks that no worker has taken yet.', 'waiting'],
  ['active', 'Tasks in the hands of workers.', 'active'],
  ['workers', 'Workers that take a task.', 'workers'],
] as const;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
