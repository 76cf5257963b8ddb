/** What is taken in from others: why, under which licence, and what it may do at its installation. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8');

interface Locked {
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly resolved?: string;
}

const { dependencies, devDependencies, optionalDependencies, allowScripts } = JSON.parse(
  read('package.json'),
) as Record<string, Record<string, string | boolean>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

/** Licences under which the parts may be passed on together with this program. */
const permissive =
  /^\(?(MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|Python-2\.0|OFL-1\.1|MPL-2\.0|WTFPL|Zlib|Unicode-3\.0)\b/;

describe('every package', () => {
  test('is asked for in an exact version, and for a reason that CONTRIBUTING names', () => {
    const asked = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const reasons = read('CONTRIBUTING.md');
    expect(Object.entries(asked).filter(([, version]) => !/^\d/.test(String(version)))).toEqual([]);
    expect(Object.keys(asked).filter((name) => !new RegExp(`[| ,]${name}[ ,|]`).test(reasons))).toEqual([]);
  });

  test('is pinned by its content, from no named host', () => {
    expect(
      locked.filter(([, { integrity, resolved }]) => !integrity || resolved).map(([path]) => path),
    ).toEqual([]);
  });

  test('has a licence that lets it be passed on', () => {
    const others = locked.filter(([, { license }]) => !permissive.test(license ?? ''));
    expect(others.map(([path, { license }]) => `${nameOf(path)}: ${license}`)).toEqual([]);
  });

  test('runs nothing at its installation', () => {
    const scripts = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect(scripts.filter((name) => allowScripts?.[name] !== false)).toEqual([]);
  });
});
