/** A message as the page shows it: safe HTML and plain facts. */
import { htmlOf } from '#doubles/telegram/script/show.ts';
import type { StoredFile } from '#doubles/telegram/state/file-store.ts';
import { type SeenButton, type StoredMessage, textOf } from '#doubles/telegram/state/message.ts';

export interface MessageView {
  readonly id: number;
  readonly mine: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly edited: boolean;
  readonly silent: boolean;
  readonly html: string;
  readonly replyTo: { readonly id: number; readonly text: string } | null;
  readonly photo: { readonly url: string; readonly width: number; readonly height: number } | null;
  readonly file: { readonly url: string; readonly name: string; readonly size: string } | null;
  readonly location: string | null;
  readonly buttons: readonly (readonly ButtonView[])[];
  /** The bot waits for a reply to this message; the hint stands in the text field. */
  readonly asks: { readonly hint: string } | null;
}

interface ButtonView {
  readonly text: string;
  /** A link; else it is tapped. */
  readonly url: string | null;
}

export function viewMessage(message: StoredMessage): MessageView {
  const { id, at, content, byBot, editedAt, silent, keyboard } = message;
  const { photo, document, location } = content;
  return {
    id,
    at,
    silent,
    mine: !byBot,
    edited: editedAt !== null,
    html: htmlOf(message),
    replyTo: replyOf(message),
    photo: photo ? viewPhoto(photo) : null,
    file: document ? { url: urlOf(document), name: document.name, size: sizeOf(document) } : null,
    location: location ? `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}` : null,
    buttons: message.buttons.map((row) => row.map(viewButton)),
    asks: keyboard?.force_reply === true ? { hint: String(keyboard.input_field_placeholder ?? '') } : null,
  };
}

function replyOf({ replyTo, chat }: StoredMessage): MessageView['replyTo'] {
  const answered = replyTo === null ? undefined : chat.messages.get(replyTo);
  return answered ? { id: answered.id, text: textOf(answered).slice(0, 120) } : null;
}

const viewButton = ({ text, url }: SeenButton): ButtonView => ({ text, url: url ?? null });

function viewPhoto(photo: StoredFile): NonNullable<MessageView['photo']> {
  const { width, height } = photo.description;
  return { url: urlOf(photo), width: Number(width), height: Number(height) };
}

const urlOf = ({ id }: StoredFile): string => `/files/${id}`;

const sizeOf = ({ bytes }: StoredFile): string =>
  bytes.length < 1024 ? `${bytes.length} B` : `${Math.ceil(bytes.length / 1024)} kB`;
