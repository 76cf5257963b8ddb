import type { Client } from 'pg';
import type { StorageEngine, WriteOperation } from '#src/store/storage.ts';
import { commitTimeoutMs, type ManagedConnection } from '#src/store/managed-connection.ts';

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
    commit: (changes) => writer.use((session) => run(session, planWrites(changes)), commitTimeoutMs(changes)),
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

type Numbered<What> = readonly [at: number, change: Extract<WriteOperation, { what: What }>];

/** Sends one statement; answers how many records each of the changes that it carries out met. */
type SqlWrite = (session: Client) => Promise<(readonly [at: number, met: number])[]>;

const set = `
  INSERT INTO dragoman(ns, k, v, e) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])
  ON CONFLICT (ns, k) DO UPDATE SET v = excluded.v, e = excluded.e`;
const remove = `
  DELETE FROM dragoman t USING unnest($1::text[], $2::text[]) AS d(ns, k)
  WHERE t.ns = d.ns AND t.k = d.k RETURNING t.ns, t.k`;
const clear = 'DELETE FROM dragoman WHERE ns = $1';
const sweep = `
  DELETE FROM dragoman t USING (SELECT ns, k FROM dragoman WHERE e <= $1 ORDER BY e LIMIT $2) AS s
  WHERE t.ns = s.ns AND t.k = s.k`;

/** Changes of different records may change places; what is done to one record again begins anew. */
function planWrites(changes: readonly WriteOperation[]): SqlWrite[] {
  const writes: SqlWrite[] = [];
  const batch = new Map<string, Numbered<'set' | 'delete'>>();
  const endBatch = () => {
    const all = [...batch.values()];
    const sets = all.filter((each): each is Numbered<'set'> => each[1].what === 'set');
    const deletes = all.filter((each): each is Numbered<'delete'> => each[1].what === 'delete');
    if (sets.length > 0) writes.push(setAll(sets));
    if (deletes.length > 0) writes.push(deleteAll(deletes));
    batch.clear();
  };
  for (const [at, change] of changes.entries()) {
    const isOne = change.what === 'set' || change.what === 'delete';
    const id = isOne ? `${change.namespace}\0${change.key}` : '';
    if (!isOne || batch.has(id)) endBatch();
    if (isOne) batch.set(id, [at, change]);
    else writes.push(changeMany([at, change]));
  }
  endBatch();
  return writes;
}

const setAll =
  (sets: readonly Numbered<'set'>[]): SqlWrite =>
  async (session) => {
    const stored = sets.map(([, { value }]) => escapeText(String(value)));
    const values = [...keysOf(sets), stored, sets.map(([, { expires }]) => expires)];
    await session.query({ name: 'set', text: set, values });
    return sets.map(([at]) => [at, 1]);
  };

const deleteAll =
  (deletes: readonly Numbered<'delete'>[]): SqlWrite =>
  async (session) => {
    const statement = { name: 'delete', text: remove, values: keysOf(deletes) };
    const { rows } = await session.query<{ ns: string; k: string }>(statement);
    const met = new Set(rows.map(({ ns, k }) => `${ns}\0${k}`));
    return deletes.map(([at, { namespace, key }]) => [
      at,
      met.has(`${namespace}\0${escapeText(key)}`) ? 1 : 0,
    ]);
  };

const changeMany =
  ([at, change]: Numbered<'clear' | 'sweep'>): SqlWrite =>
  async (session) => {
    const { rowCount } = await session.query(
      change.what === 'clear'
        ? { name: 'clear', text: clear, values: [change.namespace] }
        : { name: 'sweep', text: sweep, values: [change.before, change.limit] },
    );
    return [[at, rowCount ?? 0]];
  };

const keysOf = (all: readonly Numbered<'set' | 'delete'>[]): [string[], string[]] => [
  all.map(([, { namespace }]) => namespace),
  all.map(([, { key }]) => escapeText(key)),
];

/** PostgreSQL's text holds every character but zero; ours must, so two take the place of one. The order of keys stays. */
const special = /[\0\x01]/;

function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01');
}

function unescapeText(text: string): string {
  if (!text.includes('\x01')) return text;
  return text.replace(/\x01[\x01\x02]/g, (pair) => (pair === '\x01\x01' ? '\0' : '\x01'));
}
