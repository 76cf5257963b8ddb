/** `import FILE`: fills an empty store with what `export` wrote. */
import { createReadStream, existsSync } from 'node:fs';
import { importState } from '#src/export/export-state.ts';
import { readLines } from './cli/read-lines.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { loadConfig } from './cli/load-config.ts';
import { exitCodes, type Verb } from './cli/verb.ts';

export const verb: Verb = async ([file, ...more], terminal) => {
  if (file === undefined || more.length > 0) {
    terminal.err('Usage: npm run -s import -- FILE\n');
    return exitCodes.usage;
  }
  const config = loadConfig(terminal, false);
  if (config === null) return exitCodes.failed;
  if (!existsSync(file)) {
    terminal.err(`There is no file ${file}.\n`);
    return exitCodes.failed;
  }
  const storage = await openStorage(config.storeUrl);
  try {
    const result = await importState(storage, readLines(createReadStream(file, 'utf8')));
    terminal.err(
      'count' in result
        ? `${result.count} records came from ${file}.\n`
        : `${file}, line ${result.line}: ${said[result.problem]}\n`,
    );
    return 'count' in result ? exitCodes.done : exitCodes.failed;
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
