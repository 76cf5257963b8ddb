/** `doctor`: is everything in order? One line each; exit 1 when one is not. */
import { GrammyError, HttpError } from 'grammy';
import { probeQueue } from '#src/adapters/bullmq/probe-queue.ts';
import { listLocales } from '#src/adapters/fluent.ts';
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import { createTelegramApi } from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { type Config, readConfig } from '#src/app/config.ts';
import { createModel } from '#src/app/create-model.ts';
import { createReader } from '#src/app/create-reader.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { showChannelName } from '#src/channels/channel.ts';
import type { ChannelReader } from '#src/channels/channel-reader.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { isPassed } from '#src/digest/model/exam.ts';
import { StoreFailed } from '#src/errors.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { silentLog } from '#src/log.ts';
import { type ChannelState, isReadableState } from '#src/posts/channel-state.ts';
import { refuseNewerRecords } from '#src/store/records-version.ts';
import { createStore } from '#src/store/store.ts';
import { describeMistake } from './cli/load-config.ts';
import { exitCodes, readArguments, type Verb } from './cli/verb.ts';

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
  readArguments(args, {}, [0, 0], 'Usage: npm run -s doctor');
  const read = readConfig(terminal.env, { languages: listLocales(), needsToken: true });
  const mistakes = 'mistakes' in read ? read.mistakes : [];
  for (const mistake of mistakes) terminal.out(`✗ ${describeMistake(mistake)}\n`);
  const readable =
    'config' in read
      ? read
      : readConfig({ ...terminal.env, BOT_TOKEN: '' }, { languages: listLocales(), needsToken: false });
  if (!('config' in readable)) return exitCodes.failed;
  const findings = await Promise.all(checks(readable.config).map(carryOut));
  for (const { isRight, line } of findings.flat()) terminal.out(`${isRight ? '✓' : '✗'} ${line}\n`);
  return mistakes.length === 0 && findings.flat().every((finding) => finding.isRight)
    ? exitCodes.done
    : exitCodes.failed;
};

interface Check {
  readonly name: string;
  readonly run: () => Promise<Finding | readonly Finding[]>;
  /** What to do when it fails. */
  readonly cure: string;
}

function checks(config: Config): readonly Check[] {
  const { botToken, queueUrl, telegramApiRoot } = config;
  return [
    {
      name: 'token',
      run: async () => (botToken === null ? [] : checkToken(botToken, telegramApiRoot)),
      cure: `Telegram does not answer at ${telegramApiRoot}: check this machine’s network, and TELEGRAM_API_ROOT if you set it.`,
    },
    { name: 'channels', run: () => checkChannels(config), cure: 'Check this machine’s network.' },
    {
      name: 'store',
      run: () => checkStore(config),
      cure: 'Check STORE_URL, and that its place exists and may be written.',
    },
    {
      name: 'queue',
      run: async () =>
        queueUrl === null
          ? right('queue: none is set; one process does all the work.')
          : checkQueue(queueUrl),
      cure: 'Start its server or correct QUEUE_URL; until then the bot does all the work itself.',
    },
    {
      name: 'model',
      run: () => checkModel(config),
      cure: 'Check OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL; until then summaries are made of the posts’ own sentences.',
    },
    { name: 'clock', run: async () => right(`clock: ${new Date().toISOString()}`), cure: '' },
    { name: 'time zones', run: () => checkZones(config), cure: 'Correct DEFAULT_TIME_ZONE.' },
  ];
}

async function carryOut({ name, run, cure }: Check): Promise<readonly Finding[]> {
  try {
    return [await run()].flat();
  } catch (thrown) {
    // forgives nothing: a check that fails is a finding
    const said = thrown instanceof StoreFailed ? explain(thrown) : `${explain(thrown)} ${cure}`;
    return [wrong(`${name}: ${said.trim()}`)];
  }
}

/** The error's own words, without its class; nothing of those that say nothing. */
function explain(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `${thrown}.`;
  if (thrown instanceof HttpError) return '';
  const said = thrown.message.replace(/\b[A-Z]\w*Error: /g, '').trim();
  return /[.!?]$/.test(said) ? said : `${said}.`;
}

async function checkToken(token: string, apiRoot: string): Promise<Finding> {
  try {
    const { username } = await createTelegramApi(token, apiRoot).getMe();
    return right(`token: this bot is @${username}, https://t.me/${username}`);
  } catch (thrown) {
    // forgives only that Telegram answers, and knows no such token
    if (!(thrown instanceof GrammyError)) throw thrown;
    return wrong(
      `token: Telegram does not know it (${thrown.description}). Copy it from @BotFather into BOT_TOKEN again, whole.`,
    );
  }
}

const channelCures: Readonly<Partial<Record<ChannelState, string>>> = {
  'preview off':
    'its web preview is switched off. Ask its owner to switch it on, or make the bot an administrator of it.',
  'withheld here': 'it is withheld where this machine stands. Set PREVIEW_PROXY.',
  'not a channel': 'this is no channel but a person, a bot or a group. Take it out of CHANNELS.',
  'not found': 'there is no such channel. Check its spelling in CHANNELS.',
  'markup changed': 'its page is not understood. Look for a newer version of this bot.',
};

async function checkChannels(config: Config): Promise<Finding[]> {
  const reader = createReader(config, { clock, log: silentLog });
  const findings: Finding[] = [];
  // one after the other: their host is asked once a second
  for (const channel of config.channels) {
    const name = `channel ${showChannelName(channel)}`;
    const cure = 'Check this machine’s network; where the host is blocked, set PREVIEW_PROXY.';
    findings.push(...(await carryOut({ name, cure, run: () => checkChannel(reader, channel, name) })));
  }
  return findings;
}

async function checkChannel(reader: ChannelReader, channel: string, name: string): Promise<Finding> {
  const { state, posts, detail } = await reader.fetchLatest(channel, AbortSignal.timeout(patienceMs));
  if (isReadableState(state)) return right(`${name}: can be read, ${posts.length} posts on its page`);
  return wrong(`${name}: ${channelCures[state] ?? `${state}. ${detail}`}`);
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

async function checkQueue(url: string): Promise<Finding> {
  await probeQueue(url);
  return right(`queue: ${url} answers; workers take tasks from it with: npm run -s worker`);
}

async function checkModel(config: Config): Promise<Finding | readonly Finding[]> {
  if (config.model === null)
    return right('model: none is set, summaries are made of the posts’ own sentences');
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
  if (!isRight) return wrong(`model: ${writer.name} answers, but not with JSON. Name another OPENAI_MODEL.`);
  return [right(`model: ${writer.name} answers`), await checkExam(config)];
}

/** Taken once per model and endpoint; its result is kept in the bot's store. */
async function checkExam(config: Config): Promise<Finding> {
  const store = createStore(await openStorage(config.storeUrl), silentLog);
  try {
    const { exam } = createModel(config, { store, clock, log: silentLog });
    const result = await exam?.take(config.defaultLanguage, Date.now() + examPatienceMs);
    if (!result) return wrong('exam: the model did not finish it. Try again later.');
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
  if (!knowsGaps) return wrong('time zones: this Node has no time zone data. Install one with full ICU.');
  return right(`time zones: it is ${date} ${time} in ${config.defaultTimeZone}`);
}
