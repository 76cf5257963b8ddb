import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createOpenAiModel, type OpenAiModelOptions } from '#src/adapters/openai/openai-model.ts';
import type { CompletionRequest } from '#src/digest/model/language-model.ts';
import { ConnectionFailed, Refused } from '#src/errors.ts';
import { type Log, silentLog } from '#src/log.ts';
import { type FakeModel, type Reply, startFakeModel } from '../../doubles/fake-model.ts';
import { endpointHabits } from '../../doubles/fake-model-endpoints.ts';

let model: FakeModel;
let now = 1_000_000;
let waits: number[] = [];
let errors: string[] = [];
let warnings: string[] = [];
const log: Log = {
  ...silentLog,
  error: (what) => errors.push(what),
  warn: (what) => warnings.push(what),
};

beforeEach(async () => {
  model = await startFakeModel(() => ({ content: { ok: true } }));
  now = 1_000_000;
  waits = [];
  errors = [];
  warnings = [];
});
afterEach(() => model.close());

const writer = (more: Partial<OpenAiModelOptions> = {}) =>
  createOpenAiModel({
    apiKey: 'key',
    baseUrl: model.url,
    model: 'm',
    clock: { now: () => now },
    log,
    wait: async (delayMs) => {
      waits.push(delayMs);
      now += delayMs;
    },
    ...more,
  });
const asked = (more: Partial<CompletionRequest> = {}): CompletionRequest => ({
  instructions: 'Say ok.',
  input: '{}',
  nonce: 'BCDFGH',
  schemaName: 'answer',
  schema: { type: 'object', properties: { ok: { type: 'boolean' } } },
  maxTokens: 100,
  mostTokens: Number.POSITIVE_INFINITY,
  deadline: now + 600_000,
  ...more,
});
/** Plays the replies one after the other; the last one goes on. */
const play = (...replies: Reply[]) =>
  model.play((_, turn) => replies[Math.min(turn, replies.length) - 1] ?? {});
const ok: Reply = { content: { ok: true } };
const refusal = (
  status: number,
  message: string,
  more: object = {},
  headers: Record<string, string> = {},
): Reply => ({
  status,
  headers,
  body: { error: { message, ...more } },
});

