/** Methods by which the bot introduces itself. */
import { badRequest } from '../refusal.ts';
import { apiUser } from '../state/person.ts';
import type { World } from '../state/world.ts';
import type { Call, Method, Methods } from './method.ts';
import { listIn, objectIn, textIn, type Values } from './parameters.ts';
import type { BotCommand } from './profile-state.ts';
import { findChat } from './reach.ts';

const scopeNeeds: Readonly<Record<string, readonly string[]>> = {
  default: [],
  all_private_chats: [],
  all_group_chats: [],
  all_chat_administrators: [],
  chat: ['chat_id'],
  chat_administrators: ['chat_id'],
  chat_member: ['chat_id', 'user_id'],
};

function languageOf(values: Values): string {
  const language = textIn(values, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified');
  return language;
}

/** One key per scope and language, for example `chat -100123  ru`. */
function scopeKey(world: World, values: Values): string {
  const scope = objectIn(values, 'scope');
  const type = String(scope.type ?? 'default');
  const needs = scopeNeeds[type];
  if (!needs) throw badRequest("can't parse BotCommandScope: Unsupported type specified");
  for (const name of needs) {
    if (scope[name] === undefined)
      throw badRequest(`can't parse BotCommandScope: can't find field "${name}"`);
  }
  if (needs.includes('chat_id')) findChat(world, scope);
  return [type, ...needs.map((name) => scope[name]), languageOf(values)].join(' ').trimEnd();
}

function readCommand(given: unknown): BotCommand {
  const fields = objectIn({ given }, 'given');
  const command = textIn(fields, 'command').replace(/^\//, '');
  const description = textIn(fields, 'description').trim();
  if (command === '') throw badRequest('BOT_COMMAND_INVALID');
  if (command.length > 32) throw badRequest('command length must not exceed 32');
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description === '') throw badRequest('command description must be non-empty');
  if (Array.from(description).length > 256)
    throw badRequest('command description length must not exceed 256');
  return { command, description };
}

const scopeSchema = { scope: 'object', language_code: 'text' } as const;

const commandMethods: Methods = {
  setMyCommands: {
    schema: { ...scopeSchema, commands: 'list' },
    run({ world, profile, values }) {
      const list = listIn(values, 'commands');
      if (!list) throw badRequest('commands must be an Array');
      if (list.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
      profile.commands.set(scopeKey(world, values), list.map(readCommand));
      return true;
    },
  },
  getMyCommands: {
    schema: scopeSchema,
    run: ({ world, profile, values }) => profile.commands.get(scopeKey(world, values)) ?? [],
  },
  deleteMyCommands: {
    schema: scopeSchema,
    run({ world, profile, values }) {
      profile.commands.delete(scopeKey(world, values));
      return true;
    },
  },
};

function setter(field: string, limit: number): Method {
  return {
    schema: { [field]: 'text', language_code: 'text' },
    run({ profile, values }) {
      const text = textIn(values, field);
      if (Array.from(text).length > limit) throw badRequest(`bot ${field.replace('_', ' ')} is too long`);
      profile.texts.set(`${field} ${languageOf(values)}`, text);
      return true;
    },
  };
}

/** The text of the language, else the one for all languages. */
function getter(field: string, otherwise: (call: Call) => string): Method {
  return {
    schema: { language_code: 'text' },
    run(call) {
      const { profile, values } = call;
      const own = profile.texts.get(`${field} ${languageOf(values)}`) || profile.texts.get(`${field} `);
      return { [field]: own || otherwise(call) };
    },
  };
}

export const profileMethods: Methods = {
  ...commandMethods,
  getMe: {
    schema: {},
    run: ({ world }) => ({
      ...apiUser(world.bot),
      can_join_groups: true,
      can_read_all_group_messages: !world.privacy,
      supports_guest_queries: false,
      supports_inline_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    }),
  },
  setMyName: setter('name', 64),
  getMyName: getter('name', ({ world }) => world.bot.name),
  setMyDescription: setter('description', 512),
  getMyDescription: getter('description', () => ''),
  setMyShortDescription: setter('short_description', 120),
  getMyShortDescription: getter('short_description', () => ''),
};
