/** The verbs of the command line. Results go to stdout, all else to stderr; exit 0 done, 1 failed, 2 wrong usage. */
import { reasonOf, StoreFailed, UnreadableFile } from './errors.ts';
import type { Verb } from './verbs/verb.ts';

/** Loaded when asked for: reading a file needs no bot. */
const verbs: Readonly<Record<string, () => Promise<{ verb: Verb }>>> = {
  start: () => import('./verbs/start.ts'),
  demo: () => import('./verbs/demo.ts'),
  read: () => import('./verbs/read.ts'),
  digest: () => import('./verbs/digest.ts'),
  match: () => import('./verbs/match.ts'),
  doctor: () => import('./verbs/doctor.ts'),
  export: () => import('./verbs/export.ts'),
  import: () => import('./verbs/import.ts'),
};

/** Runs one verb and sets the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  const [name = '', ...args] = argv;
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (load === undefined) {
    process.stderr.write(
      `Usage: npm run -s VERB -- ARGS, with one of the verbs ${Object.keys(verbs).join(', ')}.\n`,
    );
    process.exitCode = 2;
    return;
  }
  // a reader that went away (`| head`) is no failure
  process.stdout.on('error', () => process.exit(0));
  try {
    const { verb } = await load();
    process.exitCode = await verb(args, {
      env: process.env,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
    });
  } catch (thrown) {
    // forgives nothing: what is expected is said in one line, a bug with its place
    const isExpected = thrown instanceof UnreadableFile || thrown instanceof StoreFailed;
    process.stderr.write(`${isExpected ? thrown.message : ((thrown as Error).stack ?? reasonOf(thrown))}\n`);
    process.exitCode = 1;
  }
}
