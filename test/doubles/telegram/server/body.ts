/** Parameters of a request, from the address and any of the four kinds of body Telegram takes. */
import type { IncomingMessage } from 'node:http';
import { badRequest, refusal } from '../refusal.ts';
import type { Upload } from '../state/file-store.ts';
import { readMultipart } from './multipart.ts';

export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;
}

const maxBodyBytes = 60 * 1024 * 1024;
const noUploads: ReadonlyMap<string, Upload> = new Map();

/** Reads to the end. Throws a refusal when it is too long. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxBodyBytes) throw refusal(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  const [only] = chunks;
  return chunks.length === 1 && only ? only : Buffer.concat(chunks);
}

/** The body outweighs the address where both name a parameter. */
export function readParameters(query: string, contentType: string, body: Buffer): Parameters {
  const fromQuery = query === '' ? {} : Object.fromEntries(new URLSearchParams(query));
  if (body.length === 0) return { values: fromQuery, uploads: noUploads };
  if (contentType.startsWith('application/json')) {
    return { values: { ...fromQuery, ...readJson(body) }, uploads: noUploads };
  }
  if (contentType.startsWith('multipart/form-data')) {
    const { fields, uploads } = readMultipart(contentType, body);
    return { values: { ...fromQuery, ...fields }, uploads };
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  return { values: { ...fromQuery, ...form }, uploads: noUploads };
}

function readJson(body: Buffer): Record<string, unknown> {
  const parsed = parseJson(body.toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw badRequest("can't parse JSON object");
  }
  const entries = Object.entries(parsed).filter(([, value]) => value !== null);
  return Object.fromEntries(entries);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A body that is no JSON is the sender's mistake.
    throw badRequest("can't parse JSON object");
  }
}
