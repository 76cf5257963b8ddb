/** The whole state as lines of JSON, to move house: another machine, another store, another bot. */
import type { Storage } from '#src/store/storage.ts';

const format = 1;
/** Of one machine and one moment. */
const staysBehind = new Set(['lease', 'sending']);
const batch = 500;

interface Moved {
  readonly shelf: string;
  readonly key: string;
  /** As it is stored, expiry included. */
  readonly stored: string;
}

/** All records of all shelves; the first line says what this is. */
export async function* exportState(storage: Storage, now: number): AsyncIterable<string> {
  yield JSON.stringify({ dragoman: format, exportedAt: new Date(now).toISOString() });
  for (const shelf of await storage.namespaces()) {
    if (staysBehind.has(shelf)) continue;
    for await (const [key, stored] of storage.namespace(shelf).range('', '\u{10ffff}'))
      yield JSON.stringify({ shelf, key, stored } satisfies Moved);
  }
}

/** Fills an empty storage; answers how many records came, or what is wrong with the lines. Nothing is kept of a file that is none of ours. */
export async function importState(
  storage: Storage,
  lines: AsyncIterable<string>,
): Promise<
  | { readonly count: number }
  | {
      readonly problem: 'not empty' | 'not an export' | 'newer format' | 'broken line';
      readonly line: number;
    }
> {
  if ((await storage.namespaces()).some((shelf) => !staysBehind.has(shelf)))
    return { problem: 'not empty', line: 0 };
  let at = 0;
  let count = 0;
  let waiting: Moved[] = [];
  const flush = async () => {
    await Promise.all(waiting.map((record) => keep(storage, record)));
    count += waiting.length;
    waiting = [];
  };
  for await (const text of lines) {
    at += 1;
    const line = parsed(text);
    if (at === 1) {
      const problem = problemOfHead(line);
      if (problem) return { problem, line: at };
    } else if (isMoved(line)) waiting.push(line);
    else if (text.trim() !== '') return { problem: 'broken line', line: at };
    if (waiting.length >= batch) await flush();
  }
  await flush();
  return at === 0 ? { problem: 'not an export', line: 0 } : { count };
}

function problemOfHead(head: unknown): 'not an export' | 'newer format' | null {
  const version = typeof head === 'object' && head !== null && 'dragoman' in head ? head.dragoman : null;
  if (typeof version !== 'number') return 'not an export';
  return version > format ? 'newer format' : null;
}

async function keep(storage: Storage, { shelf, key, stored }: Moved): Promise<void> {
  const envelope = parsed(stored);
  const expires =
    typeof envelope === 'object' &&
    envelope !== null &&
    'expires' in envelope &&
    typeof envelope.expires === 'number'
      ? envelope.expires
      : undefined;
  await storage.namespace(shelf).set(key, stored, expires);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // forgives text that is not JSON: the caller says so with its line
    return undefined;
  }
}

function isMoved(line: unknown): line is Moved {
  return (
    typeof line === 'object' &&
    line !== null &&
    'shelf' in line &&
    'key' in line &&
    'stored' in line &&
    [line.shelf, line.key, line.stored].every((part) => typeof part === 'string')
  );
}
