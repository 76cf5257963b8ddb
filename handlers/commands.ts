/** What Telegram shows of the bot before anybody writes: its commands per language and scope, and what it is. */
import type { Services } from '#src/app/create-services.ts';
import type { Api } from 'grammy';
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import { describeError } from '#src/errors.ts';
import type { Texts } from '#src/message/texts.ts';

const everything =
  'subscribe digest alert alerts try topics channels search stats revisions remind schedule timezone language quiet settings unsubscribe export forget help'.split(
    ' ',
  );
/** In groups administrators change, and everybody may ask. */
const asking = 'digest alerts try topics channels search stats revisions remind help'.split(' ');
const forOperators = ['watch', 'unwatch', 'status', 'broadcast'];
/** Not in the menu, because they are reached through others or through buttons. */
const unlisted = ['start', 'topic', 'unalert', 'cancel', 'undo', 'pause', 'yes'];

export const commandsFor = (isOperator: boolean): string[] => [
  ...unlisted,
  ...everything,
  ...(isOperator ? forOperators : []),
];
export const commandNames: ReadonlySet<string> = new Set(commandsFor(true));

/** Private chats have no scope of their own: they get the default. */
const scopes: readonly Scope[] = [
  { scope: { type: 'default' }, names: everything },
  { scope: { type: 'all_group_chats' }, names: asking },
  { scope: { type: 'all_chat_administrators' }, names: everything },
];

const fallback = 'en';

export type CommandsDeps = Pick<Services, 'admins' | 'languages' | 'texts' | 'shutdownSignal' | 'log'>;

/** Asks first and sets only what differs, so that a restart changes nothing and one that failed is made up for. */
export async function registerCommands(api: Api, deps: CommandsDeps): Promise<void> {
  for (const language of deps.languages)
    await forgiving(deps, language, async () => {
      for (const scope of scopes) await offer(api, deps, language, scope);
      await describe(api, deps.texts(language), codeOf(language));
    });
  for (const admin of deps.admins) await registerAdminCommands(api, deps, admin);
}

export async function registerAdminCommands(api: Api, deps: CommandsDeps, admin: number): Promise<void> {
  await forgiving(deps, `admin ${admin}`, async () => {
    const own: Scope = { scope: { type: 'chat', chat_id: admin }, names: [...everything, ...forOperators] };
    for (const language of deps.languages) await offer(api, deps, language, own);
  });
}

type Scope = { readonly scope: BotCommandScope; readonly names: readonly string[] };

async function offer(api: Api, deps: CommandsDeps, language: string, { scope, names }: Scope): Promise<void> {
  const { plain } = deps.texts(language);
  const wanted = names.map((command) => ({ command, description: plain(`command-${command}`) }));
  const target = { scope, ...codeOf(language) };
  if (written(await api.getMyCommands(target)) !== written(wanted)) await api.setMyCommands(wanted, target);
}

async function describe(api: Api, texts: Texts, code: { language_code?: LanguageCode }): Promise<void> {
  const long = texts.plain('about-description');
  const short = texts.plain('about-short');
  if ((await api.getMyDescription(code)).description !== long) await api.setMyDescription(long, code);
  if ((await api.getMyShortDescription(code)).short_description !== short)
    await api.setMyShortDescription(short, code);
}

async function forgiving(deps: CommandsDeps, whose: string, work: () => Promise<void>): Promise<void> {
  try {
    if (!deps.shutdownSignal.aborted) await work();
  } catch (thrown) {
    // forgives a Telegram out of reach, and admins who have not written yet: the bot works without its menu
    if (deps.shutdownSignal.aborted) return;
    deps.log.warn('the menu of commands could not be registered', { whose, reason: describeError(thrown) });
  }
}

const codeOf = (language: string): { language_code?: LanguageCode } =>
  language === fallback ? {} : { language_code: language as LanguageCode };

const written = (commands: readonly BotCommand[]): string =>
  commands.map(({ command, description }) => `${command} ${description}`).join('\n');
