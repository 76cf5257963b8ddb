/** What the sender does about a failure: a table of Telegram's answers, by code and wording. */
import { ConnectionFailed, type Refused } from '#src/errors.ts';

export type UnreachableReason =
  | 'blocked'
  | 'deactivated'
  | 'never started'
  | 'kicked'
  | 'deleted'
  | 'not found'
  | 'forbidden';

export type FailureAction =
  | { readonly do: 'wait'; readonly ms: number }
  /** Not the message's fault: to be repeated after growing pauses. */
  | { readonly do: 'retry'; readonly mayHaveArrived: boolean }
  /** The chat cannot be reached; unless `sure`, this must happen twice. */
  | { readonly do: 'leave'; readonly reason: UnreachableReason; readonly sure: boolean }
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'pause'; readonly reason: string }
  | { readonly do: 'without'; readonly what: 'thread' | 'reply' }
  /** Refused for an unknown reason, perhaps the message's markup. */
  | { readonly do: 'simplify' }
  | { readonly do: 'done' }
  /** The message to edit is gone, or too old. */
  | { readonly do: 'replace' };

type Row = readonly [wording: RegExp, action: FailureAction];

const leave = (reason: UnreachableReason, sure = true): FailureAction => ({ do: 'leave', reason, sure });
const withoutRights: FailureAction = { do: 'pause', reason: 'no rights' };
const retry: FailureAction = { do: 'retry', mayHaveArrived: false };

/** Wordings of the codes 400 and 403. */
const answers: readonly Row[] = [
  [/message is not modified/, { do: 'done' }],
  [/message thread not found|TOPIC_(?:CLOSED|DELETED)/i, { do: 'without', what: 'thread' }],
  [/message to be replied not found|replied message not found/, { do: 'without', what: 'reply' }],
  [
    /message to edit not found|message can't be edited|MESSAGE_(?:ID_INVALID|EDIT_TIME_EXPIRED|AUTHOR_REQUIRED)/,
    { do: 'replace' },
  ],
  [/blocked by the user|USER_IS_BLOCKED/, leave('blocked')],
  [/user is deactivated|INPUT_USER_DEACTIVATED/, leave('deactivated')],
  [/can't initiate conversation|can't send messages to (?:the )?bots?/, leave('never started')],
  [/kicked|not a member|CHANNEL_PRIVATE/, leave('kicked')],
  [/chat was (?:deleted|deactivated)/, leave('deleted')],
  [
    /not enough rights|have no (?:write access|rights)|write access|need administrator rights/i,
    withoutRights,
  ],
  [/CHAT_(?:WRITE_FORBIDDEN|RESTRICTED|SEND_\w+_FORBIDDEN|ADMIN_REQUIRED)/i, withoutRights],
  [/chat not found|PEER_ID_INVALID/i, leave('not found', false)],
];

export function classifyError(failure: Refused | ConnectionFailed): FailureAction {
  if (failure instanceof ConnectionFailed) return { do: 'retry', mayHaveArrived: failure.sent };
  const { code, message, migrateToChatId } = failure;
  if (migrateToChatId !== null) return { do: 'move', to: migrateToChatId };
  if (code === 429 || code === 420) return waitOf(failure);
  // another bot in the group deleted it at once, and would again
  if (code >= 500 && /sent message was immediately deleted/.test(message)) return { do: 'done' };
  // by Telegram, or by a proxy that may have forwarded it
  if (code >= 500) return { do: 'retry', mayHaveArrived: true };
  // a wrong token or address is for the operator to correct; deliveries wait
  if (code === 401 || code === 404 || code === 409) return retry;
  const unknown: FailureAction = code === 403 ? leave('forbidden', false) : { do: 'simplify' };
  return answers.find(([wording]) => wording.test(message))?.[1] ?? unknown;
}

/** The wait stands in a field, or in the wording of MTProto: FLOOD_WAIT_35. */
function waitOf({ retryAfterMs, message }: Refused): FailureAction {
  const seconds = Number(/FLOOD_\w*WAIT_(\d+)/i.exec(message)?.[1]);
  const ms = retryAfterMs ?? seconds * 1000;
  return ms > 0 ? { do: 'wait', ms } : retry;
}
