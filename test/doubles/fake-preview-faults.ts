/** How the stand-in for t.me misbehaves when asked to. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FakePage } from './fake-preview-pages.ts';

/** Any mixture; an empty one is a good answer. */
export interface Fault {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the page. */
  readonly body?: string;
  readonly delayMs?: number;
  /** Takes the request and never answers. */
  readonly hang?: true;
  /** Drops the connection after so many bytes of the body. */
  readonly resetAfter?: number;
  /** Sends so many bytes of the body and then nothing. */
  readonly stallAfter?: number;
  /** Ends the page after so many characters, as if that were all. */
  readonly cutAfter?: number;
  /** Adds so many bytes to the page. */
  readonly padding?: number;
  /** Says gzip and sends something else. */
  readonly brokenGzip?: true;
}

/** Answers with the page as the fault spoils it. */
export async function answerWith(
  fault: Fault,
  page: FakePage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (fault.hang) return;
  if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const html = (fault.body ?? page.body).slice(0, fault.cutAfter) + ' '.repeat(fault.padding ?? 0);
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = zipped && !fault.brokenGzip ? gzipSync(html) : Buffer.from(html);
  response.writeHead(fault.status ?? page.status, {
    'content-type': 'text/html; charset=utf-8',
    ...(zipped || fault.brokenGzip ? { 'content-encoding': 'gzip' } : {}),
    ...(page.location && fault.status === undefined ? { location: page.location } : {}),
    ...fault.headers,
  });
  if (fault.stallAfter !== undefined) response.write(bytes.subarray(0, fault.stallAfter));
  else if (fault.resetAfter === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, fault.resetAfter), () => response.destroy());
}
