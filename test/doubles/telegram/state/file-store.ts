/** Uploaded files by id. */
import { badRequest } from '../refusal.ts';

export interface Upload {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface StoredFile extends Upload {
  readonly id: string;
  /** A `PhotoSize` or `Document` of the Bot API. */
  readonly description: Readonly<Record<string, unknown>>;
}

export interface FileStore {
  keepPhoto(upload: Upload): StoredFile;
  keepDocument(upload: Upload): StoredFile;
  find(id: string): StoredFile | undefined;
}

const maxPhotoBytes = 10 * 1024 * 1024;
const maxFileBytes = 50 * 1024 * 1024;

/** Keeps the newest `limit` files. */
export function createFileStore(limit: number): FileStore {
  const files = new Map<string, StoredFile>();
  let count = 0;
  const keep = (kind: string, upload: Upload, extra: Record<string, unknown>): StoredFile => {
    count++;
    const id = `${kind}-${count}`;
    const description = {
      file_id: id,
      file_unique_id: `u${count}`,
      file_size: upload.bytes.length,
      ...extra,
    };
    const file = { ...upload, id, description };
    files.set(id, file);
    const [oldest] = files.keys();
    if (files.size > limit && oldest !== undefined) files.delete(oldest);
    return file;
  };
  return {
    keepPhoto: (upload) => keep('photo', upload, checkPhoto(upload.bytes)),
    keepDocument(upload) {
      if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
      if (upload.bytes.length > maxFileBytes) throw badRequest('file is too big');
      return keep('document', upload, { file_name: upload.name, mime_type: upload.type });
    },
    find: (id) => files.get(id),
  };
}

/** Size of a PNG or JPEG in pixels; refuses what Telegram refuses as a photo. */
function checkPhoto(bytes: Uint8Array): { width: number; height: number } {
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (bytes.length > maxPhotoBytes) throw badRequest('too big file for a photo');
  const size = sizeOfPng(bytes) ?? sizeOfJpeg(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const isStrip = Math.max(width, height) > 20 * Math.min(width, height);
  if (width + height > 10_000 || isStrip) throw badRequest('PHOTO_INVALID_DIMENSIONS');
  return size;
}

function sizeOfPng(bytes: Uint8Array): { width: number; height: number } | null {
  const isPng =
    bytes.length >= 24 && Buffer.from(bytes.subarray(0, 8)).toString('hex') === '89504e470d0a1a0a';
  if (!isPng) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function sizeOfJpeg(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
