/** What METRICS_PORT answers from the first moment on, also while this process stands by for another. */
import { StoreFailed } from '#src/errors.ts';
import type { Lease } from '#src/store/lease.ts';
import type { Storage } from '#src/store/storage.ts';
import type { App } from './create-app.ts';

export interface OperatorEndpoint {
  readonly port: number;
  /** From now on the figures of the bot are served, too. */
  follow(app: App): void;
  close(): Promise<void>;
}

/** Null port: none. Loaded when asked for, as most run without. Rejects when the port is taken. */
export async function openOperatorEndpoint(
  port: number | null,
  held: { readonly lease: Lease; readonly storage: Storage },
): Promise<OperatorEndpoint | null> {
  if (port === null) return null;
  const [{ createMetrics, observeServices }, { startMetricsServer }] = await Promise.all([
    import('./metrics.ts'),
    import('./metrics-server.ts'),
  ]);
  let app: App | null = null;
  const metrics = createMetrics();
  const server = await startMetricsServer({
    port,
    metrics,
    whyNotReady: () => explainNotReady({ ...held, app }),
  });
  return {
    port: server.port,
    follow(active) {
      app = active;
      observeServices(metrics, active.services, active.taskQueue);
    },
    close: server.close,
  };
}

/** Null when this process holds its store, reaches it, and hears from Telegram. */
export async function explainNotReady(parts: {
  readonly lease: Pick<Lease, 'isHeld'>;
  readonly storage: Storage;
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
