/** `export FILE`: the whole state into a file. */
import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, lstatSync } from 'node:fs';
import { UnusableInput } from '#src/errors.ts';
import { exportState } from '#src/export/export-state.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { loadConfig } from './cli/load-config.ts';
import { readArguments } from './cli/read-arguments.ts';
import { exitCodes, type Verb } from './cli/verb.ts';

export const verb: Verb = async (args, terminal) => {
  const [file = ''] = readArguments(args, {}, [1, 1], 'Usage: npm run -s export -- FILE').words;
  const config = loadConfig(terminal);
  // opening would make it, and a backup of nothing would pass for one
  const database = /^sqlite:\/\/(.+)/.exec(config.storeUrl)?.[1];
  if (database !== undefined && !existsSync(database))
    throw new UnusableInput(`There is no store at ${database}: is STORE_URL the one of your bot?`);
  const storage = await openStorage(config.storeUrl);
  try {
    await refuseUnfinishedImport(storage);
    const count = await writeWhole(file, exportState(storage, Date.now()));
    terminal.err(`${count - 2} records are in ${file}.\n`);
    if (count === 2) terminal.err('The store is empty: is STORE_URL the one of your bot?\n');
    return exitCodes.done;
  } finally {
    await storage.close();
  }
};

/** Under another name until it is whole; straight into a pipe, a device or a link, which no file may replace. */
async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<number> {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) return write(file, lines);
  const count = await write(`${file}.part`, lines);
  renameSync(`${file}.part`, file);
  return count;
}

async function write(file: string, lines: AsyncIterable<string>): Promise<number> {
  const stream = createWriteStream(file);
  const failed = once(stream, 'error').then(([reason]) => {
    throw new UnusableInput(`${file} cannot be written: ${(reason as Error).message}`, { cause: reason });
  });
  const written = (async () => {
    let count = 0;
    for await (const line of lines) {
      count += 1;
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'finish');
    return count;
  })();
  return Promise.race([written, failed]);
}
