/** The HTTP server: routes, latency, faults, and the record of what came and went. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findMethod } from '../methods/index.ts';
import { readBody, readParameters } from './body.ts';
import type { Fault, Faults } from './faults.ts';
import { type Flood, scopesOf, type Wait } from './flood.ts';
import type { RequestLog } from './request-log.ts';
import {
  notFound,
  type CallDispatcher,
  type CallResult,
  outcomeOf,
  unauthorized,
} from './call-dispatcher.ts';
import type { SeenRequest } from './request.ts';
import { outcomeOfFault, corruptResponse } from './corrupt-response.ts';

export interface ServerParts {
  readonly token: string;
  readonly latencyMs: () => number;
  readonly now: () => number;
  readonly operate: CallDispatcher;
  readonly faults: Faults;
  readonly flood: Flood;
  readonly journal: RequestLog;
  /** Set after `logOut`: every call is refused. */
  readonly ended: () => CallResult | null;
}

export interface HttpServer {
  readonly root: () => string;
  /** Nobody listens any more: connections are refused. */
  goDown(): Promise<void>;
  /** Listens on the same port again. */
  comeUp(): Promise<void>;
}

export async function startServer(parts: ServerParts): Promise<HttpServer> {
  const server = createServer({ keepAliveTimeout: 120_000, requestTimeout: 0 }, (incoming, outgoing) => {
    handle(parts, incoming, outgoing).catch((problem) => {
      // A caller that hung up ends its own request, nothing else; a body that cannot be read is a bad request.
      if (outgoing.destroyed || outgoing.headersSent) outgoing.destroy();
      else write(outgoing, outcomeOf(problem, null));
    });
  });
  let port = 0;
  const listen = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await listen();
  return {
    root: () => `http://127.0.0.1:${port}`,
    comeUp: listen,
    goDown: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  parts: ServerParts,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const [, token, given = '', query = ''] =
    /^\/bot([^/?]+)\/([^/?]*)\/?(?:\?(.*))?$/.exec(incoming.url ?? '') ?? [];
  if (token === undefined) return write(outgoing, notFound());
  const name = findMethod(given)?.name ?? given;
  const early = parts.faults.early(name);
  if (early) {
    const request = parts.journal.begin(name, {});
    parts.journal.end(request, null, early);
    return corruptResponse(early, request, null, outgoing);
  }
  const body = await readBody(incoming);
  if (decodeURIComponent(token) !== parts.token) return write(outgoing, unauthorized());
  const ended = parts.ended();
  if (ended) return write(outgoing, ended);
  await answer(parts, { name, query, contentType: incoming.headers['content-type'] ?? '', body }, outgoing);
}

interface Raw {
  readonly name: string;
  readonly query: string;
  readonly contentType: string;
  readonly body: Buffer;
}

async function answer(parts: ServerParts, raw: Raw, outgoing: ServerResponse): Promise<void> {
  const { faults, journal, flood } = parts;
  const wayMs = parts.latencyMs() / 2;
  if (wayMs > 0) await pause(wayMs);
  const { values, uploads } = readParameters(raw.query, raw.contentType, raw.body);
  const request = journal.begin(raw.name, values);
  const fault = faults.match(request);
  const hangUp = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) hangUp.abort();
  });
  const operated = () => parts.operate({ request, uploads, signal: hangUp.signal });
  const outcome = fault ? await underFault(fault, request, flood, operated) : await operated();
  if (wayMs > 0) await pause(wayMs);
  if (outcome?.wait) noteAnswered(outcome.wait, parts.now() + journal.graceMs);
  journal.end(request, outcome, fault);
  if (fault) corruptResponse(fault, request, outcome, outgoing);
  else if (outcome) write(outgoing, outcome);
}

/** Null when the request is not carried out and nothing is answered. */
async function underFault(
  fault: Fault,
  request: SeenRequest,
  flood: Flood,
  operated: () => Promise<CallResult>,
): Promise<CallResult | null> {
  const { how, accepted } = fault;
  if (typeof how === 'object' && 'slowMs' in how) {
    await pause(how.slowMs);
    return operated();
  }
  if (accepted) await operated();
  if (typeof how === 'string') return null;
  const isMessage = findMethod(request.method)?.method.counts !== undefined;
  return outcomeOfFault(
    how,
    scopesOf(request.method, Number(request.parameters.chat_id ?? 0), isMessage),
    flood,
  );
}

/** The first answer that tells of a wait starts the counting. */
function noteAnswered(wait: Wait, at: number): void {
  wait.countsFrom = Math.min(wait.countsFrom, at);
}

function write(outgoing: ServerResponse, { status, body, retryAfterSeconds }: CallResult): void {
  const text = JSON.stringify(body);
  outgoing.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) }),
  });
  outgoing.end(text);
}
