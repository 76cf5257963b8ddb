/** One try to send one delivery. */
import type { Messenger, SendOptions } from '#src/ports.ts';
import { block } from './message.ts';
import { renderMessage } from './render.ts';
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

  async function edit({ delivery, plain }: Task, edits: string, signal: AbortSignal): Promise<number | null> {
    const message = await messageOf(edits);
    if (message === null) return null;
    const [unstyled] = plain ? renderMessage({ blocks: [block([delivery.body.plain])] }) : [];
    await messenger.edit(delivery.to, message, unstyled ?? delivery.body, { signal });
    return message;
  }

  return async (task, signal) => {
    const { to, body, file, edits } = task.delivery;
    if (edits !== undefined) return edit(task, edits, signal);
    const options = await optionsOf(task, signal);
    if (task.plain) return messenger.sendPlain(to, body.plain, options);
    const bytes = file && (await readFile(file.ref));
    if (file === undefined || bytes === undefined) return messenger.send(to, body, options);
    return file.as === 'photo'
      ? messenger.sendPhoto(to, bytes, body, options)
      : messenger.sendFile(to, file.name, bytes, body, options);
  };
}
