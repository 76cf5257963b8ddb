import type { Client } from 'pg';
import type { StorageEngine } from '#src/store/storage.ts';
import { commitTimeoutMs, type ManagedConnection } from '#src/store/managed-connection.ts';
import { escapeText, planWrites, type SqlWrite, unescapeText } from './sql-statements.ts';

const live = '(e IS NULL OR e > $2)';
const read = `SELECT k, v FROM dragoman WHERE ns = $1 AND ${live} AND k = ANY($3::text[])`;
const pageOf = (order: 'ASC' | 'DESC') =>
  `SELECT k, v FROM dragoman WHERE ns = $1 AND ${live} AND k >= $3 AND k < $4 ORDER BY ns ${order}, k ${order} LIMIT $5`;
const [up, down] = [pageOf('ASC'), pageOf('DESC')];
/** From one name to the next, instead of over all records. */
const namespaces = `
  WITH RECURSIVE names AS (
    (SELECT ns FROM dragoman ORDER BY ns, k LIMIT 1)
    UNION ALL
    SELECT (SELECT t.ns FROM dragoman t WHERE t.ns > names.ns ORDER BY t.ns, t.k LIMIT 1)
    FROM names WHERE names.ns IS NOT NULL
  )
  SELECT ns FROM names WHERE ns IS NOT NULL`;

interface Row {
  k: string;
  v: string;
}

/** Two sessions, so that reading does not wait until a commit is on the disk. */
export function createPostgresEngine(parts: {
  reader: ManagedConnection<Client>;
  writer: ManagedConnection<Client>;
  /** From now on a reader that is connected anew would see another moment. */
  onSnapshot: () => void;
}): StorageEngine {
  const { reader, writer, onSnapshot } = parts;
  const rowsOf = async <Found extends object>(name: string, text: string, values: unknown[]) =>
    (await reader.use((session) => session.query<Found>({ name, text, values }))).rows;

  return {
    async read(namespace, keys, now) {
      const rows = await rowsOf<Row>('read', read, [namespace, now, keys.map(escapeText)]);
      const values = new Map(rows.map(({ k, v }) => [k, v]));
      return keys.map((key) => {
        const found = values.get(escapeText(key));
        return found === undefined ? undefined : unescapeText(found);
      });
    },
    async readPage(namespace, { from, to, limit, reverse }, now) {
      const values = [namespace, now, escapeText(from), escapeText(to), limit];
      const rows = await (reverse ? rowsOf<Row>('down', down, values) : rowsOf<Row>('up', up, values));
      return rows.map(({ k, v }): [string, string] => [unescapeText(k), unescapeText(v)]);
    },
    commit: (changes) =>
      writer.use((session) => run(session, planWrites(changes)), commitTimeoutMs(changes.length)),
    namespaces: async () => (await rowsOf<{ ns: string }>('namespaces', namespaces, [])).map(({ ns }) => ns),
    async beginSnapshot() {
      await reader.use((session) => session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'));
      // the first query is the moment that all others see
      await rowsOf('namespaces', namespaces, []);
      onSnapshot();
    },
    async close() {
      await Promise.all([reader.close(), writer.close()]);
    },
  };
}

/** A single statement is a transaction of its own. */
async function run(session: Client, writes: readonly SqlWrite[]): Promise<number[]> {
  const begun = writes.length < 2 ? [] : [session.query('BEGIN')];
  // sent at once: after a statement that failed the rest fails too, and COMMIT takes all back
  const counting = writes.map((write) => write(session));
  const ended = begun.map(() => session.query('COMMIT'));
  const [counted] = await Promise.all([Promise.all(counting), ...begun, ...ended]);
  return counted
    .flat()
    .toSorted(([a], [b]) => a - b)
    .map(([, met]) => met);
}
