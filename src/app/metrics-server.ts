/** /healthz, /readyz and /metrics on METRICS_PORT, for the operator's own network. */
import { once } from 'node:events';
import { createServer } from 'node:http';
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
  const routes: Readonly<Record<string, () => Promise<Answer> | Answer>> = {
    '/healthz': () => ({ status: 200, type: 'text/plain', body: 'ok\n' }),
    '/readyz': async () => {
      const reason = await whyNotReady();
      return { status: reason === null ? 200 : 503, type: 'text/plain', body: `${reason ?? 'ready'}\n` };
    },
    '/metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.metrics() }),
  };
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    const { status, type, body } = (await answer(route)) ?? { status: 404, type: 'text/plain', body: '' };
    response.writeHead(status, { 'content-type': type }).end(body);
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

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function answer(route: (() => Promise<Answer> | Answer) | undefined): Promise<Answer | undefined> {
  try {
    return await route?.();
  } catch {
    // forgives a store that is away: what cannot be gathered now is asked for again
    return { status: 503, type: 'text/plain', body: 'the figures cannot be gathered now\n' };
  }
}
