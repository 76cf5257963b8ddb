/** One try to send one delivery. */
import type { Messenger, SendOptions } from '#src/ports.ts';
import { block } from './message.ts';
import { renderMessage } from './render.ts';
import { isAnew } from './renewal.ts';
import type { Task } from './settling.ts';

/** The id of the message that arrived or was changed; null when the message to change is not known. Throws as Messenger does. */
export type Attempt = (task: Task, signal: AbortSignal) => Promise<number | null>;

export function createAttempt(parts: {
  messenger: Messenger;
  messageOf: (key: string) => Promise<number | null>;
  /** Bytes of a delivery's file; undefined when they are gone, then its text goes alone. */
  readFile: (ref: string) => Promise<Uint8Array | undefined>;
  paidBroadcast: boolean;
}): Attempt {
  const { messenger, messageOf, readFile, paidBroadcast } = parts;

  async function optionsOf({ delivery }: Task, signal: AbortSignal): Promise<SendOptions> {
    const { silent, follows, kind } = delivery;
    const replyTo = follows === undefined ? null : await messageOf(follows);
    return {
      silent,
      signal,
      ...(replyTo !== null && { replyTo }),
      ...(paidBroadcast && kind === 'broadcast' && { paidBroadcast }),
    };
  }

  async function edit({ delivery, plain }: Task, message: number, signal: AbortSignal): Promise<number> {
    const [unstyled] = plain ? renderMessage({ blocks: [block([delivery.body.plain])] }) : [];
    await messenger.edit(delivery.to, message, unstyled ?? delivery.body, { signal });
    return message;
  }

  async function send(task: Task, signal: AbortSignal): Promise<number> {
    const { to, body, file } = task.delivery;
    const options = await optionsOf(task, signal);
    if (task.plain) return messenger.sendPlain(to, body.plain, options);
    const bytes = file && (await readFile(file.ref));
    if (file === undefined || bytes === undefined) return messenger.send(to, body, options);
    return file.as === 'photo'
      ? messenger.sendPhoto(to, bytes, body, options)
      : messenger.sendFile(to, file.name, bytes, body, options);
  }

  return async (task, signal) => {
    const { edits } = task.delivery;
    if (edits === undefined) return send(task, signal);
    const message = await messageOf(edits);
    if (isAnew(task, message)) return send(task, signal);
    return message === null ? null : edit(task, message, signal);
  };
}
