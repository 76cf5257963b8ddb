/** What METRICS_PORT answers from the first moment on, also while this process stands by for another. */
import { StoreFailed } from '#src/errors.ts';
import type { Lease } from '#src/store/lease.ts';
import type { Storage } from '#src/store/storage.ts';
import type { App } from './create-app.ts';

/** Null port: none. Loaded when asked for, as most run without. Rejects when the port is taken. */
export async function openOperatorEndpoint(
  port: number | null,
  whyNotReady = async () => null as string | null,
) {
  if (port === null) return null;
  const [{ createMetrics, observeServices, observeTasks }, { startMetricsServer }] = await Promise.all([
    import('./metrics.ts'),
    import('./metrics-server.ts'),
  ]);
  const metrics = createMetrics();
  const server = await startMetricsServer({ port, metrics, whyNotReady });
  return {
    ...server,
    observeApp: ({ services, taskQueue }: App) => observeServices(metrics, services, taskQueue),
    observeTasks: () => observeTasks(metrics),
  };
}

/** Null when this process holds its store, reaches it, and hears from Telegram. */
export async function explainNotReady(parts: {
  readonly lease: Pick<Lease, 'isHeld'>;
  readonly storage: Storage;
  /** Null while it starts. */
  readonly app: Pick<App, 'updates'> | null;
}): Promise<string | null> {
  const { lease, storage, app } = parts;
  try {
    await storage.namespace('lease').get('holder');
    if (!(await lease.isHeld())) return 'another instance holds the store';
  } catch (thrown) {
    // forgives a store that is away: that is the answer
    if (!(thrown instanceof StoreFailed)) throw thrown;
    return 'the store cannot be reached';
  }
  if (app === null) return 'starting';
  const { isStandby, pollError } = app.updates.getState();
  if (isStandby) return 'another instance takes the updates';
  return pollError === null ? null : 'Telegram gives no updates';
}
