/**
 * Prints the figures of the labelled sample beside their gates; with a model set up also what becomes of the sample in its words.
 * `--wrong` adds each case that went wrong. Exit 1 when a gate fails. `evaluate -- words` measures word forms instead.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readConfig } from '#src/app/config.ts';
import { type Figure, holds } from './figure.ts';
import { readLabelled } from './labelled.ts';
import { measure } from './measure.ts';
import { type ModelFigures, measureModel } from './model.ts';
import { printWords } from './words.ts';

/** Where the last result with a model is kept, to compare with; outside of what is committed. */
const resultFile = process.env.EVALUATE_RESULT ?? 'data/evaluate.json';
const mostTokens = Number(process.env.EVALUATE_TOKENS ?? 250_000);

if (process.argv[2] === 'words') printWords();
else await evaluateSample();

async function evaluateSample(): Promise<void> {
  const figures = [...measure()];
  print(figures);
  const read = readConfig(process.env, { languages: ['en'], needsToken: false });
  const model = 'config' in read ? read.config.model : null;
  if (model === null)
    console.log('\nNo model is set up: OPENAI_API_KEY or OPENAI_BASE_URL adds its figures.');
  else {
    const judge = process.env.EVALUATE_JUDGE ?? null;
    const measured = await measureModel(readLabelled(), { model, judge, mostTokens });
    console.log(`\nWith ${model.model}, judged by ${judge ?? 'itself'}:`);
    print(measured.figures, lastResult());
    tell(measured);
    figures.push(...measured.figures);
  }
  const failed = figures.filter((figure) => !holds(figure));
  if (failed.length > 0) {
    console.error(`${failed.length} of ${figures.length} figures miss their gate.`);
    process.exitCode = 1;
  }
}

function print(rows: readonly Figure[], before: Readonly<Record<string, number>> = {}): void {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const ofWidth = Math.max(...rows.map(({ of }) => of.length));
  for (const figure of rows) {
    const { name, value, of } = figure;
    const verdict = figure.gate === null ? '' : holds(figure) ? 'ok' : 'MISSED';
    const last = before[name] === undefined ? '' : `was ${before[name].toFixed(3)}`;
    const cells = [
      name.padEnd(width),
      value.toFixed(3),
      gateOf(figure).padEnd(7),
      of.padEnd(ofWidth),
      verdict,
    ];
    console.log([...cells, last].join('  ').trimEnd());
    if (process.argv.includes('--wrong')) for (const wrong of figure.wrong) console.log(`    ${wrong}`);
  }
}

function gateOf({ gate }: Figure): string {
  if (gate === null) return '';
  return 'least' in gate ? `>= ${gate.least}` : `<= ${gate.most}`;
}

function tell({ figures: rows, tokensIn, tokensOut, examples }: ModelFigures): void {
  console.log(`${tokensIn} tokens in, ${tokensOut} out, of ${mostTokens} allowed`);
  console.log('\nTo be read by a person, claim and evidence:');
  for (const { claim, evidence } of examples) console.log(`  ${claim}\n      ${evidence.join('\n      ')}`);
  mkdirSync(dirname(resultFile), { recursive: true });
  const values = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  writeFileSync(resultFile, `${JSON.stringify(values, null, 2)}\n`);
}

function lastResult(): Readonly<Record<string, number>> {
  if (!existsSync(resultFile)) return {};
  return JSON.parse(readFileSync(resultFile, 'utf8')) as Record<string, number>;
}
