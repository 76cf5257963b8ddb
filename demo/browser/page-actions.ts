/** Who sits before the page: what they do there, done in the stand-in as Telegram would do it. */
import type { Account } from '#doubles/telegram/script/account.ts';
import { listLocales } from '#src/adapters/fluent.ts';
import { type Playback, type PlaybackSpeed, playbackSpeeds } from '../playback.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface PageActionPorts {
  readonly ann: Account;
  readonly playback: Playback;
  readonly onChange: () => void;
}

const mostCharacters = 4096;

/** Everything the page may ask for, by name; an action tells whether it made sense. */
export function createPageActions({ ann, playback, onChange }: PageActionPorts) {
  const messageOf = (id: unknown) => ann.messages.find((message) => message.id === id);

  async function say({ text, replyTo }: Fields): Promise<boolean> {
    if (typeof text !== 'string' || text.trim() === '') return false;
    const answered = messageOf(replyTo);
    for (const part of partsOf(text.trim())) await ann.says(part, answered ? { replyTo: answered } : {});
    return true;
  }

  async function tap({ message: id, row, column }: Fields): Promise<boolean> {
    const message = messageOf(id);
    const data = message?.buttons[Number(row)]?.[Number(column)]?.callback_data;
    if (!message || data === undefined) return false;
    await ann.presses({ data }, message);
    return true;
  }

  async function speed({ speed: wanted }: Fields): Promise<boolean> {
    if (!playbackSpeeds.includes(wanted as PlaybackSpeed)) return false;
    playback.setSpeed(wanted as PlaybackSpeed);
    onChange();
    return true;
  }

  /** The app's language is what the bot sees of a newcomer; later it has to be told. */
  async function language({ language: code }: Fields): Promise<boolean> {
    if (typeof code !== 'string' || !listLocales().includes(code)) return false;
    ann.person.language = code;
    if (ann.messages.length > 0) await ann.says(`/language ${code}`);
    onChange();
    return true;
  }

  const actions: Readonly<Record<string, (fields: Fields) => Promise<boolean>>> = {
    say,
    tap,
    speed,
    language,
  };
  return {
    act: async (name: string, fields: Fields) =>
      Object.hasOwn(actions, name) ? ((await actions[name]?.(fields)) ?? false) : false,
    file: (id: string) => fileOf(ann, id),
  };
}

/** Telegram's apps send a text that is too long as several. */
function partsOf(text: string): string[] {
  const characters = [...text];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += mostCharacters)
    parts.push(characters.slice(at, at + mostCharacters).join(''));
  return parts;
}

function fileOf(ann: Account, id: string) {
  for (const { content } of ann.messages.toReversed())
    for (const file of [content.photo, content.document]) if (file?.id === id) return file;
  return undefined;
}
