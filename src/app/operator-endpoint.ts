/** /healthz, /readyz and /metrics on METRICS_PORT, also while this process waits for the lease. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { withFallback } from '#src/errors.ts';
import type { Lease } from '#src/store/lease.ts';
import type { Storage } from '#src/store/create-storage.ts';
import type { App } from './create-app.ts';

/**
 * Null for a null port; its packages are imported only where there is one. `whyNotReady`: null when ready. Rejects when the
 * port is taken.
 */
export async function openOperatorEndpoint(
  port: number | null,
  whyNotReady = async () => null as string | null,
) {
  if (port === null) return null;
  const [{ createAdaptorServer }, { Hono }, { createMetrics, observeServices, observeTasks }] =
    await Promise.all([import('@hono/node-server'), import('hono'), import('./metrics.ts')]);
  const metrics = createMetrics();
  const routes = new Hono();
  routes.get('/healthz', (c) => c.text('ok\n'));
  routes.get('/readyz', async (c) => {
    const reason = await whyNotReady();
    return c.text(`${reason ?? 'ready'}\n`, reason === null ? 200 : 503);
  });
  routes.get('/metrics', async (c) =>
    c.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  );
  // forgives a store that is away: Prometheus asks again
  routes.onError((_, c) => c.text('the figures cannot be gathered now\n', 503));

  const server = createAdaptorServer({ fetch: routes.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(port);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    observeApp: ({ services, taskQueue }: Pick<App, 'services' | 'taskQueue'>) =>
      observeServices(metrics, services, taskQueue),
    observeTasks: () => observeTasks(metrics),
    async close(): Promise<void> {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Null when this process holds its store, can reach it, and gets updates from Telegram. */
export async function explainNotReady(parts: {
  readonly lease: Pick<Lease, 'isHeld'>;
  readonly storage: Storage;
  readonly app: Pick<App, 'updates'> | null;
}): Promise<string | null> {
  const { lease, storage, app } = parts;
  const look = () => storage.namespace('lease').get('holder').then(lease.isHeld);
  const isHeld = await withFallback(look, null);
  if (isHeld === null) return 'the store cannot be reached';
  if (!isHeld) return 'another instance holds the store';
  if (app === null) return 'starting';
  const { isStandby, pollError } = app.updates.getState();
  if (isStandby) return 'another instance takes the updates';
  if (pollError === null) return null;
  return pollError.kind === 'store' ? 'the store cannot be written' : 'Telegram gives no updates';
}
