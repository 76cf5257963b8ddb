/** `import FILE`: fills an empty store with what `export` wrote. */
import { createReadStream, existsSync } from 'node:fs';
import { importLines } from '../store/moving.ts';
import { linesOf } from './lines.ts';
import { openStorage } from './open-store.ts';
import { settingsOf } from './settings.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = async ([file, ...more], terminal) => {
  if (file === undefined || more.length > 0) {
    terminal.err('Usage: npm run -s import -- FILE\n');
    return exit.usage;
  }
  const config = settingsOf(terminal, false);
  if (config === null) return exit.failed;
  if (!existsSync(file)) {
    terminal.err(`There is no file ${file}.\n`);
    return exit.failed;
  }
  const storage = await openStorage(config.storeUrl);
  try {
    const result = await importLines(storage, linesOf(createReadStream(file, 'utf8')));
    terminal.err(
      'count' in result
        ? `${result.count} records came from ${file}.\n`
        : `${file}, line ${result.line}: ${said[result.problem]}\n`,
    );
    return 'count' in result ? exit.done : exit.failed;
  } finally {
    await storage.close();
  }
};

const said = {
  'not empty': 'the store holds records already; import into a new one (STORE_URL).',
  'not an export': 'this is not a file that `export` wrote.',
  'newer format': 'a newer Dragoman wrote this file; import it with that one.',
  'broken line': 'this line cannot be read; the file is damaged.',
} as const;
