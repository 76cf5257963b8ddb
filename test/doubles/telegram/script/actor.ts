/** One person in one place: what can be said, pressed and sent there. */
import type { Press } from '../state/callbacks.ts';
import type { ChatState } from '../state/chat.ts';
import type { UntilOptions } from '../state/events.ts';
import { isAdministrator } from '../state/member.ts';
import type { Content, StoredMessage } from '../state/message.ts';
import type { Person } from '../state/person.ts';
import { plainContent, type World } from '../state/world.ts';
import { formatTyped } from '../text/format.ts';
import { type ButtonChoice, findButton, inWords } from './buttons.ts';

export interface ChatLocation {
  readonly chat: ChatState;
  readonly thread: number | null;
}

interface SayOptions {
  readonly replyTo?: StoredMessage;
}

export interface Actor {
  says(text: string, options?: SayOptions): Promise<StoredMessage>;
  /** Says it and waits for the bot's next message in this place. */
  asks(text: string, options?: SayOptions & UntilOptions): Promise<StoredMessage>;
  edits(message: StoredMessage, text: string): Promise<void>;
  /**
   * Presses a button of the newest message that has it, by its text (or `{ data }`), or of the message given.
   * Throws when there is no such button. The press tells its `answer` once the bot gave one.
   */
  presses(button: ButtonChoice, on?: StoredMessage): Promise<Press>;
  /** Presses and waits for the bot's answer to it. */
  taps(button: ButtonChoice, on?: StoredMessage, options?: UntilOptions): Promise<Press>;
  sendsLocation(latitude: number, longitude: number): Promise<StoredMessage>;
  sendsDocument(name: string, bytes: Uint8Array, caption?: string): Promise<StoredMessage>;
  sendsPhoto(bytes: Uint8Array, caption?: string): Promise<StoredMessage>;
  /** Anything else, by its fields in the Bot API: `{ voice: … }`. */
  sends(fields: Readonly<Record<string, unknown>>): Promise<StoredMessage>;
}

/** `place` is asked each time, because a group may move to another id. */
export function createActor(world: World, person: Person, place: () => ChatLocation): Actor {
  const { events, files } = world;

  function send(content: Content, options: SayOptions = {}): StoredMessage {
    const { chat, thread } = place();
    meet(world, person, chat);
    const isAnonymous = chat.kind === 'channel' || chat.members.get(person.id)?.anonymous === true;
    return world.post(chat, {
      content,
      from: isAnonymous ? null : person,
      byBot: false,
      thread,
      replyTo: options.replyTo?.id ?? null,
    });
  }

  const voice: Actor = {
    says: async (text, options) => send(formatTyped(text), options),
    async asks(text, options = {}) {
      const said = await voice.says(text, options);
      const { chat, thread } = place();
      const isAnswer = (message: StoredMessage) =>
        message.byBot && message.id > said.id && message.thread === thread;
      const hoping = `the bot answers “${text}”`;
      return events.until(() => [...chat.messages.values()].find(isAnswer), { hoping, ...options });
    },
    async edits(message, text) {
      const content = message.content.document || message.content.photo ? message.content : plainContent('');
      world.edit(message, { content: { ...content, ...formatTyped(text) } });
    },
    async presses(button, on) {
      const { chat, thread } = place();
      const { message, data } = findButton(button, on ? [on] : messagesIn(chat, thread));
      return world.press(person, message, data);
    },
    async taps(button, on, options = {}) {
      const press = await voice.presses(button, on);
      await events.until(() => press.answer, {
        hoping: `the bot answers the press of ${inWords(button)}`,
        ...options,
      });
      return press;
    },
    sendsLocation: async (latitude, longitude) =>
      send({ ...plainContent(''), location: { latitude, longitude } }),
    sendsDocument: async (name, bytes, caption = '') =>
      send({
        ...formatTyped(caption),
        document: files.keepDocument({ name, type: 'application/octet-stream', bytes }),
      }),
    sendsPhoto: async (bytes, caption = '') =>
      send({
        ...formatTyped(caption),
        photo: files.keepPhoto({ name: 'photo.png', type: 'image/png', bytes }),
      }),
    sends: async (fields) => send({ ...plainContent(''), service: fields }),
  };
  return voice;
}

/** Oldest first, without the deleted ones. */
export function messagesIn(chat: ChatState, thread: number | null): StoredMessage[] {
  return [...chat.messages.values()].filter(
    (message) => !message.deleted && (thread === null || message.thread === thread),
  );
}

/** Whoever writes becomes a member where they are not, and starts a private chat; a bot they had blocked is not freed. */
function meet(world: World, person: Person, chat: ChatState): void {
  if (chat.person) person.started = true;
  const self = chat.members.get(person.id);
  if (chat.kind === 'channel' && !(self && isAdministrator(self))) {
    throw new Error(`${person.name} may not post in the channel ${chat.title}`);
  }
  if (chat.kind !== 'channel') person.known ||= chat.members.has(world.bot.id);
  if (!self) {
    chat.members.set(person.id, { person, status: 'member', anonymous: false, rights: {} });
  }
}
