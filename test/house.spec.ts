/** What the house keeps to and no linter checks: who may import whom, one meaning per name, no flat folders. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
const files = ['src', 'handlers', 'jobs'].flatMap(filesIn);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** From the ground up: a room imports from the rows above its own, and from its own row nothing. */
const floors = [
  ['languages', 'store'],
  ['message'],
  ['posts'],
  ['query'],
  ['channels'],
  ['inbox'],
  ['delivery'],
  ['chats'],
  ['digest', 'search'],
  ['alerts', 'stats', 'reminders'],
  ['export', 'ingest', 'workers'],
];
const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor] as const)));
/** They join the rooms, or stand outside: adapters are held by the linter. */
const joining = new Set(['adapters', 'app', 'verbs']);

/** `src/alerts/x.ts` -> `alerts`; a file beside the rooms belongs to none. */
const roomOf = (file: string): string | null => /^src\/([^/]+)\//.exec(file)?.[1] ?? null;

function importsOf(file: string): string[] {
  const written = [...textOf(file).matchAll(/\bfrom '((?:\.{1,2}\/|#src\/)[^']+)'/g)].map(
    ([, path]) => path ?? '',
  );
  return written.map((path) => (path.startsWith('#') ? path.slice(1) : join(dirname(file), path)));
}

function breaksLaw(from: string, to: string): boolean {
  if (from === to || joining.has(from)) return false;
  const [upper, lower] = [floorOf.get(from), floorOf.get(to)];
  return upper === undefined || lower === undefined || lower >= upper;
}

describe('the law of imports', () => {
  test('no room imports from its own floor or from one above', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .map((target) => [roomOf(file), roomOf(target), `${file} imports ${target}`] as const)
        .filter(([from, to]) => from !== null && to !== null && breaksLaw(from, to))
        .map(([, , what]) => what),
    );
    expect(broken).toEqual([]);
  });

  test('no file imports itself by way of others, types included', () => {
    const imports = new Map(files.map((file) => [file, importsOf(file)]));
    // what imports nothing, or only what was struck before, is struck: what is left goes round
    for (let before = -1; before !== imports.size; ) {
      before = imports.size;
      for (const [file, targets] of imports)
        if (!targets.some((target) => imports.has(target))) imports.delete(file);
    }
    expect([...imports.keys()]).toEqual([]);
  });

  test('knows every room there is', () => {
    const rooms = new Set(files.map(roomOf).filter((room) => room !== null));
    expect([...rooms].filter((room) => !floorOf.has(room) && !joining.has(room))).toEqual([]);
  });
});

describe('names', () => {
  test('that are exported mean one thing in the whole house', () => {
    const homes = files.flatMap((file) =>
      [...textOf(file).matchAll(/^export (?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm)].map(
        ([, name]) => ({ name: name ?? '', file }),
      ),
    );
    const byName = Map.groupBy(homes, ({ name }) => name);
    const twice = [...byName].filter(
      ([name, all]) => name !== 'verb' && new Set(all.map(({ file }) => file)).size > 1,
    );
    expect(twice.map(([name, all]) => `${name}: ${all.map(({ file }) => file).join(', ')}`)).toEqual([]);
  });
});

describe('folders', () => {
  test('hold at most 25 files each', () => {
    const folders = Map.groupBy(files, (file) => dirname(file));
    expect([...folders].filter(([, all]) => all.length > 25).map(([folder]) => folder)).toEqual([]);
  });
});

/**
 * Tests mirror the house: `src/store/lease.ts` is tested by `test/store/lease.spec.ts`, one aspect of it by
 * `test/store/lease.crash.spec.ts`, a folder whose files make one thing by `test/digest/model/exam.spec.ts`. What takes
 * several rooms is told in `test/story/`.
 */
describe('tests', () => {
  const mirrored = [...files, ...filesIn('demo')].map((file) =>
    file.replace(/^src\//, '').replace(/\.ts$/, ''),
  );
  const folders = new Set(mirrored.map((file) => dirname(file)));
  const rooms = new Set(mirrored.map((file) => file.split('/')[0]));
  const specs = filesIn('test')
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => file.slice('test/'.length, -'.spec.ts'.length));
  const subjectOf = (spec: string): string => join(dirname(spec), basename(spec).replace(/\..*$/, ''));

  test('in the folder of a room bear the name of the file or folder they are about', () => {
    const named = new Set([...mirrored, ...folders]);
    const inRooms = specs.filter((spec) => spec.includes('/') && rooms.has(spec.split('/')[0]));
    expect(inRooms.filter((spec) => !named.has(subjectOf(spec)))).toEqual([]);
  });

  test('are there for every folder', () => {
    const tested = new Set(specs.flatMap((spec) => [dirname(spec), subjectOf(spec)]));
    expect([...folders].filter((folder) => !tested.has(folder))).toEqual([]);
  });
});
