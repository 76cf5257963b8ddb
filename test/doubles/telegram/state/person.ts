/** Anybody with an account: people, the bot under test, other bots. */
export interface Person {
  readonly id: number;
  name: string;
  surname?: string;
  username?: string;
  /** Telegram's `language_code`; only people have one. */
  language?: string;
  readonly isBot: boolean;
  /** Has written to the bot, so the bot may write back. */
  started: boolean;
  /** The bot has met this person somewhere, for example in a group. */
  known: boolean;
  deactivated: boolean;
}

export interface PersonFields {
  readonly id?: number;
  readonly name?: string;
  readonly surname?: string;
  readonly username?: string;
  readonly language?: string;
  readonly isBot?: boolean;
  /** True: as if `/start` had been sent some time ago. */
  readonly started?: boolean;
}

export function createPerson(id: number, fields: PersonFields): Person {
  const { name = `Person ${id}`, surname, username, language, isBot = false, started = false } = fields;
  return {
    id,
    name,
    isBot,
    started,
    known: started,
    deactivated: false,
    ...(surname === undefined ? {} : { surname }),
    ...(username === undefined ? {} : { username }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Telegram's stand-in for administrators who speak as their group. */
export const groupAnonymousBot = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** A `User` of the Bot API. */
export function apiUser(person: Person): Record<string, unknown> {
  return {
    id: person.id,
    is_bot: person.isBot,
    first_name: person.name,
    ...(person.surname === undefined ? {} : { last_name: person.surname }),
    ...(person.username === undefined ? {} : { username: person.username }),
    ...(person.language === undefined ? {} : { language_code: person.language }),
  };
}
