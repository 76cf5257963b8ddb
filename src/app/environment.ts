/** Environment variables of the process, and of a file `.env`. */
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { UnusableInput } from '#src/errors.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The process's variables take precedence. Throws UnusableInput when the file exists and cannot be read. */
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
    // forgives a missing file
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '';
    throw new UnusableInput(`The file ${path} cannot be read: ${message}. Mend its rights or remove it.`);
  }
}

/** `docker --env-file` and the like leave quotation marks and carriage returns in the values. */
const cleaned = (env: Env): Env =>
  Object.fromEntries(
    Object.entries(env).map(([name, value = '']) => [
      name.replace(/^\uFEFF/, ''),
      value.replace(/\r$/, '').replace(/^(["'`])(.*)\1$/s, '$2'),
    ]),
  );
