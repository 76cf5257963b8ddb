/** The page's own server, on loopback alone: its files, what the person does, what happens. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { StoredFile } from '#doubles/telegram/state/file-store.ts';

export interface PageServerOptions {
  /** Does what the page asks for; false when it makes no sense. */
  readonly act: (name: string, fields: Readonly<Record<string, unknown>>) => Promise<boolean>;
  readonly subscribe: (response: ServerResponse) => void;
  readonly file: (id: string) => StoredFile | undefined;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';
const mostBytes = 64 * 1024;
const folder = new URL('../page/', import.meta.url);
const files: readonly string[] = readdirSync(folder);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const safe = {
  'content-security-policy': "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Port 0 is any free one. Throws when the port is taken. */
export async function startPageServer(parts: PageServerOptions, port: number): Promise<PageServer> {
  const server = createServer((request, response) => {
    void answer(parts, request, response).catch(() => {
      // forgives a page that went away in the middle
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  parts: PageServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', `http://${host}`).pathname;
  // another site's page, or a name that somebody made lead here, has no business with this one
  if (!isOwn(request)) return end(response, 403);
  if (request.method === 'POST') return end(response, (await takeAction(parts, path, request)) ? 204 : 400);
  if (request.method !== 'GET') return end(response, 405);
  if (path === '/events') return parts.subscribe(response);
  if (path.startsWith('/files/')) return sendFile(parts.file(path.slice('/files/'.length)), response);
  const name = path === '/' ? 'index.html' : path.slice(1);
  if (!files.includes(name)) return end(response, 404);
  response.writeHead(200, { ...safe, 'content-type': types[extname(name)] ?? '' });
  response.end(await readFile(new URL(name, folder)));
}

function isOwn({ headers }: IncomingMessage): boolean {
  const isLoopback = /^(127\.0\.0\.1|localhost):\d+$/.test(headers.host ?? '');
  return isLoopback && (headers.origin === undefined || headers.origin === `http://${headers.host}`);
}

async function takeAction(
  parts: PageServerOptions,
  path: string,
  request: IncomingMessage,
): Promise<boolean> {
  if (request.headers['content-type'] !== 'application/json') return false;
  const fields = await readJson(request);
  return fields !== null && parts.act(path.slice(1), fields);
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > mostBytes) return null;
  }
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    // forgives what is no JSON
    return null;
  }
}

function sendFile(file: StoredFile | undefined, response: ServerResponse): void {
  if (!file) {
    end(response, 404);
    return;
  }
  const isPicture = file.id.startsWith('photo-');
  response.writeHead(200, {
    ...safe,
    'content-type': isPicture ? file.type : 'application/octet-stream',
    ...(!isPicture && {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    }),
  });
  response.end(file.bytes);
}

const end = (response: ServerResponse, status: number): void => {
  response.writeHead(status, safe).end();
};
