/** A Bot API of one's own making on loopback: each request is answered by `answer`, which may also break the connection. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeBotApiRequest {
  readonly method: string;
  /** Fields of JSON; of an upload only the raw text. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly raw: string;
}

export type FakeBotApiReply =
  | { readonly ok: unknown }
  | { readonly code: number; readonly description: string; readonly parameters?: object }
  | { readonly html: string; readonly status: number }
  | 'reset'
  | 'hang';

export interface FakeBotApi {
  readonly root: string;
  readonly requests: FakeBotApiRequest[];
  close(): Promise<void>;
}

export async function startFakeBotApi(
  answer: (request: FakeBotApiRequest) => FakeBotApiReply | Promise<FakeBotApiReply>,
): Promise<FakeBotApi> {
  const requests: FakeBotApiRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await read(incoming);
    requests.push(request);
    write(response, await answer(request));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<FakeBotApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString();
  const isJson = incoming.headers['content-type']?.startsWith('application/json');
  return { method: incoming.url?.split('/').at(-1) ?? '', fields: isJson ? JSON.parse(raw) : {}, raw };
}

function write(response: ServerResponse, reply: FakeBotApiReply): void {
  if (reply === 'hang') return;
  if (reply === 'reset') response.socket?.resetAndDestroy();
  else if ('html' in reply) response.writeHead(reply.status, { 'content-type': 'text/html' }).end(reply.html);
  else if ('ok' in reply) response.end(JSON.stringify({ ok: true, result: reply.ok }));
  else {
    const { code, description, parameters } = reply;
    response.writeHead(code).end(JSON.stringify({ ok: false, error_code: code, description, parameters }));
  }
}
