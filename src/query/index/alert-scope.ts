/** Which posts a rule is about, whatever they say: asked after its query matched. */

/** What scopes ask of a post. `channel` is a key. */
export interface PostAttributes {
  readonly channel: string;
  readonly repost: boolean;
  readonly media: boolean;
}

/** No limits: what a rule without a scope has. */
export const unrestrictedScope: AlertScope = { channels: null, reposts: true, mediaOnly: false };

/** Whether a scope lets a post through. */
export function isInScope(scope: AlertScope, facts: PostAttributes): boolean {
  if (scope.channels !== null && !scope.channels.includes(facts.channel)) return false;
  return (scope.reposts || !facts.repost) && (!scope.mediaOnly || facts.media);
}

export interface AlertScope {
  /** Keys of channels; null: all that the chat follows. */
  readonly channels: readonly string[] | null;
  readonly reposts: boolean;
  readonly mediaOnly: boolean;
}
