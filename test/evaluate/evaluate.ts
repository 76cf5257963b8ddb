/**
 * Prints figures of the labelled sample beside their gates. `evaluate -- model`: what becomes of it in a model's words, from
 * answers recorded beforehand, and with a model set up from that one. `evaluate -- words`: word forms. `--wrong` adds each
 * case that went wrong; EVALUATE_TOKENS caps what the models may cost. Exit 1 when a gate fails.
 */
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import { readConfig } from '#src/app/config.ts';
import { readEnvironment } from '#src/app/environment.ts';
import { silentLog } from '#src/log.ts';
import { createCap, untilSpent } from './capped-model.ts';
import { type Figure, holds } from './figure.ts';
import { measure } from './measure.ts';
import { measureClaims, measureDigests, measureExam, measureVerification } from './model.ts';
import type { PlayedModels } from './recorded/play-window.ts';
import { createRecordedModel } from './recorded/recorded-model.ts';
import { printWords } from './words.ts';

const [, , part] = process.argv;
if (part === 'words') printWords();
else if (part === 'model') await evaluateModel();
else finish(print('On the labelled sample', measure()));

async function evaluateModel(): Promise<void> {
  const recorded = createRecordedModel('honest');
  const figures = await printMeasured('Exam, answers recorded beforehand', measureExam(recorded));
  const both = { writer: recorded, reader: recorded };
  figures.push(...(await printMeasured('Answers recorded beforehand', measureModel(both))));
  const careless = createRecordedModel('sloppy');
  figures.push(
    ...print(
      'Written carelessly, read well, recorded',
      await measureDigests({ writer: careless, reader: recorded }, 'sloppy'),
    ),
  );
  const read = readConfig(readEnvironment(process.env), { languages: ['en'], needsToken: false });
  const config = 'config' in read ? read.config : null;
  const endpoint = config?.model ?? null;
  if (config === null || endpoint === null) {
    console.log('\nNo model is set up: OPENAI_API_KEY or OPENAI_BASE_URL adds its figures.');
    return finish(figures);
  }
  const capped = createCap(Number(process.env.EVALUATE_TOKENS ?? 0) || Number.POSITIVE_INFINITY);
  const connect = (model: string) =>
    capped(createOpenAiModel({ ...endpoint, model, clock: { now: Date.now }, log: silentLog }));
  const models = { writer: connect(endpoint.model), reader: connect(config.verifierModel) };
  figures.push(...(await printMeasured(`Exam of ${config.verifierModel}`, measureExam(models.reader))));
  const title = `${endpoint.model}, read by ${config.verifierModel}`;
  finish([...figures, ...(await printMeasured(title, measureModel(models)))]);
}

async function printMeasured(title: string, figures: AsyncIterable<Figure>): Promise<Figure[]> {
  const { measured, isWhole } = await untilSpent(figures);
  print(title, measured);
  if (!isWhole) console.log('EVALUATE_TOKENS are spent: the rest was not measured.');
  return measured;
}

async function* measureModel(models: PlayedModels): AsyncGenerator<Figure> {
  yield await measureClaims(models);
  yield* measureVerification(models);
  yield* await measureDigests(models);
}

function finish(figures: readonly Figure[]): void {
  const failed = figures.filter((figure) => !holds(figure));
  if (failed.length === 0) return;
  console.error(`${failed.length} of ${figures.length} figures miss their gate.`);
  process.exitCode = 1;
}

function print(title: string, rows: Figure[]): Figure[] {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map(({ name }) => name.length));
  const ofWidth = Math.max(...rows.map(({ of }) => of.length));
  for (const figure of rows) {
    const { name, value, of, wrong } = figure;
    const verdict = figure.gate === null ? '' : holds(figure) ? 'ok' : 'MISSED';
    const cells = [
      name.padEnd(width),
      value.toFixed(3),
      gateOf(figure).padEnd(7),
      of.padEnd(ofWidth),
      verdict,
    ];
    console.log(cells.join('  ').trimEnd());
    if (process.argv.includes('--wrong')) for (const each of wrong) console.log(`    ${each}`);
  }
  return rows;
}

function gateOf({ gate }: Figure): string {
  if (gate === null) return '';
  return 'least' in gate ? `>= ${gate.least}` : `<= ${gate.most}`;
}
