/** What workers are worth: channels read from addresses of their own, and digests that are due all at once. */
import { parseArgs } from 'node:util';
import { startPostgres, startRedis } from '../test/servers.ts';
import { benchDigests } from './workers/digests.ts';
import { benchReading } from './workers/reading.ts';

/** `reading --channels 500 --seconds 150 --workers 1,4,10`, `digests --digests 5000 --workers 1,2,4`, or both; `--engine redis|postgres`. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      channels: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '150' },
      digests: { type: 'string', default: '5000' },
      workers: { type: 'string' },
      engine: { type: 'string', default: 'redis' },
    },
  });
  const counts = (usual: string) => (values.workers ?? usual).split(',').map(Number);
  const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
  const server = await (values.engine === 'redis' ? startRedis() : startPostgres());
  if (wants('reading'))
    for (const workers of counts('1,4,10'))
      await benchReading({
        workers,
        url: server.url,
        channels: Number(values.channels),
        seconds: Number(values.seconds),
      });
  if (wants('digests'))
    for (const workers of counts('1,2,4'))
      await benchDigests({ workers, url: server.url, digests: Number(values.digests) });
  await server.remove();
}
