/** Which posts a rule is about, whatever they say: asked after its query matched. */

/** What scopes ask of a post. `channel` is a key. */
export interface PostAttributes {
  readonly channel: string;
  readonly repost: boolean;
  readonly media: boolean;
}

/** No limits: what a rule without a scope has. */
export const unrestrictedScope: AlertScope = { channels: null, reposts: true, mediaOnly: false };

/** Equal scopes are kept once and judged once per post. */
export function createScopes() {
  const numbers = new Map([[nameOf(unrestrictedScope), 0]]);
  const scopes = [unrestrictedScope];
  return {
    numberOf(scope: AlertScope): number {
      if (scope.channels === null && scope.reposts && !scope.mediaOnly) return 0;
      const name = nameOf(scope);
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, scopes.length);
      return scopes.push(scope) - 1;
    },
    accepting(facts: PostAttributes): (scope: number) => boolean {
      const verdicts: boolean[] = [];
      return (number) => {
        const scope = scopes[number] ?? unrestrictedScope;
        verdicts[number] ??= isInScope(scope, facts);
        return verdicts[number] === true;
      };
    },
  };
}

const nameOf = ({ channels, reposts, mediaOnly }: AlertScope) =>
  JSON.stringify([channels, reposts, mediaOnly]);

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