describe('an answer', () => {
  test('is asked for with its schema, and its usage is counted', async () => {
    const written = await writer().complete(asked());
    expect(written).toMatchObject({
      json: { ok: true },
      isTruncated: false,
      failure: null,
    });
    expect(written.tokensIn).toBeGreaterThan(0);
    expect(model.requests[0]).toMatchObject({ rung: 'json_schema', authorization: 'Bearer key' });
    expect(model.requests[0]?.body).toMatchObject({ model: 'm', temperature: 0, max_tokens: 100 });
  });

  test('a local server without a key is asked all the same', async () => {
    await writer({ apiKey: null }).complete(asked());
    expect(model.requests[0]?.authorization).toBe('Bearer none');
  });

  test.each([
    ['fences', '```json\n{"ok": true}\n```'],
    ['prose around', 'Here you are: {"ok": true} Anything else?'],
    ['thoughts before', '<think>{"ok": false}</think>{"ok": true}'],
  ])('is found inside %s', async (_, content) => {
    play({ content });
    expect((await writer().complete(asked())).json).toEqual({ ok: true });
    expect(model.requests).toHaveLength(1);
  });

  test.each(['{"ok": tr', 'I would rather not.', '', '42'])(
    'that is no JSON (%j) is asked for once more, spelled out',
    async (content) => {
      play({ content }, ok);
      expect((await writer().complete(asked())).json).toEqual({ ok: true });
      expect(model.requests).toHaveLength(2);
      expect(model.requests[1]?.prompt).toContain('JSON Schema');
    },
  );

  test.each([
    ['the same sign of thoughts', '<|channel|>final'.repeat(200_000)],
    ['one item in a loop', '{"claims":[[]],'.repeat(13_300)],
    ['brackets', '{"a":['.repeat(2_000_000)],
    ['braces', '{'.repeat(16_000_000)],
    ['braces and quotation marks', '{"'.repeat(8_000_000)],
    ['braces and then letters', `${'{ '.repeat(200)}${'x'.repeat(12_000_000)}`],
  ])('that is megabytes of %s holds nobody up', async (_, content) => {
    play({ content }, ok);
    expect((await writer().complete(asked())).json).toEqual({ ok: true });
  });

  test('that stays no JSON is undefined, not thrown', async () => {
    play({ content: 'no' });
    expect(await writer().complete(asked())).toMatchObject({ json: undefined, isTruncated: false });
    expect(model.requests).toHaveLength(2);
  });

  test('that was cut is asked for once more with twice the room', async () => {
    play({ content: '{"ok": tr', finish: 'length' }, ok);
    expect((await writer().complete(asked())).json).toEqual({ ok: true });
    expect(model.requests.map((request) => request.body.max_tokens)).toEqual([100, 200]);
  });

  test('of which thinking takes all the room is waited for up to 16,000 tokens, which the next one has at once', async () => {
    const roomOf = ({ body }: { body: Record<string, unknown> }) => Number(body.max_tokens);
    model.play((request) => (roomOf(request) < 6000 ? { content: '', finish: 'length' } : ok));
    const one = writer();
    expect((await one.complete(asked())).json).toEqual({ ok: true });
    expect((await one.complete(asked())).json).toEqual({ ok: true });
    expect(model.requests.map(roomOf)).toEqual([100, 200, 600, 2200, 8600, 8600]);
  });

  test('of which thinking would cost more than may be spent is given up', async () => {
    play({ content: '', finish: 'length' });
    expect(await writer().complete(asked({ mostTokens: 1000 }))).toMatchObject({ failure: 'budget' });
    expect(model.requests.at(-1)?.body.max_tokens).toBe(600);
  });

  test('of which nothing is left but thinking says that it was cut', async () => {
    play({ content: '', finish: 'length' });
    const written = await writer().complete(asked());
    expect(written).toMatchObject({ json: undefined, isTruncated: true });
    expect(model.requests.at(-1)?.body.max_tokens).toBe(16_100);
    expect(written.tokensIn).toBeGreaterThan(1);
  });

  test('for which a small context has no room is asked for without it the next time', async () => {
    model.play(({ body }) =>
      Number(body.max_tokens) > 1000
        ? refusal(400, "This model's maximum context length is 4096 tokens")
        : { content: '', finish: 'length' },
    );
    const one = writer();
    expect(await one.complete(asked())).toMatchObject({ failure: 'cut' });
    play(ok);
    await one.complete(asked());
    expect(model.requests.at(-1)?.body.max_tokens).toBe(100);
  });

  test('may be a refusal', async () => {
    play({ refusal: 'I cannot help with that.' });
    expect(await writer().complete(asked())).toMatchObject({ failure: 'declined', json: undefined });
    play({ content: '', finish: 'content_filter' });
    expect(await writer().complete(asked())).toMatchObject({ failure: 'declined' });
    play(refusal(403, 'Input flagged by moderation'));
    expect(await writer().complete(asked())).toMatchObject({ failure: 'declined' });
  });

  test.each([
    null,
    { prompt_tokens: 'many', completion_tokens: -3 },
    'none',
    { prompt_tokens: Number.NaN },
    [],
  ])('with usage %j is estimated', async (usage) => {
    play({ ...ok, usage });
    const written = await writer().complete(asked({ input: 'word '.repeat(3000) }));
    expect(written.tokensIn).toBeGreaterThan(2000);
    expect(written.tokensOut).toBeGreaterThan(0);
    expect(written.failure).toBeNull();
  });

  test('whose prompt was cut by the server says so', async () => {
    play({ ...ok, usage: { prompt_tokens: 4096, completion_tokens: 5 } });
    const written = await writer().complete(asked({ input: 'слово '.repeat(6000) }));
    expect(written.failure).toBe('cut');
    expect(warnings).toHaveLength(1);
    play(refusal(400, "This model's maximum context length is 4096 tokens"));
    expect(await writer().complete(asked())).toMatchObject({ failure: 'cut', json: undefined });
  });

  test('to a dense English prompt is not mistaken for a cut one', async () => {
    const input = 'international negotiations '.repeat(1000);
    play({ ...ok, usage: { prompt_tokens: Math.ceil(input.length / 5.2), completion_tokens: 5 } });
    expect((await writer().complete(asked({ input }))).failure).toBeNull();
  });
});

