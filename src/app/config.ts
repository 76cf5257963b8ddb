/** Settings from the environment: typed, or every mistake at once. `.env.example` lists them with comments. */
import { z } from 'zod';
import { parseChannelName } from '#src/channels/channel.ts';
import { isTimeZone } from '#src/chats/wall-clock.ts';
import { logFormats, logLevels } from '#src/log.ts';
import { shorten } from '#src/message/shorten.ts';
import { isFeedAddress, toChannelKey } from '#src/posts/channel-key.ts';
import type { Env } from './environment.ts';

export type Config = ReturnType<typeof toConfig>;
export type ModelConfig = NonNullable<Config['model']>;

export interface ConfigIssue {
  readonly name: string;
  readonly problem: string;
  readonly fix: string;
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
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const read = createSchema(options.languages).safeParse(given);
  const mistakes = [
    ...(read.error?.issues ?? []).map(({ path, message }) => describeIssue(given, String(path[0]), message)),
    ...findMissing(given, options),
  ];
  return read.success && mistakes.length === 0 ? { config: toConfig(read.data) } : { mistakes };
}

const tokenFix =
  'Copy the whole token that @BotFather gave you: digits, a colon, some 35 letters and digits.';
const webhookFix = 'Use the public https address Telegram shall call.';
const secretFix = 'Use 1 to 256 letters, digits, _ or -.';

const isHttpUrl = (value: string): boolean => /^https?:\/\//.test(value) && URL.canParse(value);
const hasScheme = (schemes: RegExp) => (value: string) => schemes.test(value) && URL.canParse(value);
const isServerUrl = hasScheme(/^(rediss?|postgres(ql)?):\/\/./);
const splitList = (list: string): string[] =>
  list
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** As a list; a comma in the query of a feed's address ends it only where what follows cannot be more of it. */
function splitChannels(list: string): string[] {
  const names: string[] = [];
  for (const part of list.replace(/[\s,]+$/, '').split(',')) {
    const before = names.at(-1) ?? '';
    const isInQuery = /\?\S*$/.test(before) && isFeedAddress(parseChannelName(before) ?? '');
    if (isInQuery && !channelStart.test(part)) names.push(`${names.pop()},${part}`);
    else names.push(part);
  }
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

const channelStart = /^(?:\s|@|\w+:\/\/|(?:\S+\.)?(?:t\.me|telegram\.(?:me|dog))(?:\/|$))/i;

const text = (isRight: (value: string) => boolean, fix: string) => z.string().refine(isRight, fix);
const list = (isRight: (value: string) => boolean, fix: string, split = splitList) =>
  z
    .string()
    .transform(split)
    .refine((all) => all.length > 0 && all.every(isRight), fix);
const number = (fallback: number, least: number, most: number, form = /^\d+(\.\d+)?$/) => {
  const fix = `Use a number from ${least} to ${most}.`;
  return text((value) => form.test(value) && Number(value) >= least && Number(value) <= most, fix)
    .transform(Number)
    .default(fallback);
};
const flag = (fallback: 'yes' | 'no') =>
  text((value) => /^(1|0|true|false|yes|no|on|off)$/i.test(value), 'Use yes or no.')
    .prefault(fallback)
    .transform((value) => /^(1|true|yes|on)$/i.test(value));
const oneOf = <Name extends string>(names: readonly Name[]) =>
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(names, `Use one of ${names.join(', ')}.`));
const port = () => number(8080, 0, 65_535, /^\d+$/);
const ids = (example: string) =>
  list(
    (each) => /^-?\d+$/.test(each) && Number.isSafeInteger(Number(each)),
    `List numeric ids separated by commas, for example ${example}.`,
  )
    .transform((all) => all.map(Number))
    .default([]);
const addresses = (fallback: string) =>
  list(isHttpUrl, 'Use an address that starts with http:// or https://.')
    .prefault(fallback)
    .transform((all) => all.map((each) => each.replace(/\/+$/, '')));

