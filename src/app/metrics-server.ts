/** /healthz, /readyz and /metrics on METRICS_PORT, for the operator's own network. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** `whyNotReady`: null when all is in order. Rejects when the port is taken. */
export async function startMetricsServer(parts: {
  port: number;
  metrics: Registry;
  whyNotReady: () => Promise<string | null>;
}): Promise<MetricsServer> {
  const { metrics, whyNotReady } = parts;

  async function answer(path: string | undefined, response: ServerResponse): Promise<unknown> {
    if (path === '/healthz') return response.end('ok\n');
    if (path === '/metrics')
      return response.setHeader('content-type', metrics.contentType).end(await metrics.metrics());
    if (path !== '/readyz') return response.writeHead(404).end();
    const reason = await whyNotReady();
    return response.writeHead(reason === null ? 200 : 503).end(`${reason ?? 'ready'}\n`);
  }

  const server = createServer(({ url }, response) => {
    // forgives a store that is away: what cannot be gathered now is asked for again
    const giveUp = () => response.writeHead(503).end('the figures cannot be gathered now\n');
    answer(url?.split('?')[0], response.setHeader('content-type', 'text/plain')).catch(giveUp);
  });
  server.listen(parts.port);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await server[Symbol.asyncDispose]();
    },
  };
}
