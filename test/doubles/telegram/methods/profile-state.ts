/** What the bot says about itself: commands per scope and language, name and descriptions per language. */
export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

export interface Profile {
  /** By scope and language, as `scopeKey` writes them. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** By field and language, for example `description ru`. */
  readonly texts: Map<string, string>;
}

export const createProfile = (): Profile => ({ commands: new Map(), texts: new Map() });
