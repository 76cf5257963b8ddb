/** What goes through the queue: structured clones, compressed, and the errors that a caller tells apart. */
import { deserialize, serialize } from 'node:v8';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ConnectionFailed, describeError, Refused } from '#src/errors.ts';

export type Reply =
  | { readonly value: unknown }
  | { readonly connectionFailed: string; readonly sent: boolean }
  | { readonly refused: string; readonly code: number; readonly retryAfterMs: number | null };

export const encodePayload = (value: unknown): string =>
  gzipSync(serialize(value), { level: 1 }).toString('base64');
export const decodePayload = (payload: string): unknown =>
  deserialize(gunzipSync(Buffer.from(payload, 'base64')));

/** The outside failing is an answer; a bug stays thrown. */
export function replyOfError(thrown: unknown): Reply {
  if (thrown instanceof ConnectionFailed)
    return { connectionFailed: describeError(thrown), sent: thrown.sent };
  if (thrown instanceof Refused)
    return { refused: thrown.message, code: thrown.code, retryAfterMs: thrown.retryAfterMs };
  throw thrown;
}

/** Throws the error that was answered. */
export function valueOfReply(reply: Reply): unknown {
  if ('value' in reply) return reply.value;
  if ('refused' in reply) throw new Refused(reply.refused, reply);
  throw new ConnectionFailed(reply.connectionFailed, { sent: reply.sent });
}
