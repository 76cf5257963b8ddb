/** /healthz, /readyz and /metrics on METRICS_PORT, for the operator's own network. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';

/** `whyNotReady`: null when all is in order. Rejects when the port is taken. */
export async function startMetricsServer(parts: {
  port: number;
  metrics: Registry;
  whyNotReady: () => Promise<string | null>;
}) {
  const { metrics, whyNotReady } = parts;
  const app = new Hono();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const reason = await whyNotReady();
    return c.text(`${reason ?? 'ready'}\n`, reason === null ? 200 : 503);
  });
  app.get('/metrics', async (c) =>
    c.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  );
  // forgives a store that is away: what cannot be gathered now is asked for again
  app.onError((_, c) => c.text('the figures cannot be gathered now\n', 503));

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(parts.port);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close(): Promise<void> {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}
