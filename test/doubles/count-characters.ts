/** How much text a piece of work handles: the length of everything it gives to the methods of strings and patterns. */
type Method = (this: unknown, ...args: unknown[]) => unknown;

/** These may read all of the string they are called on: a rope of pieces is copied into one for them. */
const readers = ['at', 'trim', 'trimEnd', 'trimStart', 'split', 'replace', 'replaceAll', 'match', 'matchAll'];
/** Of these the result is what had to be handled. */
const makers = ['slice', 'substring'];

/** Characters handled while `run` runs: the same on every machine, unlike time. */
export function countCharacters(run: () => void): number {
  let count = 0;
  const restore = [
    ...readers.map((name) =>
      wrap(String.prototype, name, (text) => {
        count += String(text).length;
      }),
    ),
    ...makers.map((name) =>
      wrap(String.prototype, name, (_text, _argument, result) => {
        count += String(result).length;
      }),
    ),
    wrap(RegExp.prototype, 'test', (_pattern, text) => {
      count += String(text).length;
    }),
    wrap(RegExp.prototype, 'exec', (pattern, text) => {
      // One that goes on where it stopped is called by `matchAll`, `replace` and `split`, which count by themselves.
      const isResumed = pattern instanceof RegExp && (pattern.global || pattern.sticky);
      if (!isResumed) count += String(text).length;
    }),
  ];
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return count;
}

function wrap(
  prototype: object,
  name: string,
  note: (self: unknown, argument: unknown, result: unknown) => void,
): () => void {
  const original: unknown = Reflect.get(prototype, name);
  const wrapped: Method = function wrapped(...args) {
    const result: unknown = Reflect.apply(original as Method, this, args);
    note(this, args[0], result);
    return result;
  };
  Reflect.defineProperty(prototype, name, { value: wrapped, configurable: true, writable: true });
  return () =>
    Reflect.defineProperty(prototype, name, { value: original, configurable: true, writable: true });
}
