/** Changes as statements: as few as the order of the changes allows, mostly one. Pure. */
import type { WriteOperation } from '#src/store/storage.ts';

type Single = Extract<WriteOperation, { what: 'set' | 'delete' }>;
type Whole = Exclude<WriteOperation, Single>;

interface SqlWrite {
  readonly statement: { readonly name: string; readonly text: string; readonly values: unknown[] };
  /** How many records each change of the step met, told from what the statement returned. */
  countAffected(result: { rows: readonly unknown[]; rowCount: number | null }): number[];
}

/**
 * One statement sees one state of the table: what is asked for is what was there before.
 * $1 $2: whose presence is asked, $3 $4: deleted, $5 to $8: written.
 */
const many = `
  WITH gone AS (
    DELETE FROM dragoman t USING unnest($3::text[], $4::text[]) AS d(ns, k) WHERE t.ns = d.ns AND t.k = d.k
  ), kept AS (
    INSERT INTO dragoman(ns, k, v, e) SELECT * FROM unnest($5::text[], $6::text[], $7::text[], $8::bigint[])
    ON CONFLICT (ns, k) DO UPDATE SET v = excluded.v, e = excluded.e
  )
  SELECT a.at::int FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS a(ns, k, at)
  JOIN dragoman t ON t.ns = a.ns AND t.k = a.k`;
const clear = 'DELETE FROM dragoman WHERE ns = $1';
const sweep = `
  DELETE FROM dragoman t USING (SELECT ns, k FROM dragoman WHERE e <= $1 ORDER BY e LIMIT $2) AS s
  WHERE t.ns = s.ns AND t.k = s.k`;

export function planWrites(changes: readonly WriteOperation[]): SqlWrite[] {
  const steps: SqlWrite[] = [];
  let run: Single[] = [];
  const endRun = () => {
    if (run.length > 0) steps.push(stepOfMany(run));
    run = [];
  };
  for (const change of changes) {
    if (change.what === 'set' || change.what === 'delete') run.push(change);
    else {
      endRun();
      steps.push(stepOfWhole(change));
    }
  }
  endRun();
  return steps;
}

function stepOfWhole(change: Whole): SqlWrite {
  const countAffected: SqlWrite['countAffected'] = ({ rowCount }) => [rowCount ?? 0];
  if (change.what === 'clear')
    return { statement: { name: 'clear', text: clear, values: [change.namespace] }, countAffected };
  return {
    statement: { name: 'sweep', text: sweep, values: [change.before, change.limit] },
    countAffected,
  };
}

/** Of several changes to one record the last one stands; whether the first one met it, the table tells. */
function stepOfMany(changes: readonly Single[]): SqlWrite {
  const ids = changes.map(({ namespace, key }) => `${namespace}\0${key}`);
  const last = new Map(changes.map((change, at) => [ids[at], change]));
  const asked = new Map<string | undefined, Single>();
  for (const [at, change] of changes.entries())
    if (change.what === 'delete' && !asked.has(ids[at])) asked.set(ids[at], change);
  const deleted = [...last.values()].filter(({ what }) => what === 'delete');
  const written = [...last.values()].filter((change) => change.what === 'set');
  const values = [
    ...placesOf([...asked.values()]),
    ...placesOf(deleted),
    ...placesOf(written),
    written.map(({ value }) => escapeText(String(value))),
    written.map(({ expires }) => expires),
  ];
  return {
    statement: { name: 'many', text: many, values },
    countAffected({ rows }) {
      const order = [...asked.keys()];
      const there = new Set((rows as { at: number }[]).map(({ at }) => order[at - 1]));
      return changes.map(({ what }, at) => {
        if (what === 'set') there.add(ids[at]);
        return what === 'set' || there.delete(ids[at]) ? 1 : 0;
      });
    },
  };
}

const placesOf = (changes: readonly Single[]): [string[], string[]] => [
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
