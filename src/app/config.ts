/** Settings from the environment, validated; all mistakes are reported at once. `.env.example` explains them. */
import { z } from 'zod';
import { parseChannelName, splitChannels } from '#src/channels/channel.ts';
import { isTimeZone } from '#src/chats/wall-clock.ts';
import { logFormats, logLevels } from '#src/log.ts';
import { shorten } from '#src/message/shorten.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import type { Env } from './environment.ts';

export type Config = ReturnType<typeof toConfig>;
export type ModelConfig = NonNullable<Config['model']>;

export interface ConfigIssue {
  readonly name: string;
  readonly problem: string;
  readonly fix: string;
}

export interface ConfigOptions {
  /** Those that have a locale. */
  readonly languages: readonly string[];
  /** `start` needs a token, the other verbs do not. */
  readonly needsToken: boolean;
}

export function readConfig(
  env: Env,
  options: ConfigOptions,
): { config: Config } | { mistakes: readonly ConfigIssue[] } {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const schema = createSchema(options.languages);
  const fields = Object.keys(schema.shape).map((field) => [field, given[toVariable(field)]]);
  const read = schema.safeParse(Object.fromEntries(fields), { reportInput: true });
  const mistakes = [
    ...[...Map.groupBy(read.error?.issues ?? [], ({ path }) => toVariable(String(path[0])))].map(
      ([name, issues]) => describeIssue(given, name, issues),
    ),
    ...findMissing(given, options),
  ];
  return read.success && mistakes.length === 0 ? { config: toConfig(read.data) } : { mistakes };
}

const toVariable = (field: string): string => field.replace(/[A-Z]/g, '_$&').toUpperCase();

const tokenFix =
  'Copy the whole token that @BotFather gave you: digits, a colon, some 35 letters and digits.';
const webhookFix = 'Use the public https address Telegram shall call.';
const secretFix = 'Use 1 to 256 letters, digits, _ or -.';

