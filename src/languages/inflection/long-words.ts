import type { WordKeys } from '../language.ts';

/** Words of fewer letters keep them: `nato` is not `nata`. */
const fewestLetters = 4;

export const ofLongWords =
  (keys: WordKeys): WordKeys =>
  (word, normalized) =>
    normalized.length < fewestLetters ? [normalized] : keys(word, normalized);
