/** Settings from the environment: typed, or every mistake at once. `.env.example` lists them with comments. */
import { parseChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { isTimeZone } from '#src/chats/wall-clock.ts';
import {
  createVariableReader,
  type Env,
  isClockTime,
  isHttpUrl,
  type ConfigIssue,
  type ReadVariable,
  readIdList,
  readNumber,
  readUrlList,
  readBoolean,
  splitList,
} from './environment.ts';
import { type LogLevel, logLevels } from '#src/log.ts';

export interface Config {
  readonly botToken: string | null;
  /** Names of the channels the operator wants watched. */
  readonly channels: readonly string[];
  readonly storeUrl: string;
  readonly pollSeconds: number;
  /** Null: no model, summaries are extracted. */
  readonly model: ModelConfig | null;
  readonly dailyTokenBudget: number;
  readonly defaultLanguage: string;
  readonly defaultTimeZone: string;
  readonly digestTime: string;
  readonly adminIds: readonly number[];
  /** Empty: everybody is served. */
  readonly allowedChats: readonly number[];
  /** Null: updates are polled for. */
  readonly webhook: WebhookConfig | null;
  readonly telegramApiRoot: string;
  readonly previewRoots: readonly string[];
  readonly retentionDays: number;
  readonly logLevel: LogLevel;
  readonly verifyClaims: boolean;
  readonly paidBroadcast: boolean;
  /** Null: everything runs in one process. */
  readonly queueUrl: string | null;
}

export interface ModelConfig {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly model: string;
}

export interface WebhookConfig {
  readonly url: string;
  readonly secret: string;
  readonly port: number;
}

/** Locales that exist, told by the caller: the core does not read folders. */
export interface ConfigOptions {
  readonly languages: readonly string[];
  /** `start` needs a token, the other verbs do not. */
  readonly needsToken: boolean;
}

/** The settings, or all mistakes with their cures. */
export function readConfig(
  env: Env,
  options: ConfigOptions,
): { config: Config } | { mistakes: readonly ConfigIssue[] } {
  const mistakes: ConfigIssue[] = [];
  const read = createVariableReader(env, mistakes);
  const config: Config = {
    botToken: readToken(read, mistakes, options.needsToken),
    channels: readChannels(read),
    storeUrl: read(
      'STORE_URL',
      'sqlite://data/dragoman.db',
      isStoreUrl,
      'Use sqlite://FILE, redis://…, postgresql://… or memory:.',
    ),
    pollSeconds: readNumber(read, 'POLL_SECONDS', 60, { least: 0.1, most: 86_400 }),
    model: readModel(read),
    dailyTokenBudget: readNumber(read, 'DAILY_TOKEN_BUDGET', 0, { least: 0, most: 1e12 }),
    defaultLanguage: read(
      'DEFAULT_LANGUAGE',
      'en',
      (value) => options.languages.includes(value),
      `Use one of ${options.languages.join(', ')}.`,
    ),
    defaultTimeZone: read(
      'DEFAULT_TIME_ZONE',
      'UTC',
      isTimeZone,
      'Use an IANA name, for example Europe/Berlin.',
    ),
    digestTime: read('DIGEST_TIME', '08:00', isClockTime, 'Use hours and minutes, for example 08:00.'),
    adminIds: readIdList(read, 'ADMIN_IDS'),
    allowedChats: readIdList(read, 'ALLOWED_CHATS'),
    webhook: readWebhook(read, mistakes),
    telegramApiRoot: readUrlList(read, 'TELEGRAM_API_ROOT', 'https://api.telegram.org'),
    previewRoots: readUrlList(read, 'PREVIEW_ROOT', 'https://t.me,https://telegram.me').split(','),
    retentionDays: readNumber(read, 'RETENTION_DAYS', 400, { least: 1, most: 36_500 }),
    logLevel: read('LOG_LEVEL', 'info', isLogLevel, `Use one of ${logLevels.join(', ')}.`) as LogLevel,
    verifyClaims: readBoolean(read, 'VERIFY_CLAIMS'),
    paidBroadcast: readBoolean(read, 'PAID_BROADCAST'),
    queueUrl: read('QUEUE_URL', '', isServerUrl, 'Use redis://… or postgresql://….') || null,
  };
  return mistakes.length > 0 ? { mistakes } : { config };
}

function readToken(read: ReadVariable, mistakes: ConfigIssue[], needed: boolean): string | null {
  const fix = 'Copy the token that @BotFather gave you, it looks like 123456789:AAE….';
  const token = read('BOT_TOKEN', '', (value) => /^\d+:[\w-]+$/.test(value), fix);
  if (token !== '') return token;
  if (needed && !mistakes.some((mistake) => mistake.name === 'BOT_TOKEN'))
    mistakes.push({ name: 'BOT_TOKEN', problem: 'is not set', fix });
  return null;
}

function readChannels(read: ReadVariable): string[] {
  const isList = (value: string) => splitList(value).every((each) => parseChannelName(each) !== null);
  const typed = read(
    'CHANNELS',
    'MFARussia',
    (value) => splitList(value).length > 0 && isList(value),
    'List public channels separated by commas: @name, name, t.me/name or https://t.me/s/name.',
  );
  const names = splitList(typed).map((each) => parseChannelName(each) ?? each);
  return [...new Map(names.map((name) => [toChannelKey(name), name])).values()];
}

function readModel(read: ReadVariable): ModelConfig | null {
  const apiKey = read('OPENAI_API_KEY', '', () => true, '');
  const baseUrl = read(
    'OPENAI_BASE_URL',
    '',
    isHttpUrl,
    'Use an address, for example http://localhost:11434/v1.',
  );
  const model = read('OPENAI_MODEL', 'gpt-5-mini', () => true, '');
  if (apiKey === '' && baseUrl === '') return null;
  return { apiKey: apiKey || null, baseUrl: baseUrl || null, model };
}

function readWebhook(read: ReadVariable, mistakes: ConfigIssue[]): WebhookConfig | null {
  const url = read('WEBHOOK_URL', '', isHttpUrl, 'Use the public https address Telegram shall call.');
  const secret = read(
    'WEBHOOK_SECRET',
    '',
    (value) => /^[\w-]{1,256}$/.test(value),
    'Use 1 to 256 letters, digits, _ or -.',
  );
  const port = readNumber(read, 'PORT', 8080, { least: 0, most: 65_535 });
  if (url === '') return null;
  if (secret === '' && !mistakes.some((mistake) => mistake.name === 'WEBHOOK_SECRET'))
    mistakes.push({
      name: 'WEBHOOK_SECRET',
      problem: 'is not set, but WEBHOOK_URL is',
      fix: 'Set it to 1 to 256 letters, digits, _ or -; without it anybody could write to the bot.',
    });
  return { url, secret, port };
}

const isServerUrl = (value: string): boolean => /^(rediss?|postgres(ql)?):\/\/.+/.test(value);
const isStoreUrl = (value: string): boolean =>
  value === 'memory:' || /^sqlite:\/\/.+/.test(value) || isServerUrl(value);
const isLogLevel = (value: string): boolean => (logLevels as readonly string[]).includes(value);
