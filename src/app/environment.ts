/** The variables a verb works with: those of the process, and below them those of a file `.env`. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { UnusableInput } from '#src/errors.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The real environment wins. Throws UnusableInput when the file is there and cannot be read. */
export const readEnvironment = (real: Env, path = '.env'): Env => ({
  ...parseEnv(
    readIfThere(path)
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n'),
  ),
  ...cleaned(real),
});

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    // forgives that there is none
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new UnusableInput(`The file ${path} cannot be read: ${message}. Mend its rights or remove it.`);
  }
}

/** Some that pass a file on, as `docker --env-file` does, leave its quotation marks and line ends in the values. */
const cleaned = (env: Env): Env =>
  Object.fromEntries(
    Object.entries(env).map(([name, value = '']) => [
      name.replace(/^\uFEFF/, ''),
      value.replace(/\r$/, '').replace(/^(["'`])(.*)\1$/s, '$2'),
    ]),
  );
