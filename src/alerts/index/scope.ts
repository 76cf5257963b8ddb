/** Which posts a rule is about, whatever they say: asked after its query matched. */
import type { AlertScope } from '#src/chats/chat.ts';

/** What scopes ask of a post. `channel` is a key. */
export interface PostFacts {
  readonly channel: string;
  readonly repost: boolean;
  readonly media: boolean;
}

/** No limits: what a rule without a scope has. */
export const everywhere: AlertScope = { channels: null, reposts: true, mediaOnly: false };

/** Equal scopes are kept once and judged once per post. */
export function createScopes() {
  const numbers = new Map([[nameOf(everywhere), 0]]);
  const scopes = [everywhere];
  return {
    numberOf(scope: AlertScope): number {
      if (scope.channels === null && scope.reposts && !scope.mediaOnly) return 0;
      const name = nameOf(scope);
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, scopes.length);
      return scopes.push(scope) - 1;
    },
    accepting(facts: PostFacts): (scope: number) => boolean {
      const verdicts: boolean[] = [];
      return (number) => {
        const scope = scopes[number] ?? everywhere;
        verdicts[number] ??= isInScope(scope, facts);
        return verdicts[number] === true;
      };
    },
  };
}

const nameOf = ({ channels, reposts, mediaOnly }: AlertScope) =>
  JSON.stringify([channels, reposts, mediaOnly]);

/** Whether a scope lets a post through. */
export function isInScope(scope: AlertScope, facts: PostFacts): boolean {
  if (scope.channels !== null && !scope.channels.includes(facts.channel)) return false;
  return (scope.reposts || !facts.repost) && (!scope.mediaOnly || facts.media);
}
