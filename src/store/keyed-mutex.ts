/** Runs one work at a time per key. Work on several keys enters all their queues at once, so that no two can deadlock. */
export function createKeyedMutex() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(keys: string | readonly string[], work: () => Promise<T>): Promise<T> => {
    const all = typeof keys === 'string' ? [keys] : keys;
    const before = all.flatMap((key) => last.get(key) ?? []);
    const result = Promise.allSettled(before).then(work);
    for (const key of all) last.set(key, result);
    const cleanUp = () => {
      for (const key of all) if (last.get(key) === result) last.delete(key);
    };
    result.then(cleanUp, cleanUp);
    return result;
  };
}
