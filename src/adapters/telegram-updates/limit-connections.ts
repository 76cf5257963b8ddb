/** Keeps strangers from filling the server: of the connections that have not shown the secret, the oldest give way. */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Telegram opens at most 40 (`max_connections` of setWebhook), and each shows the secret at once. */
const mostPerAddress = 100;
const mostInAll = 500;

/** The function returned takes a connection that showed the secret out of the count. */
export function limitConnections(server: Server): (socket: Socket) => void {
  const strangers = new Set<Socket>();
  const perAddress = new Map<string, Set<Socket>>();

  function forget(socket: Socket, address: string): void {
    strangers.delete(socket);
    const others = perAddress.get(address);
    others?.delete(socket);
    if (others?.size === 0) perAddress.delete(address);
  }

  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    const neighbours = perAddress.get(address) ?? new Set();
    perAddress.set(address, neighbours.add(socket));
    strangers.add(socket);
    socket.once('close', () => forget(socket, address));
    if (neighbours.size > mostPerAddress) neighbours.values().next().value?.destroy();
    if (strangers.size > mostInAll) strangers.values().next().value?.destroy();
  });
  return (socket) => forget(socket, socket.remoteAddress ?? '');
}
