/** What the sender must do after a failure: a table of Telegram's answers, by code and wording. Pure. */
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
  /** No fault of the message: again, after pauses that grow. */
  | { readonly do: 'retry'; readonly mayHaveArrived: boolean }
  /** The chat cannot be reached; `sure` false: only when it is said twice. */
  | { readonly do: 'leave'; readonly reason: UnreachableReason; readonly sure: boolean }
  | { readonly do: 'move'; readonly to: number }
  | { readonly do: 'pause'; readonly reason: string }
  | { readonly do: 'without'; readonly what: 'thread' | 'reply' }
  /** Not sent, and no known reason: perhaps the message's own fault. */
  | { readonly do: 'simplify' }
  | { readonly do: 'done' }
  /** The message it should change is gone, or too old to be changed. */
  | { readonly do: 'replace' };

type Row = readonly [wording: RegExp, action: FailureAction];

const leave = (reason: UnreachableReason, sure = true): FailureAction => ({ do: 'leave', reason, sure });
const withoutRights: FailureAction = { do: 'pause', reason: 'no rights' };
const retry: FailureAction = { do: 'retry', mayHaveArrived: false };

/** What is said with 400 and with 403. */
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
  // a bot in the group took it away at once; again would be the same again
  if (code >= 500 && /sent message was immediately deleted/.test(message)) return { do: 'done' };
  // a wrong token or address is the operator's to mend; what is pending waits
  if (code >= 500 || code === 401 || code === 404 || code === 409) return retry;
  const unknown: FailureAction = code === 403 ? leave('forbidden', false) : { do: 'simplify' };
  return answers.find(([wording]) => wording.test(message))?.[1] ?? unknown;
}

/** The wait is named in a field, or in the words of Telegram's own protocol: FLOOD_WAIT_35. */
function waitOf({ retryAfterMs, message }: Refused): FailureAction {
  const seconds = Number(/FLOOD_\w*WAIT_(\d+)/i.exec(message)?.[1]);
  const ms = retryAfterMs ?? seconds * 1000;
  return ms > 0 ? { do: 'wait', ms } : retry;
}
