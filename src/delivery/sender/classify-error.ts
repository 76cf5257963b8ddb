/** What the sender must do after a failure: a table of Telegram's answers, by code and wording. Pure. */
import { ConnectionFailed, type Refused } from '#src/errors.ts';

/** Why a chat cannot be reached any more. */
const goneReasons = [
  'blocked',
  'deactivated',
  'never started',
  'kicked',
  'deleted',
  'not found',
  'forbidden',
] as const;
export type UnreachableReason = (typeof goneReasons)[number];

export type FailureAction =
  /** Not sent: nothing leaves for so long, then again. Not an attempt. */
  | { readonly do: 'wait'; readonly ms: number }
  /** Not sent, and no fault of the message: again when Telegram answers again. */
  | { readonly do: 'again' }
  /** It may have arrived. */
  | { readonly do: 'doubt' }
  /** The chat is gone; `sure` false: only when it is said twice. */
  | { readonly do: 'leave'; readonly reason: UnreachableReason; readonly sure: boolean }
  | { readonly do: 'move'; readonly to: number }
  /** The bot lacks a right in the chat: nothing more until that changes. */
  | { readonly do: 'pause'; readonly reason: string }
  /** Not sent: again without this. */
  | { readonly do: 'without'; readonly what: 'thread' | 'reply' | 'markup' }
  /** The message is as it should be. */
  | { readonly do: 'done' }
  /** The message it should change is gone, or too old to be changed. */
  | { readonly do: 'anew' };

type Row = readonly [wording: RegExp, verdict: FailureAction];

const left = (reason: UnreachableReason, sure = true): FailureAction => ({ do: 'leave', reason, sure });
const lacking = (reason: string): FailureAction => ({ do: 'pause', reason });
const without = (what: 'thread' | 'reply' | 'markup'): FailureAction => ({ do: 'without', what });

const forbidden: readonly Row[] = [
  [/blocked by the user/, left('blocked')],
  [/user is deactivated/, left('deactivated')],
  [/can't initiate conversation|can't send messages to (?:the )?bots?/, left('never started')],
  [/kicked|not a member/, left('kicked')],
  [/chat was deleted/, left('deleted')],
  [/not enough rights|write access|CHAT_WRITE_FORBIDDEN/i, lacking('no rights')],
];

const badRequest: readonly Row[] = [
  [/message is not modified/, { do: 'done' }],
  [/message thread not found|TOPIC_(?:CLOSED|DELETED)/i, without('thread')],
  [/message to be replied not found|replied message not found/, without('reply')],
  [
    /message to edit not found|message can't be edited|MESSAGE_(?:ID_INVALID|EDIT_TIME_EXPIRED|AUTHOR_REQUIRED)/,
    { do: 'anew' },
  ],
  [/not enough rights|have no (?:write access|rights)|need administrator rights/, lacking('no rights')],
  [/CHAT_(?:WRITE_FORBIDDEN|RESTRICTED|SEND_\w+_FORBIDDEN)|CHAT_ADMIN_REQUIRED/, lacking('no rights')],
  [/chat not found|PEER_ID_INVALID/i, left('not found', false)],
  [/USER_IS_BLOCKED/, left('blocked')],
  [/INPUT_USER_DEACTIVATED|user is deactivated/, left('deactivated')],
  [/group chat was deleted|chat was deactivated/, left('deleted')],
  [/bot was kicked|not a member|CHANNEL_PRIVATE/, left('kicked')],
];

/** What to do about `failure`. Any other refusal of a message is taken for our own bad text: once more without markup. */
export function classifyError(failure: Refused | ConnectionFailed): FailureAction {
  if (failure instanceof ConnectionFailed) return failure.sent ? { do: 'doubt' } : { do: 'again' };
  const { code, message, migrateToChatId, retryAfterMs } = failure;
  if (migrateToChatId !== null) return { do: 'move', to: migrateToChatId };
  if (code === 429) return { do: 'wait', ms: retryAfterMs ?? 1000 };
  if (code >= 500) return { do: 'doubt' };
  // a wrong token or address is the operator's to mend; what is owed waits
  if (code === 401 || code === 404 || code === 409) return { do: 'again' };
  if (code === 403) return find(forbidden, message) ?? left('forbidden');
  return find(badRequest, message) ?? without('markup');
}

function find(rows: readonly Row[], message: string): FailureAction | undefined {
  return rows.find(([wording]) => wording.test(message))?.[1];
}
