import { explainFailure } from '#src/main.ts';
import { Misused, type Verb } from '#src/verbs/cli/verb.ts';

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A verb as main.ts calls it. */
export async function runVerb(
  [name = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
) {
  const { verb } = (await import(`#src/verbs/${name}.ts`)) as { verb: Verb };
  let [out, err] = ['', ''];
  const terminal = {
    env,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  try {
    return { code: (await verb(args, terminal as never)) ?? 0, out, err };
  } catch (thrown) {
    // forgives what main.ts says in one line
    const line = explainFailure(thrown);
    if (line === null) throw thrown;
    return { code: thrown instanceof Misused ? 2 : 1, out, err: `${err}${line}\n` };
  }
}
