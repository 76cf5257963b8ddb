/** `export FILE`: the whole state into a file. */
import { once } from 'node:events';
import { createWriteStream, renameSync } from 'node:fs';
import { UnreadableFile } from '../errors.ts';
import { exportLines } from '../store/moving.ts';
import { openStorage } from './open-store.ts';
import { settingsOf } from './settings.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = async ([file, ...more], terminal) => {
  if (file === undefined || more.length > 0) {
    terminal.err('Usage: npm run -s export -- FILE\n');
    return exit.usage;
  }
  const config = settingsOf(terminal, false);
  if (config === null) return exit.failed;
  const storage = await openStorage(config.storeUrl);
  try {
    const count = await write(`${file}.part`, exportLines(storage, Date.now()));
    renameSync(`${file}.part`, file);
    terminal.err(`${count - 1} records are in ${file}.\n`);
    return exit.done;
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
