import type { Client } from 'pg';
import { StoreFailed } from '#src/errors.ts';
import type { RecordChange, StorageEngine } from '#src/store/storage.ts';
import { commitTimeoutMs, type ManagedConnection } from '#src/store/managed-connection.ts';

const live = '(e IS NULL OR e > $2)';
const read = `SELECT k, v FROM dragoman WHERE ns = $1 AND ${live} AND k = ANY($3::text[])`;
const pageOf = (order: 'ASC' | 'DESC') =>
  `SELECT k, v FROM dragoman WHERE ns = $1 AND ${live} AND k >= $3 AND k < $4 ORDER BY ns ${order}, k ${order} LIMIT $5`;
const [up, down] = [pageOf('ASC'), pageOf('DESC')];
/** A loose index scan, from one namespace to the next. */
const namespaces = `
  WITH RECURSIVE names AS (
    (SELECT ns FROM dragoman ORDER BY ns, k LIMIT 1)
    UNION ALL
    SELECT (SELECT t.ns FROM dragoman t WHERE t.ns > names.ns ORDER BY t.ns, t.k LIMIT 1)
    FROM names WHERE names.ns IS NOT NULL
  )
  SELECT ns FROM names WHERE ns IS NOT NULL`;
/** One statement, so that it is atomic. */
const write = `
  WITH gone AS (
    DELETE FROM dragoman t USING unnest($5::text[], $6::text[]) AS d(ns, k) WHERE t.ns = d.ns AND t.k = d.k
  )
  INSERT INTO dragoman(ns, k, v, e) SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[])
  ON CONFLICT (ns, k) DO UPDATE SET v = excluded.v, e = excluded.e`;
const sweep = `
  DELETE FROM dragoman t USING (SELECT ns, k FROM dragoman WHERE e <= $1 ORDER BY e LIMIT $2) AS s
  WHERE t.ns = s.ns AND t.k = s.k`;

/** Reads in a session of its own, so that they do not wait for a commit's fsync; `open` is given what comes first in each. */
export function createPostgresEngine(
  open: (prepare: () => Promise<void>) => ManagedConnection<Client>,
  writer: ManagedConnection<Client>,
): StorageEngine {
  let isSnapshot = false;
  const reader = open(async () => {
    // a new session would not see the snapshot
    if (isSnapshot)
      throw new StoreFailed('the connection broke while one moment of the store was read; begin again', {
        fault: 'lost',
      });
  });
  const rowsOf = async <Found extends object>(name: string, text: string, values: unknown[]) =>
    (await reader.use((session) => session.query<Found>({ name, text, values }))).rows;
  const recordsOf = async (name: string, text: string, values: unknown[]) =>
    (await rowsOf<{ k: string; v: string }>(name, text, values)).map(({ k, v }): [string, string] => [
      unescapeText(k),
      unescapeText(v),
    ]);

  return {
    read: (namespace, keys, now) => recordsOf('read', read, [namespace, now, keys.map(escapeText)]),
    async readPage(namespace, { from, to, limit, reverse }, now) {
      const values = [namespace, now, escapeText(from), escapeText(to), limit];
      return reverse ? recordsOf('down', down, values) : recordsOf('up', up, values);
    },
    async commit(changes) {
      // a statement may change each record once only: the last change counts
      const last = [...new Map(changes.map((each) => [`${each.namespace}\0${each.key}`, each])).values()];
      const kept = last.filter(({ value }) => value !== undefined);
      const stored = kept.map(({ value }) => escapeText(String(value)));
      const expiries = kept.map(({ expires = null }) => expires);
      const gone = last.filter(({ value }) => value === undefined);
      const values = [...keysOf(kept), stored, expiries, ...keysOf(gone)];
      const statement = { name: 'write', text: write, values };
      await writer.use((session) => session.query(statement), commitTimeoutMs(changes));
    },
    async sweep(before, limit) {
      const statement = { name: 'sweep', text: sweep, values: [before, limit] };
      return (await writer.use((session) => session.query(statement))).rowCount ?? 0;
    },
    namespaces: async () => (await rowsOf<{ ns: string }>('namespaces', namespaces, [])).map(({ ns }) => ns),
    async beginSnapshot() {
      await reader.use((session) => session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'));
      // the first query takes the snapshot
      await rowsOf('namespaces', namespaces, []);
      isSnapshot = true;
    },
    async close() {
      await Promise.all([reader.close(), writer.close()]);
    },
  };
}

const keysOf = (changes: readonly RecordChange[]): [namespaces: string[], keys: string[]] => [
  changes.map(({ namespace }) => namespace),
  changes.map(({ key }) => escapeText(key)),
];

/** PostgreSQL's text cannot contain the zero character, which is escaped by two others that keep the order of keys. */
const special = /[\0\x01]/;

function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01');
}

function unescapeText(text: string): string {
  if (!text.includes('\x01')) return text;
  return text.replace(/\x01[\x01\x02]/g, (pair) => (pair === '\x01\x01' ? '\0' : '\x01'));
}
