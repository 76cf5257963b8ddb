/** The HTTP server: routes, latency, faults, and the record of what came and went. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { readBody, readParameters } from './body.ts';
import type { Fault, Faults } from './faults.ts';
import type { Flood } from './flood.ts';
import { notFound, type Operator, type Outcome, outcomeOf, unauthorized } from './operator.ts';
import { outcomeOfFault, spoil } from './spoil.ts';
import type { Journal } from './journal.ts';

export interface ServerParts {
  readonly token: string;
  readonly latencyMs: () => number;
  readonly now: () => number;
  readonly operate: Operator;
  readonly faults: Faults;
  readonly flood: Flood;
  readonly journal: Journal;
  /** Set after `logOut`: every call is refused. */
  readonly ended: () => Outcome | null;
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
    // A caller that hangs up ends its own request, nothing else.
    handle(parts, incoming, outgoing).catch(() => outgoing.destroy());
  });
  let port = 0;
  const listen = async () => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
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
  const [path = '', query = ''] = (incoming.url ?? '').split('?', 2);
  const [, token, name = ''] = /^\/bot([^/]+)(?:\/test)?\/([^/]*)\/?$/.exec(decodeURI(path)) ?? [];
  if (token === undefined) return write(outgoing, notFound());
  const early = parts.faults.early(name);
  if (early) return spoil(early, parts.journal.open(name, {}), null, outgoing);
  const body = await readBody(incoming);
  if (token !== parts.token) return write(outgoing, unauthorized());
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
  const read = attempt(() => readParameters(raw.query, raw.contentType, raw.body));
  if ('problem' in read) return write(outgoing, outcomeOf(read.problem, null));
  const { values, uploads } = read.value;
  const request = journal.open(raw.name, values);
  const fault = faults.match(request);
  const hangUp = new AbortController();
  outgoing.once('close', () => hangUp.abort());
  const operated = () => parts.operate({ request, uploads, signal: hangUp.signal });
  const outcome = fault ? await underFault(fault, request.parameters, flood, operated) : await operated();
  if (wayMs > 0) await pause(wayMs);
  if (outcome?.wait)
    outcome.wait.countsFrom = Math.min(outcome.wait.countsFrom, parts.now() + journal.graceMs);
  journal.close(request, outcome, fault);
  if (fault) spoil(fault, request, outcome, outgoing);
  else if (outcome) write(outgoing, outcome);
}

function attempt<T>(act: () => T): { value: T } | { problem: unknown } {
  try {
    return { value: act() };
  } catch (problem) {
    // A body that cannot be read is answered like any other bad request.
    return { problem };
  }
}

/** Null when the request is not carried out and nothing is answered. */
async function underFault(
  fault: Fault,
  parameters: Readonly<Record<string, unknown>>,
  flood: Flood,
  operated: () => Promise<Outcome>,
): Promise<Outcome | null> {
  const { how, accepted } = fault;
  if (typeof how === 'object' && 'slowMs' in how) {
    await pause(how.slowMs);
    return operated();
  }
  if (accepted) await operated();
  return typeof how === 'object' ? outcomeOfFault(how, Number(parameters.chat_id ?? 0), flood) : null;
}

export function write(outgoing: ServerResponse, { status, body, retryAfterSeconds }: Outcome): void {
  const text = JSON.stringify(body);
  outgoing.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) }),
  });
  outgoing.end(text);
}
