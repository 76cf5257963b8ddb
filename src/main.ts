/** The verbs of the command line. Results go to stdout, all else to stderr; exit 0 done, 1 failed, 2 wrong usage. */
import { readEnvironment } from '#src/app/environment.ts';
import { describeError, StoreFailed, UnusableInput } from '#src/errors.ts';
import { createRedactor, listSecrets, redactStream } from '#src/redact-secrets.ts';
import { type ExitCode, exitCodes, Misused, type Verb } from '#src/verbs/cli/verb.ts';

const verbs = 'start, demo, read, digest, match, worker, doctor, export, import, verify';

/** Runs one verb and sets the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<void> {
  // a reader that went away (`| head`) is no failure, a full disk is
  process.stdout.on('error', (thrown: NodeJS.ErrnoException) =>
    process.exit(thrown.code === 'EPIPE' ? exitCodes.done : fail(thrown)),
  );
  process.on('uncaughtException', (thrown) => process.exit(fail(thrown)));
  try {
    process.exitCode = (await run(argv)) ?? exitCodes.done;
  } catch (thrown) {
    // forgives nothing: an expected failure is printed as one line, a bug with its stack
    process.exitCode = fail(thrown, argv.includes('--help') || argv.includes('-h'));
  }
}

async function run([name = '', ...args]: readonly string[]): Promise<ExitCode | undefined> {
  const env = readEnvironment(process.env);
  const redact = createRedactor(listSecrets(env));
  for (const stream of [process.stdout, process.stderr]) redactStream(stream, redact);
  if (!verbs.split(', ').includes(name))
    throw new Misused(`Usage: npm run -s VERB -- ARGS, with one of the verbs ${verbs}.`);
  // imported only when it is called: `read` of a file need not load the whole bot
  const { verb } = (await import(`#src/verbs/${name}.ts`)) as { verb: Verb };
  return verb(args, {
    env,
    redact,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}

/** No verb has an option --help: it throws Misused with its usage, which is what was asked for. */
function fail(thrown: unknown, asksForHelp = false): ExitCode {
  if (asksForHelp && thrown instanceof Misused) {
    process.stdout.write(`${thrown.message}\n`);
    return exitCodes.done;
  }
  const trace = thrown instanceof Error ? thrown.stack : undefined;
  process.stderr.write(`${explainFailure(thrown) ?? trace ?? describeError(thrown)}\n`);
  return thrown instanceof Misused ? exitCodes.usage : exitCodes.failed;
}

/** Behind the operating system's own message, which names the path or port. */
const cures: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Choose another PORT or METRICS_PORT.',
  EACCES: 'Give this user the right to it.',
  ENOENT: 'Name a folder that is there.',
  ENOSPC: 'Free some space.',
};

/** One line that says what is wrong and what to do; null for a bug. */
export function explainFailure(thrown: unknown): string | null {
  if ([Misused, UnusableInput, StoreFailed].some((kind) => thrown instanceof kind))
    return (thrown as Error).message;
  if (!(thrown instanceof Error && 'syscall' in thrown && 'code' in thrown)) return null;
  return `${thrown.message}. ${cures[String(thrown.code)] ?? 'Choose another place.'}`;
}
