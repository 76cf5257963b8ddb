/** The commands Telegram offers while typing, per language, and more of them to admins. */

import type { Api } from 'grammy';
import type { Core } from '#src/core.ts';
import { reasonOf } from '#src/errors.ts';

const everybody = [
  'subscribe',
  'digest',
  'alert',
  'alerts',
  'try',
  'topics',
  'channels',
  'search',
  'stats',
  'schedule',
  'timezone',
  'language',
  'quiet',
  'settings',
  'unsubscribe',
  'export',
  'forget',
  'help',
] as const;
const adminsToo = ['watch', 'unwatch', 'status', 'broadcast'] as const;

/** English is also what all other languages get. */
const fallback = 'en';

export async function registerCommands(api: Api, core: Core): Promise<void> {
  try {
    for (const language of core.languages) {
      const code = language === fallback ? {} : { language_code: language as 'en' };
      await api.setMyCommands(commandsIn(core, language, everybody), code);
    }
    for (const admin of core.admins)
      await api.setMyCommands(commandsIn(core, fallback, [...everybody, ...adminsToo]), {
        scope: { type: 'chat', chat_id: admin },
      });
  } catch (thrown) {
    // forgives a Telegram out of reach, and admins who have not written yet: the bot works without its menu
    if (core.isClosing()) return;
    core.log.warn('the menu of commands could not be registered', { reason: reasonOf(thrown) });
  }
}

const commandsIn = (core: Core, language: string, commands: readonly string[]) =>
  commands.map((command) => ({ command, description: core.texts(language).plain(`command-${command}`) }));