describe('an endpoint with', () => {
  const answer = { nonce: 'BCDFGH', claims: [{ text: 'braces } in "text" {' }] };

  test.each(Object.keys(endpointHabits))('%s is understood', async (habit) => {
    model.play(endpointHabits[habit]?.(() => ({ content: answer })) ?? (() => ({})));
    const one = writer();
    const input = 'Nonce: BCDFGH\n{"task":"claims"}';
    expect(await one.complete(asked({ input }))).toMatchObject({
      json: answer,
      isTruncated: false,
    });
    const calls = model.requests.length;
    await one.complete(asked({ input }));
    expect(model.requests).toHaveLength(calls + 1);
    expect(model.requests.at(-1)?.prompt).toContain('Say ok.');
  });

  test('a base URL that lacks its /v1 says so in a sentence', async () => {
    const baseUrl = model.url.replace('/v1', '');
    await expect(writer({ baseUrl }).complete(asked())).rejects.toThrow(
      `There is no /chat/completions at ${baseUrl}. OPENAI_BASE_URL usually ends in /v1.`,
    );
    play({ body: '<html>Welcome</html>' });
    await expect(writer().complete(asked())).rejects.toThrow('OPENAI_BASE_URL usually ends in /v1.');
  });
});

describe('a cut answer', () => {
  const whole = {
    nonce: 'BCDFGH',
    lines: [
      { text: 'one', claims: ['c1'] },
      { text: 'two, "2"', claims: ['c2', 'c3'] },
    ],
  };
  const text = JSON.stringify(whole);

  test('gives its whole items, never half a one', async () => {
    for (let end = 0; end < text.length; end += 1) {
      play({ content: text.slice(0, end), finish: 'length' });
      const { json, isTruncated } = await writer().complete(asked());
      expect(isTruncated).toBe(true);
      const { lines } = (json ?? { lines: [] }) as typeof whole;
      const ends = whole.lines.map(
        (line) => text.indexOf(JSON.stringify(line)) + JSON.stringify(line).length,
      );
      expect(lines).toEqual(whole.lines.filter((_, at) => (ends[at] ?? 0) <= end));
    }
  });
});

