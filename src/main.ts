/** The verbs of the command line. Results go to stdout, all else to stderr; exit 0 done, 1 failed, 2 wrong usage. */
import { describeError, StoreFailed, UnreadableFile } from '#src/errors.ts';
import type { Verb } from '#src/verbs/cli/verb.ts';

/** Loaded when asked for: reading a file needs no bot. */
const verbs: Readonly<Record<string, () => Promise<{ verb: Verb }>>> = {
  start: () => import('#src/verbs/start.ts'),
  demo: () => import('#src/verbs/demo.ts'),
  read: () => import('#src/verbs/read.ts'),
  digest: () => import('#src/verbs/digest.ts'),
  match: () => import('#src/verbs/match.ts'),
  worker: () => import('./verbs/worker.ts'),
  doctor: () => import('#src/verbs/doctor.ts'),
  export: () => import('#src/verbs/export.ts'),
  import: () => import('#src/verbs/import.ts'),
  verify: () => import('#src/verbs/verify.ts'),
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
    process.stderr.write(
      `${isExpected ? thrown.message : ((thrown as Error).stack ?? describeError(thrown))}\n`,
    );
    process.exitCode = 1;
  }
}