/** A message of the schema is the cure. */
const createSchema = (languages: readonly string[]) =>
  z.object({
    BOT_TOKEN: text((value) => /^\d+:[\w-]+$/.test(value), tokenFix).optional(),
    CHANNELS: list(
      (each) => parseChannelName(each) !== null,
      'List channels and feeds separated by commas: @name, t.me/name, t.me/name/123, https://ministry.example/feed.xml. Write a comma within an address as %2C.',
      splitChannels,
    )
      .prefault('MFARussia')
      .transform((all) => {
        const names = all.map((each) => parseChannelName(each) ?? each);
        return [...new Map(names.map((name) => [toChannelKey(name), name])).values()];
      }),
    STORE_URL: text(
      (value) => value === 'memory:' || /^sqlite:\/\/.+/.test(value) || isServerUrl(value),
      'Use sqlite://FILE, redis://…, postgresql://… or memory:.',
    ).default('sqlite://data/dragoman.db'),
    QUEUE_URL: text(isServerUrl, 'Use redis://… or postgresql://….').optional(),
    POLL_SECONDS: number(60, 0.1, 86_400),
    OPENAI_API_KEY: z.string().optional(),
    OPENAI_BASE_URL: text(isHttpUrl, 'Use an address, for example http://localhost:11434/v1.').optional(),
    OPENAI_MODEL: z.string().default('gpt-5-mini'),
    VERIFY_CLAIMS: flag('yes'),
    VERIFIER_MODEL: z.string().optional(),
    DAILY_TOKEN_BUDGET: number(0, 0, 1e12, /^\d+$/),
    PAID_BROADCAST: flag('no'),
    DEFAULT_LANGUAGE: oneOf(languages).default('en'),
    DEFAULT_TIME_ZONE: text(isTimeZone, 'Use an IANA name, for example Europe/Berlin.').default('UTC'),
    DIGEST_TIME: text(
      (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      'Use hours and minutes, for example 08:00.',
    ).default('08:00'),
    ADMIN_IDS: ids('12345,67890'),
    ALLOWED_CHATS: ids('12345,-10012345'),
    WEBHOOK_URL: text(hasScheme(/^https?:\/\//), webhookFix).optional(),
    WEBHOOK_SECRET: text((value) => /^[\w-]{1,256}$/.test(value), secretFix).optional(),
    PORT: port(),
    METRICS_PORT: port().removeDefault().optional(),
    TELEGRAM_API_ROOT: addresses('https://api.telegram.org')
      .refine(({ length }) => length === 1, 'Use one address.')
      .transform(([address = '']) => address),
    PREVIEW_ROOT: addresses('https://t.me,https://telegram.me'),
    PREVIEW_PROXY: text(
      hasScheme(/^(https?|socks5h?):\/\/./),
      'Use http://HOST:PORT, https://HOST:PORT or socks5://HOST:PORT.',
    ).optional(),
    RETENTION_DAYS: number(400, 1, 36_500, /^\d+$/),
    LOG_LEVEL: oneOf(logLevels).default('info'),
    LOG_FORMAT: oneOf(logFormats).optional(),
  });

export const settingNames: readonly string[] = Object.keys(createSchema([]).shape);

type Camel<Name extends string> = Name extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}${Capitalize<Camel<Rest>>}`
  : Lowercase<Name>;

type OrNull<T> = undefined extends T ? Exclude<T, undefined> | null : T;
type Settings = z.infer<ReturnType<typeof createSchema>>;

/** BOT_TOKEN is `botToken`, and so on; null is what was not set. */
function toConfig(read: Settings) {
  const named = settingNames.map((name) => [
    name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    read[name as keyof Settings] ?? null,
  ]);
  const {
    openaiApiKey,
    openaiBaseUrl,
    openaiModel,
    webhookUrl,
    webhookSecret,
    port,
    previewRoot,
    ...others
  } = Object.fromEntries(named) as { [Name in keyof Settings as Camel<Name>]-?: OrNull<Settings[Name]> };
  const hasModel = openaiApiKey !== null || openaiBaseUrl !== null;
  const isCalled = webhookUrl !== null && webhookSecret !== null;
  return {
    ...others,
    previewRoots: previewRoot,
    /** Null: no model, summaries are extracted. */
    model: hasModel ? { apiKey: openaiApiKey, baseUrl: openaiBaseUrl, model: openaiModel } : null,
    verifierModel: others.verifierModel ?? openaiModel,
    /** Null: updates are polled for. */
    webhook: isCalled ? { url: webhookUrl, secret: webhookSecret, port } : null,
  };
}

/** Secrets are never printed. */
function describeIssue(given: Env, name: string, fix: string): ConfigIssue {
  const value = given[name] ?? '';
  if (/(TOKEN|KEY|SECRET|PROXY|URL)$/.test(name))
    return { name, problem: 'its value has the wrong form', fix };
  return { name, problem: `"${shorten(value, 60)}" is not valid`, fix };
}

/** What must be there because of something else. */
function findMissing(given: Env, { needsToken }: ConfigOptions): ConfigIssue[] {
  const missing: ConfigIssue[] = [];
  if (needsToken && given.BOT_TOKEN === undefined)
    missing.push({ name: 'BOT_TOKEN', problem: 'is not set', fix: tokenFix });
  if (isHttpUrl(given.WEBHOOK_URL ?? '') && given.WEBHOOK_SECRET === undefined) {
    const fix = `Without it anybody could write to the bot. ${secretFix}`;
    missing.push({ name: 'WEBHOOK_SECRET', problem: 'is not set, but WEBHOOK_URL is', fix });
  }
  // Telegram itself calls no other; a Bot API server of one's own does
  const isPlain = isHttpUrl(given.WEBHOOK_URL ?? '') && !given.WEBHOOK_URL?.startsWith('https:');
  if (isPlain && given.TELEGRAM_API_ROOT === undefined)
    missing.push({ name: 'WEBHOOK_URL', problem: 'is no https address', fix: webhookFix });
  if (given.METRICS_PORT !== undefined && given.METRICS_PORT === (given.PORT ?? '8080') && given.WEBHOOK_URL)
    missing.push({ name: 'METRICS_PORT', problem: 'is the public PORT', fix: 'Use another one.' });
  return missing;
}
