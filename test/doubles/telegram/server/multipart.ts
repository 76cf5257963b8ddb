/** `multipart/form-data` into fields and files. */
import { badRequest } from '../refusal.ts';
import type { Upload } from '../state/file-store.ts';

export function readMultipart(
  contentType: string,
  body: Buffer,
): { fields: Record<string, string>; uploads: Map<string, Upload> } {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw badRequest('no boundary in the multipart body');
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();
  for (const part of partsOf(body, `--${mark}`)) {
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd < 0) continue;
    const head = part.toString('utf8', 0, headEnd);
    const bytes = part.subarray(headEnd + 4);
    const name = fieldOf(head, 'name');
    const fileName = fieldOf(head, 'filename');
    const type = /^content-type:\s*(\S+)/im.exec(head)?.[1];
    if (name === null) continue;
    if (fileName === null) fields[name] = bytes.toString('utf8');
    else {
      uploads.set(name, {
        name: fileName,
        type: type ?? 'application/octet-stream',
        bytes: Buffer.from(bytes),
      });
    }
  }
  return { fields, uploads };
}

/** The bytes between boundaries, without the line breaks that belong to those. */
function* partsOf(body: Buffer, mark: string): Generator<Buffer> {
  let at = body.indexOf(mark);
  for (;;) {
    if (at < 0) return;
    const begin = at + mark.length + 2;
    const next = body.indexOf(`\r\n${mark}`, begin - 2);
    if (next < 0) return;
    yield body.subarray(begin, next);
    at = next + 2;
  }
}

/** Quoted, or plain up to the end of the line as grammY writes file names. */
function fieldOf(head: string, name: string): string | null {
  const match = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}