describe('an endpoint that takes less than is asked of it', () => {
  const noSchema = (request: { rung: string }): Reply =>
    request.rung === 'json_schema'
      ? refusal(400, 'response_format json_schema is not supported')
      : request.rung === 'json_object'
        ? refusal(422, 'unknown variant')
        : ok;

  test('is asked in plain words with the schema spelled out, and from then on so', async () => {
    model.play(noSchema);
    const one = writer();
    expect((await one.complete(asked())).json).toEqual({ ok: true });
    expect(model.requests.map((request) => request.rung)).toEqual(['json_schema', 'json_object', 'plain']);
    expect(model.requests[2]?.prompt).toContain('JSON Schema');
    await one.complete(asked());
    await one.complete(asked());
    expect(model.requests.slice(3).map((request) => request.rung)).toEqual(['plain', 'plain']);
  });

  test('is spared a parameter from then on that it refused', async () => {
    model.play(({ body }) => {
      if ('temperature' in body)
        return refusal(400, "Unsupported value: 'temperature'", { param: 'temperature' });
      if ('max_tokens' in body)
        return refusal(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.");
      return ok;
    });
    const one = writer();
    await one.complete(asked());
    await one.complete(asked());
    expect(model.requests).toHaveLength(4);
    expect(model.requests[3]?.body).toMatchObject({ max_completion_tokens: 100 });
    expect(model.requests[3]?.rung).toBe('json_schema');
  });

  test('is given up when it takes nothing at all; that is told once, and nothing is learnt from it', async () => {
    play(refusal(400, 'bad request'));
    const one = writer();
    for (let at = 0; at < 2; at += 1)
      await expect(one.complete(asked())).rejects.toMatchObject({ code: 400 });
    expect(errors).toHaveLength(1);
    play(ok);
    await one.complete(asked());
    expect(model.requests.at(-1)?.rung).toBe('json_schema');
  });
});

describe('an endpoint in trouble', () => {
  test.each([
    ['retry-after', '7', 7000],
    ['retry-after', '120', 120_000],
    ['retry-after-ms', '1500', 1500],
  ])('a wait asked for by %s: %s is kept to', async (header, value, least) => {
    play(refusal(429, 'slow down', {}, { [header]: value }), ok);
    expect((await writer().complete(asked())).json).toEqual({ ok: true });
    expect(waits.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(least);
  });

  test('a wait beyond the deadline is refused at once and told once, and nobody asks before it is over', async () => {
    play(refusal(429, 'slow down', {}, { 'retry-after': '120' }), ok);
    const one = writer();
    await expect(one.complete(asked({ deadline: now + 60_000 }))).rejects.toMatchObject({
      code: 429,
      retryAfterMs: 120_000,
    });
    for (let at = 0; at < 2; at += 1)
      await expect(one.complete(asked({ deadline: now + 60_000 }))).rejects.toMatchObject({ code: 429 });
    expect(errors).toHaveLength(1);
    expect(model.requests).toHaveLength(1);
    expect((await one.complete(asked())).json).toEqual({ ok: true });
    expect(now).toBeGreaterThanOrEqual(1_120_000);
  });

  test('503 and a connection that breaks are tried again, twice', async () => {
    play({ status: 503, body: '<html>busy</html>' }, { fault: 'reset' }, ok);
    expect((await writer().complete(asked())).json).toEqual({ ok: true });
    play({ fault: 'reset body', content: { ok: true } });
    model.requests.length = 0;
    await expect(writer().complete(asked())).rejects.toBeInstanceOf(ConnectionFailed);
    expect(model.requests).toHaveLength(3);
  });

  test.each([
    ['wrong key', 401, 'Incorrect API key', {}],
    ['no money', 429, 'You exceeded your current quota', { code: 'insufficient_quota' }],
    ['no credits', 402, 'Insufficient credits', {}],
    ['no such model', 404, 'model "m" not found', {}],
  ])('%s shuts the way and is told once', async (_, status, message, more) => {
    play(refusal(status, message, more));
    const one = writer();
    for (let at = 0; at < 5; at += 1)
      await expect(one.complete(asked())).rejects.toMatchObject({ name: 'Refused', code: status });
    expect(model.requests).toHaveLength(1);
    now += 3_700_000;
    await expect(one.complete(asked())).rejects.toBeInstanceOf(Refused);
    expect(model.requests).toHaveLength(2);
    expect(errors).toHaveLength(1);
    play(ok);
    now += 3_700_000;
    expect((await one.complete(asked())).json).toEqual({ ok: true });
  });

  test('an answer that is larger than any of use is a connection that failed', async () => {
    play({ content: 'x'.repeat(17 * 2 ** 20) });
    await expect(writer().complete(asked())).rejects.toBeInstanceOf(ConnectionFailed);
  });

  test('an error inside a 200 is an error', async () => {
    play({ body: { error: { code: 402, message: 'Insufficient credits' } } });
    await expect(writer().complete(asked())).rejects.toMatchObject({ name: 'Refused', code: 402 });
  });

  test.each([
    ['a page', '<html>It works!</html>'],
    ['other JSON', { hello: 1 }],
    ['null', null],
  ])('%s in place of a completion is a failed connection, and costs nothing', async (_, body) => {
    play({ body: body ?? 'null' });
    await expect(writer().complete(asked())).rejects.toMatchObject({ name: 'ConnectionFailed', sent: false });
    expect(model.requests).toHaveLength(1);
  });

  test('where nobody is there is told of once, and not asked again for half a minute', async () => {
    const gone = await startFakeModel();
    await gone.close();
    const one = writer({ baseUrl: gone.url });
    for (let at = 0; at < 3; at += 1)
      await expect(one.complete(asked())).rejects.toMatchObject({ name: 'ConnectionFailed', sent: false });
    expect(waits).toHaveLength(2);
    expect(errors).toHaveLength(1);
  });

  test.each<[string, (port: number) => string, (to: Socket) => void]>([
    ['Nothing listens', () => 'http://127.0.0.1:65533', () => undefined],
    ['The port', () => 'http://127.0.0.1:1', () => undefined],
    ['No host has the name', () => 'http://nowhere.invalid', () => undefined],
    ['write http://', (port) => `https://127.0.0.1:${port}`, (to) => to.end('HTTP/1.1 400 No\r\n\r\n')],
    ['write https://', (port) => `http://127.0.0.1:${port}`, (to) => to.resetAndDestroy()],
    ['write https://', (port) => `http://127.0.0.1:${port}`, (to) => to.end('\u0015\u0003\u0001')],
    [
      'broken JSON',
      (port) => `http://127.0.0.1:${port}`,
      (to) => to.end('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"a": 1,}'),
    ],
  ])('what a connection fails of is said: %s', async (said, addressOf, answer) => {
    const server = createServer((to) => to.on('error', () => undefined).once('data', () => answer(to)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const baseUrl = addressOf((server.address() as AddressInfo).port);
    await expect(writer({ baseUrl }).complete(asked())).rejects.toThrow(said);
    server.close();
  });

  test('a server that hangs is left at the deadline', async () => {
    play({ fault: 'hang' });
    const begun = performance.now();
    await expect(writer().complete(asked({ deadline: now + 80 }))).rejects.toMatchObject({
      name: 'ConnectionFailed',
      sent: true,
    });
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test('a server that hangs is told of once, costs nothing until it is asked again, and that is ever rarer until it answers', async () => {
    const one = writer();
    const hang = () => {
      now += 40_000;
      return { fault: 'hang' } as const;
    };
    const isSent = (answer: Promise<unknown>) => answer.catch(({ sent }: ConnectionFailed) => sent);
    model.play(hang);
    const ask = () => isSent(one.complete(asked({ deadline: now + 80 })));
    expect([await ask(), await ask()]).toEqual([true, false]);
    const asksAfter = async (minutes: number) => {
      const before = model.requests.length;
      now += minutes * 60_000;
      await ask();
      return model.requests.length - before;
    };
    expect([await asksAfter(5), await asksAfter(5), await asksAfter(5)]).toEqual([1, 0, 1]);
    expect(errors).toHaveLength(1);
    model.play(() => ok);
    now += 60 * 60_000;
    await one.complete(asked());
    model.play(hang);
    expect([await ask(), await asksAfter(5)]).toEqual([true, 1]);
    expect(errors).toHaveLength(2);
  });

  test('a deadline that has passed costs no request', async () => {
    await expect(writer().complete(asked({ deadline: now - 1 }))).rejects.toBeInstanceOf(ConnectionFailed);
    expect(model.requests).toHaveLength(0);
  });
});
