import { dayMs } from '#src/duration.ts';
import type { Message, MessagePart } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { type Address, chatKeyOf } from './address.ts';

/** The most urgent first. */
export const priorities = ['reply', 'alert', 'digest', 'broadcast'] as const;
export type Priority = (typeof priorities)[number];

/** `isRepeatable`: sent again after it may have arrived. An edit is idempotent, a missed alert is worse than a repeated one; a digest is offered with a button instead. */
const kinds = {
  alert: { priority: 'alert', isRepeatable: true },
  bundle: { priority: 'alert', isRepeatable: true },
  digest: { priority: 'digest', isRepeatable: false },
  notice: { priority: 'digest', isRepeatable: true },
  broadcast: { priority: 'broadcast', isRepeatable: false },
  edit: { priority: 'digest', isRepeatable: true },
} as const satisfies Record<string, { priority: Priority; isRepeatable: boolean }>;
export type DeliveryKind = keyof typeof kinds;
export const isRepeatable = (kind: DeliveryKind): boolean => kinds[kind].isRepeatable;

export interface Delivery {
  readonly to: Address;
  readonly kind: DeliveryKind;
  /** What it is about, as a post or a window. Chat, kind, subject and part are the key: enqueued twice is sent once. */
  readonly subject: string;
  readonly part: number;
  readonly body: MessagePart;
  readonly silent: boolean;
  /** It is silent only if it arrives at night. */
  readonly soundsByDay?: boolean;
  /** Milliseconds since 1970. */
  readonly notBefore?: number;
  /** Key of the delivery it replies to. */
  readonly repliesTo?: string;
  /** For kind `edit`: key of the delivery whose message it edits. */
  readonly edits?: string;
  /** For kind `edit`: when it may be sent as a new message, should the edited one be gone. */
  readonly quietUntil?: number;
}

/** How long a completed delivery is not enqueued again. */
export const completedKeepMs = 30 * dayMs;

export type DeliveryState = 'waiting' | 'pending' | 'sending' | 'sent' | 'undeliverable' | 'unknown';

/** `unknown`: it may have arrived. */
export type DeliveryOutcome =
  | { readonly state: 'sent'; readonly message: number }
  | { readonly state: 'undeliverable'; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string };

/** A delivery that did not certainly arrive. */
export type DeliveryFailure = Pick<Delivery, 'to' | 'kind' | 'subject'> &
  Exclude<DeliveryOutcome, { state: 'sent' }> & {
    readonly key: string;
    /** Milliseconds since 1970. */
    readonly at: number;
  };

/** Reasons that lie with the bot or with Telegram, not with the chat. */
export const worthSendingAgain: ReadonlySet<string> = new Set(['no answer', 'refused', 'crash', 'our fault']);

/** All edits of one message share a key: only the newest counts. */
export const buildDeliveryKey = (
  each: Pick<Delivery, 'to' | 'kind' | 'subject' | 'part' | 'edits'>,
): string => `${chatKeyOf(each.to)}|${each.kind}|${each.edits ?? each.subject}|${each.part}`;

/** An edit has the priority of what it changes, so it never overtakes it. */
export const getDeliveryPriority = ({ kind, edits }: Pick<Delivery, 'kind' | 'edits'>): Priority =>
  kinds[(kind === 'edit' ? parseDeliveryKind(edits) : kind) ?? kind].priority;

export function parseDeliveryKind(key = ''): DeliveryKind | undefined {
  const [, named = ''] = key.split('|');
  return Object.hasOwn(kinds, named) ? (named as DeliveryKind) : undefined;
}

export const parseChatId = (key: string): number => Number.parseInt(key, 10);

/** The deliveries of a message, one for each of its parts. */
export const buildDeliveries = (
  about: Omit<Delivery, 'part' | 'body' | 'silent'> & { readonly silent?: boolean },
  message: Message,
): Delivery[] =>
  renderMessage(message).map((body, part) => ({ silent: message.silent ?? false, ...about, part, body }));

/** Those of a message that nobody asked for; silent unless the message says otherwise. Of one subject a chat gets the first only. */
export const buildNotice = (to: Address, subject: string, message: Message): Delivery[] =>
  buildDeliveries({ to, kind: 'notice', subject }, { silent: true, ...message });
