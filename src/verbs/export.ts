/** `export FILE`: the whole state into a file. */
import { once } from 'node:events';
import { createWriteStream, renameSync } from 'node:fs';
import { UnreadableFile } from '#src/errors.ts';
import { exportState } from '#src/export/export-state.ts';
import { refuseUnfinishedImport } from '#src/export/import-state.ts';
import { openStorage } from '#src/app/open-storage.ts';
import { loadConfig } from './cli/load-config.ts';
import { exitCodes, type Verb, misused } from './cli/verb.ts';

export const verb: Verb = async ([file, ...more], terminal) => {
  if (file === undefined || more.length > 0) return misused(terminal, 'Usage: npm run -s export -- FILE\n');
  const config = loadConfig(terminal, false);
  if (config === null) return exitCodes.failed;
  const storage = await openStorage(config.storeUrl);
  try {
    await refuseUnfinishedImport(storage);
    const count = await write(`${file}.part`, exportState(storage, Date.now()));
    renameSync(`${file}.part`, file);
    terminal.err(`${count - 2} records are in ${file}.\n`);
    return exitCodes.done;
  } finally {
    await storage.close();
  }
};

/** Under another name until it is whole. */
async function write(file: string, lines: AsyncIterable<string>): Promise<number> {
  const stream = createWriteStream(file);
  const failed = once(stream, 'error').then(([reason]) => {
    throw new UnreadableFile(`${file} cannot be written: ${(reason as Error).message}`, { cause: reason });
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
