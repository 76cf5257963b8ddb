import { createWriteStream, lstatSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { missingFileOf, openStorage } from '#src/app/open-storage.ts';
import { UnusableInput } from '#src/errors.ts';
import { exportState } from '#src/export/export-state.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { loadConfig, readArguments, type Verb } from './cli/verb.ts';

export const verb: Verb = async (args, terminal) => {
  const [file = ''] = readArguments(args, {}, [1, 1], 'Usage: npm run -s export -- FILE').words;
  const config = loadConfig(terminal);
  // the export of an empty store would pass for a backup
  const missing = missingFileOf(config.storeUrl);
  if (missing !== null)
    throw new UnusableInput(`There is no store at ${missing}. Put the address of your bot’s into STORE_URL.`);
  await using storage = await openStorage(config.storeUrl);
  await refuseUnfinishedImport(storage);
  const count = await writeWhole(file, exportState(storage, Date.now()));
  terminal.err(`${count - 2} records are in ${file}.\n`);
  if (count === 2) terminal.err('The store is empty: is STORE_URL the one of your bot?\n');
};

/** Under another name until it is complete; a pipe, a device or a link is written to directly. */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<number> {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) return write(file, lines);
  const part = `${file}.part`;
  try {
    const count = await write(part, lines);
    renameSync(part, file);
    return count;
  } finally {
    rmSync(part, { force: true });
  }
}

async function write(file: string, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  async function* counted() {
    for await (const line of lines) {
      count += 1;
      yield `${line}\n`;
    }
  }
  await pipeline(counted, createWriteStream(file));
  return count;
}
