/** As much of Telegram as updates need: a queue, long polls, and answers that go wrong. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const me = { id: 1234, is_bot: true, first_name: 'Dragoman', username: 'dragoman_bot' };

/** An update that carries a text from a person. */
export const textUpdate = (id: number, chat: number, text = `${id}`) => ({
  update_id: id,
  message: { message_id: id, date: 0, chat: { id: chat, type: 'private', first_name: 'Ann' }, text },
});

export type Answer = (response: ServerResponse) => void;
const json =
  (status: number, body: object): Answer =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
export const refused = (code: number, description: string, parameters = {}) =>
  json(code, { ok: false, error_code: code, description, parameters });

/** On a free port of loopback; updates are confirmed by the offset of the next request, as with the real one. */
export async function startFakeUpdatesApi() {
  const queue: { update_id: number }[] = [];
  const calls: { method: string; body: Record<string, unknown> }[] = [];
  const wrong = new Map<string, Answer[]>();
  let polled: (() => void) | null = null;

  function updates(body: Record<string, unknown>, response: ServerResponse): void {
    const offset = Number(body.offset ?? 0);
    if (offset > 0) while ((queue[0]?.update_id ?? offset) < offset) queue.shift();
    const give = () => {
      polled = null;
      json(200, { ok: true, result: queue.slice(0, 100) })(response);
    };
    // a long poll is held until something comes, a short one ends at once
    if (queue.length > 0 || Number(body.timeout) < 25) give();
    else polled = give;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.url?.split('/').at(-1) ?? '';
    const text = (await Array.fromAsync(request as AsyncIterable<Buffer>)).join('');
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    calls.push({ method, body });
    const fault = wrong.get(method)?.shift();
    if (fault) fault(response);
    else if (method === 'getUpdates') updates(body, response);
    else json(200, { ok: true, result: method === 'getMe' ? me : true })(response);
  }

  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    queue,
    push(...each: { update_id: number }[]) {
      queue.push(...each);
      polled?.();
    },
    /** The next calls of a method are answered so. */
    break: (method: string, ...answers: Answer[]) => wrong.set(method, answers),
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export type FakeUpdatesApi = Awaited<ReturnType<typeof startFakeUpdatesApi>>;
