/** Changes as statements: one for those of a kind that follow one another. Pure. */
import type { WriteOperation } from '#src/store/storage.ts';

type Change<What> = Extract<WriteOperation, { what: What }>;

interface SqlWrite {
  readonly statement: { readonly name: string; readonly text: string; readonly values: unknown[] };
  /** How many records each change met, told from what the statement returned. */
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

export function planWrites(changes: readonly WriteOperation[]): SqlWrite[] {
  const runs: WriteOperation[][] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run?.[0]?.what === change.what) run.push(change);
    else runs.push([change]);
  }
  return runs.flatMap((run) => {
    switch (run[0]?.what) {
      case 'set':
        return [setAll(run as Change<'set'>[])];
      case 'delete':
        return [deleteAll(run as Change<'delete'>[])];
      default:
        return (run as Change<'clear' | 'sweep'>[]).map(changeMany);
    }
  });
}

/** Of several values for one record the last one stands. */
function setAll(run: readonly Change<'set'>[]): SqlWrite {
  const last = [...new Map(run.map((change) => [`${change.namespace}\0${change.key}`, change])).values()];
  const values = [
    ...keysOf(last),
    last.map(({ value }) => escapeText(String(value))),
    last.map(({ expires }) => expires),
  ];
  return { statement: { name: 'set', text: set, values }, countAffected: () => run.map(() => 1) };
}

function deleteAll(run: readonly Change<'delete'>[]): SqlWrite {
  return {
    statement: { name: 'delete', text: remove, values: keysOf(run) },
    countAffected({ rows }) {
      const met = new Set((rows as { ns: string; k: string }[]).map(({ ns, k }) => `${ns}\0${k}`));
      return run.map(({ namespace, key }) => (met.delete(`${namespace}\0${escapeText(key)}`) ? 1 : 0));
    },
  };
}

function changeMany(change: Change<'clear' | 'sweep'>): SqlWrite {
  const statement =
    change.what === 'clear'
      ? { name: 'clear', text: clear, values: [change.namespace] }
      : { name: 'sweep', text: sweep, values: [change.before, change.limit] };
  return { statement, countAffected: ({ rowCount }) => [rowCount ?? 0] };
}

const keysOf = (changes: readonly Change<'set' | 'delete'>[]): [string[], string[]] => [
  changes.map(({ namespace }) => namespace),
  changes.map(({ key }) => escapeText(key)),
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