const isHttpUrl = (value: string): boolean => /^https?:\/\/[^,]*$/.test(value) && URL.canParse(value);
const proxyAddress = /^(?:https?|socks5h?):\/\/(?:(?:[^\s@/?#%]|%[\da-f]{2})+@)?[^\s@/?#%]+\/?$/i;
const isServerUrl = (value: string): boolean =>
  /^(rediss?|postgres(ql)?):\/\/./.test(value) && URL.canParse(value);

const text = (isRight: (value: string) => boolean, fix: string) => z.string().refine(isRight, fix);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
const list = <Item extends z.ZodType<unknown, string>>(
  item: Item,
  fix: string,
  split = (typed: string) => typed.split(','),
) =>
  z
    .string()
    .transform((typed) =>
      split(typed)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .pipe(z.array(item).min(1, fix));
/** Neither 1e3 nor 0x10. */
const digits = (fix: string) => z.string().regex(/^-?\d+(?:\.\d+)?$/, fix);
const number = (min: number, max: number, fix = `Use a number from ${min} to ${max}.`) =>
  digits(fix).pipe(z.coerce.number<string>().min(min, fix).max(max, fix));
const whole = (min: number, max: number) =>
  number(min, max).refine(Number.isInteger, `Use a whole number from ${min} to ${max}.`);
const flag = () => z.stringbool({ truthy: ['1', 'true', 'yes', 'on'], error: 'Use yes or no.' });
const oneOf = <Name extends string>(names: readonly Name[]) =>
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(names, `Use one of ${names.join(', ')}.`));
const ids = (example: string) => {
  const fix = `List numeric ids separated by commas, for example ${example}.`;
  return list(digits(fix).pipe(z.coerce.number<string>().refine(Number.isSafeInteger, fix)), fix).default([]);
};
const keyFix = 'Copy it again: no key holds spaces, line breaks or curly quotes.';
const modelFix =
  'Use an address without user and password, for example http://localhost:11434/v1; OPENAI_API_KEY is sent with it.';
const addressFix = 'Use an address that starts with http:// or https://.';
const address = text(isHttpUrl, addressFix).transform((each) => each.replace(/\/+$/, ''));
const channelFix =
  'List channels and feeds separated by commas: @name, t.me/name, t.me/name/123, https://ministry.example/feed.xml. Write a comma within an address as %2C.';
const channel = text((typed) => parseChannelName(typed) !== null, channelFix).transform(
  (typed) => parseChannelName(typed) ?? typed,
);

/** A message of the schema is the cure. */
const createSchema = (languages: readonly string[]) =>
  z.object({
    botToken: optional(text((value) => /^\d+:[\w-]+$/.test(value), tokenFix)),
    channels: list(channel, channelFix, splitChannels)
      .prefault('MFARussia')
      .transform((names) => [...new Map(names.map((name) => [toChannelKey(name), name])).values()]),
    storeUrl: text(
      (value) => value === 'memory:' || /^sqlite:\/\/.+/.test(value) || isServerUrl(value),
      'Use sqlite://FILE, redis://…, postgresql://… or memory:.',
    ).default('sqlite://data/dragoman.db'),
    queueUrl: optional(text(isServerUrl, 'Use redis://… or postgresql://….')),
    pollSeconds: number(0.1, 86_400).default(60),
    openaiApiKey: optional(text((value) => /^[!-~]+$/.test(value), keyFix)),
    openaiBaseUrl: optional(text((value) => isHttpUrl(value) && !/^[^/]*\/\/[^/]*@/.test(value), modelFix)),
    openaiModel: z.string().default('gpt-5-mini'),
    verifyClaims: flag().default(true),
    verifierModel: optional(z.string()),
    dailyTokenBudget: whole(0, 1e12).default(0),
    paidBroadcast: flag().default(false),
    defaultLanguage: oneOf(languages).default('en'),
    defaultTimeZone: text(isTimeZone, 'Use an IANA name, for example Europe/Berlin.').default('UTC'),
    digestTime: text(
      (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      'Use hours and minutes, for example 08:00.',
    ).default('08:00'),
    adminIds: ids('12345,67890'),
    allowedChats: ids('12345,-10012345'),
    webhookUrl: optional(text(isHttpUrl, webhookFix)),
    webhookSecret: optional(text((value) => /^[\w-]{1,256}$/.test(value), secretFix)),
    port: whole(0, 65_535).default(8080),
    metricsPort: optional(whole(0, 65_535)),
    telegramApiRoot: address.default('https://api.telegram.org'),
    previewRoot: list(address, addressFix).default(['https://t.me', 'https://telegram.me']),
    previewProxy: optional(
      text(
        (value) => proxyAddress.test(value) && URL.canParse(value),
        'Use http://HOST:PORT, https://HOST:PORT or socks5://HOST:PORT; before the host USER:PASSWORD@, in which @ is written %40, / %2F, # %23, ? %3F and % %25.',
      ),
    ),
    retentionDays: whole(1, 36_500).default(400),
    logLevel: oneOf(logLevels).default('info'),
    logFormat: optional(oneOf(logFormats)),
  });

export const settingNames: readonly string[] = Object.keys(createSchema([]).shape).map(toVariable);

function toConfig(read: z.infer<ReturnType<typeof createSchema>>) {
  const { openaiApiKey, openaiBaseUrl, openaiModel, webhookUrl, webhookSecret, port, ...others } = read;
  const hasModel = openaiApiKey !== null || openaiBaseUrl !== null;
  const isCalled = webhookUrl !== null && webhookSecret !== null;
  return {
    ...others,
    /** Null: no model, summaries are extracted. */
    model: hasModel ? { apiKey: openaiApiKey, baseUrl: openaiBaseUrl, model: openaiModel } : null,
    verifierModel: others.verifierModel ?? openaiModel,
    /** Null: updates are polled for. */
    webhook: isCalled ? { url: webhookUrl, secret: webhookSecret, port } : null,
  };
}

/** Of a list its wrong entries are named. */
function describeIssue(given: Env, name: string, issues: readonly z.core.$ZodIssue[]): ConfigIssue {
  const fix = issues.at(-1)?.message ?? '';
  if (/(TOKEN|KEY|SECRET|PROXY|URL)$/.test(name))
    return { name, problem: 'its value has the wrong form', fix };
  const wrong = new Set(issues.map(({ path, input }) => String(path.length > 1 ? input : given[name])));
  const values = Array.from(wrong, (value) => `"${shorten(value, 60)}"`).join(', ');
  return { name, problem: `${values} ${wrong.size > 1 ? 'are' : 'is'} not valid`, fix };
}

function findMissing(given: Env, { needsToken }: ConfigOptions): ConfigIssue[] {
  const missing: ConfigIssue[] = [];
  if (needsToken && given.BOT_TOKEN === undefined)
    missing.push({ name: 'BOT_TOKEN', problem: 'is not set', fix: tokenFix });
  if (isHttpUrl(given.WEBHOOK_URL ?? '') && given.WEBHOOK_SECRET === undefined) {
    const fix = `Without it anybody could write to the bot. ${secretFix}`;
    missing.push({ name: 'WEBHOOK_SECRET', problem: 'is not set, but WEBHOOK_URL is', fix });
  }
  // Telegram calls https only; a local Bot API server calls http, too
  const isPlain = isHttpUrl(given.WEBHOOK_URL ?? '') && !given.WEBHOOK_URL?.startsWith('https:');
  if (isPlain && /^(?:https:\/\/api\.telegram\.org|$)/.test(given.TELEGRAM_API_ROOT ?? ''))
    missing.push({ name: 'WEBHOOK_URL', problem: 'is no https address', fix: webhookFix });
  if (given.METRICS_PORT !== undefined && given.METRICS_PORT === (given.PORT ?? '8080') && given.WEBHOOK_URL)
    missing.push({ name: 'METRICS_PORT', problem: 'is the public PORT', fix: 'Use another one.' });
  return missing;
}
