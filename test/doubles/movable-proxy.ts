/** Between a client and its server: can be cut, mended, and led to another server. */
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface MovableProxy {
  readonly port: number;
  /** Ends all connections and refuses new ones. */
  cut(): void;
  /** Takes connections again, and leads them to this port of loopback. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

export async function startMovableProxy(port: number): Promise<MovableProxy> {
  let target: number | null = port;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    if (target === null) return void client.destroy();
    const upstream = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    target = null;
    for (const each of open) each.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    leadTo(to) {
      target = to;
    },
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
