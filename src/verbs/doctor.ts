/** `doctor`: checks the installation, a line per check; exit 1 when one fails. */
import { rmSync } from 'node:fs';
import { GrammyError } from 'grammy';
import { probeQueue } from '#src/adapters/bullmq/backend.ts';
import { listLocales } from '#src/adapters/fluent.ts';
import { createTelegramApi } from '#src/adapters/telegram-bot/telegram-messenger.ts';
import { type Config, readConfig } from '#src/app/config.ts';
import { createReader } from '#src/app/create-reader.ts';
import { missingFileOf, openStorage } from '#src/app/open-storage.ts';
import { showChannelName } from '#src/channels/channel.ts';
import type { ReadChannel } from '#src/channels/channel-reader.ts';
import { toLocalTime } from '#src/chats/wall-clock.ts';
import { StoreFailed, UnusableInput } from '#src/errors.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { silentLog } from '#src/log.ts';
import { type ChannelState, isReadableState } from '#src/posts/channel-state.ts';
import { checkModel, explain } from './cli/check-model.ts';
import { describeMistake, exitCodes, readArguments, type Verb } from './cli/verb.ts';

const timeoutMs = 20_000;
/** With more, digests and quiet hours begin at another minute than the one set. */
const maxClockSkewSeconds = 60;

export const verb: Verb = async (args, terminal) => {
  readArguments(args, {}, [0, 0], 'Usage: npm run -s doctor');
  let isHealthy = true;
  const report = (isRight: boolean, line: string) => {
    isHealthy &&= isRight;
    terminal.out(`${isRight ? '✓' : '✗'} ${line}\n`);
  };
  const languages = listLocales();
  const given = readConfig(terminal.env, { languages, needsToken: true });
  const mistakes = 'mistakes' in given ? given.mistakes : [];
  for (const mistake of mistakes) report(false, describeMistake(mistake));
  const wrong = ['WEBHOOK_URL', ...mistakes.map(({ name }) => name)];
  const others = { ...terminal.env, ...Object.fromEntries(wrong.map((name) => [name, ''])) };
  const read = readConfig(others, { languages, needsToken: false });
  // one after the other, as the channels' host is asked once a second
  for (const check of 'config' in read ? checks(read.config) : [])
    if (!wrong.some((name) => check.of.test(name))) await carryOut(check, report);
  return isHealthy ? exitCodes.done : exitCodes.failed;
};

interface Check {
  readonly name: string;
  /** The settings it is about: where one is wrong there is nothing to check. */
  readonly of: RegExp;
  /** Yields a line for each thing that is right; throws for one that is not, UnusableInput with its cure. */
  readonly run: () => Iterable<string> | AsyncIterable<string>;
  readonly cure: string;
}

function checks(config: Config): readonly Check[] {
  const { botToken, queueUrl, telegramApiRoot } = config;
  const readChannel = createReader(config, { clock: Date, log: silentLog });
  return [
    {
      name: 'token',
      of: /^(?:BOT_TOKEN|TELEGRAM_)/,
      run: () => checkToken(botToken ?? '', telegramApiRoot),
      cure: `Telegram does not answer at ${telegramApiRoot}: check this machine’s network, and TELEGRAM_API_ROOT if you set it.`,
    },
    ...config.channels.map((channel) => ({
      name: `channel ${showChannelName(channel)}`,
      of: /^(?:CHANNELS|PREVIEW_)/,
      run: () => checkChannel(readChannel, channel),
      cure: config.previewProxy
        ? 'It is asked through PREVIEW_PROXY: check that this proxy runs, its host and port, its user and password.'
        : 'Check this machine’s network; where the host is blocked, set PREVIEW_PROXY.',
    })),
    {
      name: 'store',
      of: /^STORE_/,
      run: () => checkStore(config),
      cure: 'Check STORE_URL, and that its place exists and may be written.',
    },
    {
      name: 'queue',
      of: /^QUEUE_/,
      run: () => checkQueue(queueUrl),
      cure: 'Start its server or correct QUEUE_URL; until then the bot does all the work itself.',
    },
    {
      name: 'model',
      of: /^(?:OPENAI_|VERIF|DAILY_|STORE_)/,
      run: () => checkModel(config),
      cure: 'Check OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL; until then summaries are made of the posts’ own sentences.',
    },
    { name: 'clock', of: /^TELEGRAM_/, run: () => checkClock(telegramApiRoot), cure: '' },
    { name: 'time zones', of: /^DEFAULT_T/, run: () => checkZones(config), cure: '' },
  ];
}

