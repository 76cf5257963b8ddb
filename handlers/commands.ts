/** What Telegram shows of the bot before anybody writes: its commands per language and scope, and what it is. */
import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import type { Core } from '#src/app/core.ts';
import { describeError } from '#src/errors.ts';
import type { Texts } from '#src/message/texts.ts';

/** In the order of the menu; in groups everybody may ask, and administrators change. */
const menu = {
  subscribe: 'change',
  digest: 'ask',
  alert: 'change',
  alerts: 'ask',
  try: 'ask',
  topics: 'ask',
  channels: 'ask',
  search: 'ask',
  stats: 'ask',
  schedule: 'change',
  timezone: 'change',
  language: 'change',
  quiet: 'change',
  settings: 'change',
  unsubscribe: 'change',
  export: 'change',
  forget: 'change',
  help: 'ask',
} as const;
const everything = Object.keys(menu);
const asking = everything.filter((name) => menu[name as keyof typeof menu] === 'ask');
const forOperators = ['watch', 'unwatch', 'status', 'broadcast'];

/** Private chats have no scope of their own: they get the default. */
const scopes: readonly { readonly scope: BotCommandScope; readonly names: readonly string[] }[] = [
  { scope: { type: 'default' }, names: everything },
  { scope: { type: 'all_group_chats' }, names: asking },
  { scope: { type: 'all_chat_administrators' }, names: everything },
];

/** What no locale is for is told in English. */
const fallback = 'en';

/** Asks first and sets only what differs, so that a restart changes nothing and one that failed is made up for. */
export async function registerCommands(api: Api, core: Core): Promise<void> {
  for (const language of core.languages)
    await forgiving(core, language, async () => {
      for (const { scope, names } of scopes) await offer(api, core, language, scope, names);
      await describe(api, core.texts(language), codeOf(language));
    });
  for (const admin of core.admins)
    await forgiving(core, `admin ${admin}`, async () => {
      const scope = { type: 'chat', chat_id: admin } as const;
      for (const language of core.languages)
        await offer(api, core, language, scope, [...everything, ...forOperators]);
    });
}

async function offer(
  api: Api,
  core: Core,
  language: string,
  scope: BotCommandScope,
  names: readonly string[],
): Promise<void> {
  const wanted = names.map((command) => ({
    command,
    description: core.texts(language).plain(`command-${command}`),
  }));
  const place = { scope, ...codeOf(language) };
  if (written(await api.getMyCommands(place)) !== written(wanted)) await api.setMyCommands(wanted, place);
}

async function describe(api: Api, texts: Texts, code: { language_code?: LanguageCode }): Promise<void> {
  const long = texts.plain('about-description');
  const short = texts.plain('about-short');
  if ((await api.getMyDescription(code)).description !== long) await api.setMyDescription(long, code);
  if ((await api.getMyShortDescription(code)).short_description !== short)
    await api.setMyShortDescription(short, code);
}

async function forgiving(core: Core, what: string, work: () => Promise<void>): Promise<void> {
  try {
    if (!core.isShuttingDown()) await work();
  } catch (thrown) {
    // forgives a Telegram out of reach, and admins who have not written yet: the bot works without its menu
    if (core.isShuttingDown()) return;
    core.log.warn('the menu of commands could not be registered', { what, reason: describeError(thrown) });
  }
}

const codeOf = (language: string): { language_code?: LanguageCode } =>
  language === fallback ? {} : { language_code: language as LanguageCode };

const written = (commands: readonly BotCommand[]): string =>
  commands.map(({ command, description }) => `${command} ${description}`).join('\n');
