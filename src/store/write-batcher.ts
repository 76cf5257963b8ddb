/** Writes that are started in one turn of the event loop, as one: they stand or fall together. */
import { StoreFailed } from '#src/errors.ts';
import type { WriteOperation } from './storage.ts';

type Write = (changes: readonly WriteOperation[]) => Promise<readonly number[]>;

interface Call {
  readonly changes: readonly WriteOperation[];
  resolve(answers: readonly number[]): void;
  reject(reason: unknown): void;
}
type Turn = Call[];

/** At most one commit is under way; the turns that end meanwhile go together in the next, so a slow disk is waited for once. */
export function createWriteBatcher(commit: Write): { write: Write; end(): Promise<void> } {
  let open: Turn | null = null;
  let ended: Turn[] = [];
  let working: Promise<void> | null = null;

  function endTurn(): void {
    if (open !== null) ended.push(open);
    open = null;
    working ??= work().finally(() => {
      working = null;
    });
  }

  async function work(): Promise<void> {
    while (ended.length > 0) {
      const turns = ended;
      ended = [];
      await settle(turns);
    }
  }

  async function settle(turns: readonly Turn[]): Promise<void> {
    const calls = turns.flat();
    try {
      const answers = await commit(calls.flatMap(({ changes }) => changes));
      let at = 0;
      for (const { changes, resolve } of calls) {
        resolve(answers.slice(at, at + changes.length));
        at += changes.length;
      }
    } catch (thrown) {
      // forgives nothing: a bug in one turn is no business of another, a store that fails concerns all
      if (turns.length > 1 && !(thrown instanceof StoreFailed))
        for (const turn of turns) await settle([turn]);
      else for (const { reject } of [...calls, ...waitingInVain(thrown)]) reject(thrown);
    }
  }

  /** Who waited behind a server that is gone shall not wait for it once more. */
  function waitingInVain(thrown: unknown): Call[] {
    if (!(thrown instanceof StoreFailed) || thrown.fault !== 'lost') return [];
    const calls = ended.flat();
    ended = [];
    return calls;
  }

  return {
    write: (changes) =>
      new Promise((resolve, reject) => {
        if (open === null) {
          open = [];
          setImmediate(endTurn);
        }
        open.push({ changes, resolve, reject });
      }),
    async end() {
      endTurn();
      await working;
    },
  };
}
