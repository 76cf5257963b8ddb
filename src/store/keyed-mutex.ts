/** One at a time per key. Work for several keys takes its place in all their queues at once, so two such works cannot wait for each other. */
export function createKeyedMutex() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(keys: string | readonly string[], work: () => Promise<T>): Promise<T> => {
    const all = typeof keys === 'string' ? [keys] : keys;
    const before = all.flatMap((key) => last.get(key) ?? []);
    const mine = Promise.allSettled(before).then(work);
    for (const key of all) last.set(key, mine);
    const leave = () => {
      for (const key of all) if (last.get(key) === mine) last.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  };
}
