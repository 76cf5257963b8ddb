import { dayMs } from '#src/duration.ts';
import type { Message, MessagePart } from '#src/message/message.ts';
import { renderMessage } from '#src/message/render-message.ts';
import { type Address, chatKeyOf } from './address.ts';

/** Who goes first: answers to people, then what is urgent, then bulk. */
export const priorities = ['reply', 'alert', 'digest', 'broadcast'] as const;
export type Priority = (typeof priorities)[number];

/** Repeated after it may have arrived: an edit changes nothing twice, an alert missed is worse than one repeated; a digest is offered with a button instead. */
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
  /** What it tells of, for example a post or a window. Chat, kind, subject and part make the key: enqueued twice is sent once. */
  readonly subject: string;
  readonly part: number;
  readonly body: MessagePart;
  readonly silent: boolean;
  /** Silent only where it arrives at night. */
  readonly soundsByDay?: boolean;
  /** Milliseconds since 1970: not before this instant. */
  readonly notBefore?: number;
  /** Key of the delivery it is shown as a reply to. */
  readonly repliesTo?: string;
  /** For kind `edit`: key of the delivery whose message changes. */
  readonly edits?: string;
  /** For kind `edit`: a message that goes out instead of one that is gone does so not before this instant. */
  readonly quietUntil?: number;
}

/** Completed deliveries refuse to be enqueued again for so long. */
export const completedKeepMs = 30 * dayMs;

export type DeliveryState = 'waiting' | 'pending' | 'sending' | 'sent' | 'undeliverable' | 'unknown';

/** How a delivery ended. `unknown`: it may have arrived, and nobody can tell. */
export type DeliveryOutcome =
  | { readonly state: 'sent'; readonly message: number }
  | { readonly state: 'undeliverable'; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string };

/** What did not arrive for certain, for the operator and for whoever wants it sent again. */
export type DeliveryFailure = Pick<Delivery, 'to' | 'kind' | 'subject'> &
  Exclude<DeliveryOutcome, { state: 'sent' }> & {
    readonly key: string;
    /** Milliseconds since 1970. */
    readonly at: number;
  };

/** Reasons that lie with us or with Telegram; of the others the chat itself is the reason. */
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

/** What the bot says of its own accord; without a sound unless the message says otherwise. Under one subject a chat gets the first. */
export const buildNotice = (to: Address, subject: string, message: Message): Delivery[] =>
  renderMessage(message).map((body, part) => ({
    to,
    kind: 'notice',
    subject,
    part,
    body,
    silent: message.silent ?? true,
  }));
