/** `doctor`: is everything in order? One line each; exit 1 when one is not. */
import { listLocales } from '#src/adapters/fluent.ts';
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import { createTelegramApi } from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { showChannelName } from '#src/channels/channel.ts';
import { isReadableState } from '#src/posts/channel-state.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { type Config, readConfig } from '#src/app/config.ts';
import { createReader } from '#src/app/create-reader.ts';
import { describeError } from '#src/errors.ts';
import { silentLog } from '#src/log.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { createModel } from '#src/app/create-model.ts';
import { isPassed } from '#src/digest/model/exam.ts';
import { refuseNewerRecords } from '#src/store/records-version.ts';
import { createStore } from '#src/store/store.ts';
import { describeMistake } from './cli/load-config.ts';
import { exitCodes, type Verb } from './cli/verb.ts';

interface Finding {
  readonly isRight: boolean;
  readonly line: string;
}

const right = (line: string): Finding => ({ isRight: true, line });
const wrong = (line: string): Finding => ({ isRight: false, line });
const clock = { now: Date.now };
const patienceMs = 20_000;
const examPatienceMs = 120_000;

export const verb: Verb = async (args, terminal) => {
  if (args.length > 0) {
    terminal.err('Usage: npm run -s doctor\n');
    return exitCodes.usage;
  }
  const read = readConfig(terminal.env, { languages: listLocales(), needsToken: true });
  const mistakes = 'mistakes' in read ? read.mistakes : [];
  for (const mistake of mistakes) terminal.out(`✗ ${describeMistake(mistake)}\n`);
  const readable =
    'config' in read
      ? read
      : readConfig({ ...terminal.env, BOT_TOKEN: '' }, { languages: listLocales(), needsToken: false });
  if (!('config' in readable)) return exitCodes.failed;
  const findings = await Promise.all(checks(readable.config).map(({ name, check }) => named(name, check)));
  for (const { isRight, line } of findings.flat()) terminal.out(`${isRight ? '✓' : '✗'} ${line}\n`);
  return mistakes.length === 0 && findings.flat().every((finding) => finding.isRight)
    ? exitCodes.done
    : exitCodes.failed;
};

type Check = () => Promise<Finding | readonly Finding[]>;

function checks(config: Config): { name: string; check: Check }[] {
  return [
    ...(config.botToken === null
      ? []
      : [{ name: 'token', check: () => checkToken(config, String(config.botToken)) }]),
    { name: 'channels', check: () => checkChannels(config) },
    { name: 'store', check: () => checkStore(config) },
    { name: 'model', check: () => checkModel(config) },
    { name: 'clock', check: async () => right(`clock: ${new Date().toISOString()}`) },
    { name: 'time zones', check: () => checkZones(config) },
  ];
}

async function named(name: string, check: Check): Promise<readonly Finding[]> {
  try {
    const found = await check();
    return 'line' in found ? [found] : found;
  } catch (thrown) {
    // forgives nothing: a check that fails is a finding
    return [wrong(`${name}: ${describeError(thrown)}`)];
  }
}

async function checkToken(config: Config, token: string): Promise<Finding> {
  const { username } = await createTelegramApi(token, config.telegramApiRoot).getMe();
  return right(`token: this bot is @${username}, https://t.me/${username}`);
}

async function checkChannels(config: Config): Promise<Finding[]> {
  const reader = createReader(config, { clock, log: silentLog });
  const findings: Finding[] = [];
  for (const name of config.channels) {
    const reading = await reader.fetchLatest(name, null, AbortSignal.timeout(patienceMs));
    const what = `channel ${showChannelName(name)}: ${reading.state}`;
    findings.push(
      isReadableState(reading.state)
        ? right(`${what}, ${reading.posts.length} posts on its page`)
        : wrong(`${what}. ${reading.detail}`),
    );
  }
  return findings;
}

async function checkStore(config: Config): Promise<Finding> {
  const storage = await openStorage(config.storeUrl);
  try {
    await refuseUnfinishedImport(storage);
    await refuseNewerRecords(createStore(storage, silentLog));
    const probe = storage.namespace('probe');
    await probe.set('doctor', '{"value":1}');
    await probe.delete('doctor');
    return right(`store: ${config.storeUrl} can be read and written`);
  } finally {
    await storage.close();
  }
}

async function checkModel(config: Config): Promise<Finding | readonly Finding[]> {
  if (config.model === null) return right('model: none, summaries are extracted');
  const writer = createOpenAiModel({ ...config.model, clock, log: silentLog });
  const answer = await writer.complete({
    instructions: 'Answer with {"ok": true}.',
    input: '{}',
    nonce: '',
    schemaName: 'probe',
    schema: {
      type: 'object',
      properties: { ok: { type: 'boolean' } },
      required: ['ok'],
      additionalProperties: false,
    },
    maxTokens: 200,
    deadline: Date.now() + patienceMs,
  });
  const isRight = typeof answer.json === 'object' && answer.json !== null;
  if (!isRight) return wrong(`model: ${writer.name} answers, but not with JSON`);
  return [right(`model: ${writer.name} answers`), await checkExam(config)];
}

/** Taken once per model and endpoint; its result is kept in the bot's store. */
async function checkExam(config: Config): Promise<Finding> {
  const store = createStore(await openStorage(config.storeUrl), silentLog);
  try {
    const { exam } = createModel(config, { store, clock, log: silentLog });
    const result = await exam?.take(config.defaultLanguage, Date.now() + examPatienceMs);
    if (!result) return wrong('exam: the model did not finish it; try again later');
    const { model, caught, falseLines, refused, trueLines } = result;
    const marks = `exam: ${model} caught ${caught} of ${falseLines} false lines, refused ${refused} of ${trueLines} true ones`;
    return isPassed(result)
      ? right(marks)
      : wrong(`${marks}. It may only choose the posts’ own sentences. Name a better VERIFIER_MODEL.`);
  } finally {
    await store.close();
  }
}

async function checkZones(config: Config): Promise<Finding> {
  const { date, time } = toLocalTime(Date.now(), config.defaultTimeZone);
  const knowsGaps = toLocalTime(Date.UTC(2026, 2, 29, 1), 'Europe/Berlin').time === '03:00';
  if (!knowsGaps) return wrong('time zones: this Node has no time zone data; install one with full ICU');
  return right(`time zones: it is ${date} ${time} in ${config.defaultTimeZone}`);
}
