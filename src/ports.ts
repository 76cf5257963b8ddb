/** The seams: what the core asks of the outside, one role each. Adapters and doubles fill them. */
import type { KeyvStorageAdapter } from 'keyv';
import type { ChannelState } from './channels/channel.ts';
import type { Button, Part } from './delivery/message.ts';
import type { Post } from './posts/post.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** What one visit to a channel brought. */
export interface Reading {
  readonly state: ChannelState;
  /** One sentence for the operator: why this state. */
  readonly detail: string;
  readonly name: string;
  readonly title: string | null;
  readonly channelId: number | null;
  readonly subscribers: number | null;
  /** Ascending by id, each once. */
  readonly posts: readonly Post[];
  /** Album parts and broken blocks included: every id this visit can vouch for. */
  readonly ids: readonly number[];
  /** Ids below this were not looked at; null when nothing was. */
  readonly from: number | null;
  /** True when everything above `since` was looked at. */
  readonly complete: boolean;
  /** Blocks that could not be read, in words, for the log. */
  readonly problems: readonly string[];
}

export interface ChannelReader {
  /** The newest posts, paged back until `since` is reached (null: the newest page alone). Throws ConnectionFailed or Refused when no host answers. */
  newest(name: string, since: number | null, signal?: AbortSignal): Promise<Reading>;
  /** The page of posts below `before`. */
  older(name: string, before: number, signal?: AbortSignal): Promise<Reading>;
  /** One post as it stands now; null when it is gone. */
  post(name: string, id: number, signal?: AbortSignal): Promise<Post | null>;
}

/** Where a message goes: a chat, or one thread of a forum. */
export interface Address {
  readonly chat: number;
  readonly thread: number | null;
}

export interface SendOptions {
  readonly silent: boolean;
  readonly signal?: AbortSignal;
  /** The message this one follows; sent anyway when that is gone. */
  readonly replyTo?: number;
  readonly paidBroadcast?: boolean;
}

/** Sends. Throws Refused (Telegram said no) or ConnectionFailed (`sent` tells whether it may have arrived). */
export interface Messenger {
  /** Returns the id of the message sent. */
  send(to: Address, part: Part, options: SendOptions): Promise<number>;
  edit(to: Address, message: number, part: Part, options: { signal?: AbortSignal }): Promise<void>;
  /** The same text without markup, for the case that markup was refused. */
  sendPlain(to: Address, text: string, options: SendOptions): Promise<number>;
  sendPhoto(to: Address, png: Uint8Array, caption: Part, options: SendOptions): Promise<number>;
  sendFile(
    to: Address,
    name: string,
    bytes: Uint8Array,
    caption: Part,
    options: SendOptions,
  ): Promise<number>;
}

/** Draws. */
export interface Painter {
  /** An SVG as PNG. */
  paint(svg: string): Promise<Uint8Array>;
}

export type Keyboard = readonly (readonly Button[])[];

/** Keyv's adapter contract and what it lacks: ordered ranges. */
export interface RangeStorage extends KeyvStorageAdapter {
  /** Stored strings with `from <= key < to`, ascending, or descending with `reverse`. */
  range(
    from: string,
    to: string,
    options?: { limit?: number; reverse?: boolean },
  ): AsyncIterable<[string, string]>;
}

/** Where shelves are kept. All writes started in one turn of the event loop stand or fall together. */
export interface Storage {
  namespace(name: string): RangeStorage;
  /** Deletes what has expired; returns how many. */
  sweep(): Promise<number>;
  /** Copies of every shelf, for `export`. */
  namespaces(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A language model behind an OpenAI-compatible endpoint. */
export interface Writer {
  readonly name: string;
  /** One JSON answer that was asked for with `schema`; unchecked. Throws ConnectionFailed or Refused. */
  write(request: WriteRequest): Promise<Written>;
}

export interface WriteRequest {
  readonly instructions: string;
  readonly data: string;
  readonly schemaName: string;
  /** JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly maxTokens: number;
  /** Absolute, milliseconds since 1970. */
  readonly deadline: number;
}

export interface Written {
  /** The answer parsed as JSON; undefined when it was none. */
  readonly json: unknown;
  readonly cut: boolean;
  readonly refused: boolean;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** The server saw much less than was sent. */
  readonly promptCut: boolean;
}
