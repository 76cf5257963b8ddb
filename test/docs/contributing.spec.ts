/** The map for contributors is checked against the house. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('CONTRIBUTING.md', root), 'utf8');
/** `xx` and capitals stand for a name to be chosen. */
const paths = [...text.matchAll(/`((?:src|handlers|jobs|test|docs|demo|bench|locales)\/[^`*]*)`/g)]
  .map(([, path = '']) => path)
  .filter((path) => !/xx|[A-Z]/.test(path));

describe('CONTRIBUTING', () => {
  test('names no path that is not there', () => {
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('has every room on its map', () => {
    const rooms = readdirSync(new URL('src', root), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}/`);
    expect(rooms.filter((room) => !paths.includes(room))).toEqual([]);
  });

  const invariants = [...text.matchAll(/\| `(test\/[^`]+)` “([^”]+)” \|/g)].map(
    ([, file = '', name = '']) => [name, file],
  );
  test.each(invariants)('“%s” is the name of a test in %s', (name, file) => {
    const names = readFileSync(new URL(file, root), 'utf8').match(/test(?:\.each\([^)]*\))?\(\s*'.*'/g) ?? [];
    expect(names.filter((each) => each.includes(name))).not.toEqual([]);
  });
});
