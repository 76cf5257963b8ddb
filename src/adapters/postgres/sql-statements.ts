/** Changes as statements: as few as the order of the changes allows, mostly two. Pure. */
import type { WriteOperation } from '#src/store/storage.ts';

type Change<What> = Extract<WriteOperation, { what: What }>;

type Numbered<What> = readonly [at: number, change: Change<What>];

interface SqlWrite {
  readonly statement: { readonly name: string; readonly text: string; readonly values: unknown[] };
  readonly changes: readonly number[];
  /** How many records each of them met, told from what the statement returned. */
  countAffected(result: { rows: readonly unknown[]; rowCount: number | null }): number[];
}

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
export function planWrites(changes: readonly WriteOperation[]): SqlWrite[] {
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
    else writes.push(changeMany(at, change));
  }
  endBatch();
  return writes;
}

function setAll(sets: readonly Numbered<'set'>[]): SqlWrite {
  const values = [
    ...keysOf(sets),
    sets.map(([, { value }]) => escapeText(String(value))),
    sets.map(([, { expires }]) => expires),
  ];
  const statement = { name: 'set', text: set, values };
  return { statement, changes: sets.map(([at]) => at), countAffected: () => sets.map(() => 1) };
}

function deleteAll(deletes: readonly Numbered<'delete'>[]): SqlWrite {
  return {
    statement: { name: 'delete', text: remove, values: keysOf(deletes) },
    changes: deletes.map(([at]) => at),
    countAffected({ rows }) {
      const met = new Set((rows as { ns: string; k: string }[]).map(({ ns, k }) => `${ns}\0${k}`));
      return deletes.map(([, { namespace, key }]) => (met.has(`${namespace}\0${escapeText(key)}`) ? 1 : 0));
    },
  };
}

function changeMany(at: number, change: Change<'clear' | 'sweep'>): SqlWrite {
  const statement =
    change.what === 'clear'
      ? { name: 'clear', text: clear, values: [change.namespace] }
      : { name: 'sweep', text: sweep, values: [change.before, change.limit] };
  return { statement, changes: [at], countAffected: ({ rowCount }) => [rowCount ?? 0] };
}

const keysOf = (all: readonly Numbered<'set' | 'delete'>[]): [string[], string[]] => [
  all.map(([, { namespace }]) => namespace),
  all.map(([, { key }]) => escapeText(key)),
];

/** PostgreSQL's text holds every character but zero; ours must, so two take the place of one. The order of keys stays. */
const special = /[\0\x01]/;

export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01');
}

export function unescapeText(text: string): string {
  if (!text.includes('\x01')) return text;
  return text.replace(/\x01[\x01\x02]/g, (pair) => (pair === '\x01\x01' ? '\0' : '\x01'));
}
