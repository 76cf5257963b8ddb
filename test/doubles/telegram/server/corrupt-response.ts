/** What a broken answer looks like on the wire. */
import type { ServerResponse } from 'node:http';
import { Refusal, refusal, tooManyRequests } from '../refusal.ts';
import type { Breakage, Fault } from './faults.ts';
import { everybody, type Flood } from './flood.ts';
import { type CallResult, outcomeOf } from './call-dispatcher.ts';
import type { SeenRequest } from './request.ts';

const page =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n';

/** A refusal made on purpose; a 429 starts its wait. */
export function outcomeOfFault(
  how: Exclude<Breakage, string>,
  scopes: readonly string[],
  flood: Flood,
): CallResult {
  if (!('code' in how)) return outcomeOf(refusal(500, 'no such fault'), null);
  const { code, description, retryAfterSeconds, forEverybody } = how;
  if (retryAfterSeconds === undefined) {
    return outcomeOf(
      description === undefined ? refusal(code, 'fault') : new Refusal(code, description),
      null,
    );
  }
  const wait = flood.startWait(forEverybody ? everybody : (scopes.at(-1) ?? everybody), retryAfterSeconds);
  return outcomeOf(tooManyRequests(retryAfterSeconds), wait);
}

/** Breaks the answer the way the fault says. */
export function corruptResponse(
  fault: Fault,
  request: SeenRequest,
  outcome: CallResult | null,
  outgoing: ServerResponse,
): void {
  const { how } = fault;
  const { socket } = outgoing;
  request.fault = typeof how === 'string' ? how : JSON.stringify(how);
  if (how === 'reset') socket?.resetAndDestroy();
  else if (how === 'half-open') socket?.pause();
  else if (how === 'html') {
    outgoing.writeHead(502, { 'content-type': 'text/html', 'content-length': page.length }).end(page);
  } else if (how === 'cut') {
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 400 });
    outgoing.write('{"ok":true,"result":{"message_id":', () => socket?.end());
  } else if (how !== 'hang' && outcome) {
    const text = JSON.stringify(outcome.body);
    const wait = outcome.retryAfterSeconds;
    const headers = {
      'content-type': 'application/json',
      ...(wait === null ? {} : { 'retry-after': String(wait) }),
    };
    outgoing.writeHead(outcome.status, headers).end(text);
  }
}