async function carryOut({ name, run, cure }: Check, report: (isRight: boolean, line: string) => void) {
  try {
    for await (const line of run()) report(true, `${name}: ${line}`);
  } catch (thrown) {
    // forgives nothing: a check that fails is a finding
    const isCured = thrown instanceof StoreFailed || thrown instanceof UnusableInput;
    report(false, `${name}: ${explain(thrown)} ${isCured ? '' : cure}`.trim());
  }
}

async function* checkToken(token: string, apiRoot: string) {
  try {
    const { username } = await createTelegramApi(token, apiRoot).getMe();
    yield `this bot is @${username}, https://t.me/${username}`;
  } catch (thrown) {
    // forgives only that Telegram answers, and knows no such token
    if (!(thrown instanceof GrammyError)) throw thrown;
    throw new UnusableInput(
      `Telegram does not know it (${thrown.description}). Copy it from @BotFather into BOT_TOKEN again, whole.`,
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

async function* checkChannel(readChannel: ReadChannel, channel: string) {
  const { state, posts, detail } = await readChannel({ name: channel }, AbortSignal.timeout(timeoutMs));
  if (!isReadableState(state)) throw new UnusableInput(channelCures[state] ?? `${state}. ${detail}`);
  yield `can be read, ${posts.length} posts on its page`;
}

async function* checkStore({ storeUrl }: Config) {
  const made = missingFileOf(storeUrl);
  try {
    await using storage = await openStorage(storeUrl);
    await refuseUnfinishedImport(storage);
    const probe = storage.namespace('probe');
    await probe.set('doctor', '{"value":1}');
    await probe.delete('doctor');
  } finally {
    // an export of it would pass for a backup
    for (const end of ['', '-wal', '-shm', '.lock']) if (made) rmSync(`${made}${end}`, { force: true });
  }
  yield `${storeUrl} can be read and written`;
}

async function* checkQueue(url: string | null): AsyncGenerator<string, void> {
  if (url === null) return yield 'none is set; one process does all the work.';
  await probeQueue(url);
  yield `${url} answers; workers take tasks from it with: npm run -s worker`;
}

/** Against Telegram's clock; that it does not answer is reported by the check of the token. */
async function* checkClock(apiRoot: string) {
  const answer = await fetch(apiRoot, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) }).catch(
    () => null,
  );
  const seconds = Math.round((Date.now() - Date.parse(answer?.headers.get('date') ?? '')) / 1000);
  if (Math.abs(seconds) > maxClockSkewSeconds)
    throw new UnusableInput(`it is ${seconds} s from Telegram’s. Set it, or let NTP keep it.`);
  const compared = Number.isNaN(seconds) ? ', not compared: Telegram does not answer' : '';
  yield `${new Date().toISOString()}${compared}`;
}

function* checkZones({ defaultTimeZone }: Config) {
  const { date, time } = toLocalTime(Date.now(), defaultTimeZone);
  const knowsGaps = toLocalTime(Date.UTC(2026, 2, 29, 1), 'Europe/Berlin').time === '03:00';
  if (!knowsGaps) throw new UnusableInput('this Node has no time zone data. Install one with full ICU.');
  yield `it is ${date} ${time} in ${defaultTimeZone}`;
}
