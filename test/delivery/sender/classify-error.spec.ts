import { describe, expect, test } from 'vitest';
import { classifyError, type FailureAction } from '#src/delivery/sender/classify-error.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';

const leave = (reason: string, sure = true) => ({ do: 'leave', reason, sure });
const simplify = { do: 'simplify' };
const thread = { do: 'without', what: 'thread' };
const pause = { do: 'pause', reason: 'no rights' };

const refusals: [code: number, words: string, action: object][] = [
  [403, 'Forbidden: bot was blocked by the user', leave('blocked')],
  [403, 'Forbidden: user is deactivated', leave('deactivated')],
  [403, "Forbidden: bot can't initiate conversation with a user", leave('never started')],
  [403, "Forbidden: the bot can't send messages to the bot", leave('never started')],
  [403, 'Forbidden: bot was kicked from the group chat', leave('kicked')],
  [403, 'Forbidden: bot was kicked from the supergroup chat', leave('kicked')],
  [403, 'Forbidden: bot is not a member of the channel chat', leave('kicked')],
  [403, 'Forbidden: the group chat was deleted', leave('deleted')],
  [403, 'Forbidden: something new', leave('forbidden', false)],
  [400, 'Bad Request: chat not found', leave('not found', false)],
  [400, 'Bad Request: private chat not found', leave('not found', false)],
  [400, 'Bad Request: PEER_ID_INVALID', leave('not found', false)],
  [400, 'Bad Request: message thread not found', thread],
  [400, 'Bad Request: TOPIC_CLOSED', thread],
  [400, 'Bad Request: TOPIC_DELETED', thread],
  [400, 'Bad Request: not enough rights to send text messages to the chat', pause],
  [400, 'Bad Request: have no write access to the chat', pause],
  [400, 'Bad Request: need administrator rights in the channel chat', pause],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', pause],
  [400, 'Bad Request: CHAT_RESTRICTED', pause],
  [400, 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0', simplify],
  [400, "Bad Request: can't parse MessageEntity: x", simplify],
  [400, "Bad Request: entity URL 'x' is invalid: Wrong HTTP URL", simplify],
  [400, 'Bad Request: message is too long', simplify],
  [400, 'Bad Request: text is too long', simplify],
  [400, 'Bad Request: message text is empty', simplify],
  [400, 'Bad Request: text must be non-empty', simplify],
  [400, 'Bad Request: BUTTON_DATA_INVALID', simplify],
  [400, 'Bad Request: reply markup is too long', simplify],
  [400, 'Bad Request: never seen before', simplify],
  [400, 'Bad Request: message is not modified: specified new message content …', { do: 'done' }],
  [400, 'Bad Request: message to edit not found', { do: 'replace' }],
  [400, 'Bad Request: MESSAGE_ID_INVALID', { do: 'replace' }],
  [400, "Bad Request: message can't be edited", { do: 'replace' }],
  [400, 'Bad Request: message to be replied not found', { do: 'without', what: 'reply' }],
  [401, 'Unauthorized', { do: 'retry', mayHaveArrived: false }],
  [404, 'Not Found', { do: 'retry', mayHaveArrived: false }],
  [400, 'Bad Request', simplify],
  [500, 'Internal Server Error: restart', { do: 'retry', mayHaveArrived: true }],
  [500, "Internal Server Error: sent message was immediately deleted and can't be returned", { do: 'done' }],
  [502, 'Bad Gateway', { do: 'retry', mayHaveArrived: true }],
];

describe('an answer of Telegram', () => {
  test.each(refusals)('%i %s', (code, words, action) => {
    expect(classifyError(new Refused(words, { code }))).toEqual(action);
  });

  test('429 and 420 name their wait in a field or in words, also a fraction; without one it is a failure like others', () => {
    const actionOf = (code: number, words: string, retryAfterMs: number | null = null): FailureAction =>
      classifyError(new Refused(words, { code, retryAfterMs }));
    expect([
      actionOf(429, 'x', 1500),
      actionOf(420, 'FLOOD_WAIT_35'),
      actionOf(420, 'FLOOD_PREMIUM_WAIT_3'),
      actionOf(429, 'x'),
      actionOf(420, 'FLOOD_WAIT'),
    ]).toEqual([
      { do: 'wait', ms: 1500 },
      { do: 'wait', ms: 35_000 },
      { do: 'wait', ms: 3000 },
      { do: 'retry', mayHaveArrived: false },
      { do: 'retry', mayHaveArrived: false },
    ]);
  });

  test('an upgraded group names its new id', () => {
    const refused = new Refused('Bad Request: group chat was upgraded to a supergroup chat', {
      code: 400,
      migrateToChatId: -1005,
    });
    expect(classifyError(refused)).toEqual({ do: 'move', to: -1005 });
  });
});

test('a broken connection leaves it uncertain only after the request had left', () => {
  expect(classifyError(new ConnectionFailed('x', { sent: false }))).toEqual({
    do: 'retry',
    mayHaveArrived: false,
  });
  expect(classifyError(new ConnectionFailed('x', { sent: true }))).toEqual({
    do: 'retry',
    mayHaveArrived: true,
  });
});
