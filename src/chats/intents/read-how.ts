import type { Vocabulary } from './vocabulary.ts';

/** Of these the command itself is no answer. */
export const actsAtOnce: readonly string[] = ['subscribe', 'undo'];

/** "How do I stop?", "I want to turn the notifications off": what only shows something, or asks first, is the answer; of what acts at once the command is named. */
export function readHow(said: readonly string[], vocabulary: Vocabulary): string | null {
  const { length } = vocabulary.how(said) ?? {};
  if (length === undefined) return null;
  const { meaning, length: done = 0 } = vocabulary.command(said, length) ?? {};
  const isCommand = done > 0 && length + done === said.length;
  return (isCommand ? meaning : null) ?? readEnding(said.slice(length), vocabulary);
}

function readEnding(words: readonly string[], { ending }: Vocabulary): string | null {
  const { said, left } = ending(words);
  if (left.length > 0) return null;
  const isOfAlert = said.has('alert') || said.has('alerts');
  if (said.has('delete') || said.has('unalert')) return isOfAlert ? 'alerts' : 'forget';
  if (said.has('pause') || said.has('mute') || (said.has('unsubscribe') && (isOfAlert || said.has('digest'))))
    return 'pause';
  return ['unsubscribe', 'forget'].find((each) => said.has(each)) ?? null;
}
