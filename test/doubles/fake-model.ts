/** A model behind the Chat Completions interface: a real server on loopback that answers by script and keeps a log of what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { truthfulAnswer } from './fake-model-answers.ts';

type Rung = 'json_schema' | 'json_object' | 'plain';

export interface ModelRequest {
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string | null;
  readonly rung: Rung;
  /** All messages as one text. */
  readonly prompt: string;
  /** The JSON line of the user's message; empty when there is none. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly task: string;
  readonly nonce: string;
}

/** What the server does with one request; everything left out is as a good server has it. */
export interface Reply {
  /** The answer's text; an object is written as JSON. */
  readonly content?: unknown;
  readonly finish?: string;
  /** Further fields of the message: thoughts, as some servers send them. */
  readonly reasoning?: Readonly<Record<string, string>>;
  readonly refusal?: string;
  /** Undefined: counted from the prompt. Null: none sent. */
  readonly usage?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of a completion: this body as it stands; an object is written as JSON. */
  readonly body?: unknown;
  /** `hang` never answers; `reset` breaks off before the answer, `reset body` in its middle. */
  readonly fault?: 'hang' | 'reset' | 'reset body';
}

/** `turn` counts the requests from 1. */
export type Scenario = (request: ModelRequest, turn: number) => Reply | Promise<Reply>;

export interface FakeModel {
  /** The base URL, with `/v1`. */
  readonly url: string;
  readonly requests: ModelRequest[];
  play(scenario: Scenario): void;
  close(): Promise<void>;
}

/** Copies sentences of each post, in a valid answer. */
export const truthful: Scenario = (request) => ({ content: truthfulAnswer(request) });

/** Starts on a free port; close it after the test. */
export async function startFakeModel(scenario: Scenario = truthful): Promise<FakeModel> {
  const requests: ModelRequest[] = [];
  let current = scenario;
  const server = createServer(async (incoming, response) => {
    if (incoming.url?.endsWith('/models'))
      return sendJson(response, 200, { object: 'list', data: [{ id: 'fake' }] });
    if (incoming.url !== '/v1/chat/completions')
      return sendJson(response, 404, { error: { message: 'no such path' } });
    const request = await readRequest(incoming);
    requests.push(request);
    answer(response, request, await current(request, requests.length));
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    play: (next) => {
      current = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ModelRequest> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  const body = JSON.parse(text) as Record<string, unknown> & {
    messages: { role: string; content: string }[];
    response_format?: { type: Rung };
  };
  const prompt = body.messages.map((message) => message.content).join('\n');
  const line = prompt.split('\n').find((each) => each.startsWith('{"task"'));
  const data = line === undefined ? {} : (JSON.parse(line) as Record<string, unknown>);
  return {
    body,
    authorization: incoming.headers.authorization ?? null,
    rung: body.response_format?.type ?? 'plain',
    prompt,
    data,
    task: String(data.task ?? ''),
    nonce: /^Nonce: (\S+)$/m.exec(prompt)?.[1] ?? '',
  };
}

function answer(response: ServerResponse, request: ModelRequest, reply: Reply): void {
  if (reply.fault === 'hang') return;
  if (reply.fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const body = reply.body ?? completionOf(request, reply);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  response.writeHead(reply.status ?? 200, { 'content-type': type, ...reply.headers });
  if (reply.fault !== 'reset body') {
    response.end(text);
    return;
  }
  response.write(text.slice(0, text.length / 2));
  setImmediate(() => response.socket?.resetAndDestroy());
}

function completionOf(request: ModelRequest, reply: Reply): object {
  const content = typeof reply.content === 'string' ? reply.content : JSON.stringify(reply.content ?? null);
  const counted = {
    prompt_tokens: Math.ceil(request.prompt.length / 4),
    completion_tokens: Math.ceil(content.length / 4),
    total_tokens: Math.ceil((request.prompt.length + content.length) / 4),
  };
  const usage = reply.usage === undefined ? counted : reply.usage;
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: request.body.model,
    choices: [
      {
        index: 0,
        finish_reason: reply.finish ?? 'stop',
        logprobs: null,
        message: {
          role: 'assistant',
          content: reply.refusal === undefined ? content : null,
          refusal: reply.refusal ?? null,
          ...reply.reasoning,
        },
      },
    ],
    ...(usage !== null && { usage }),
  };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
