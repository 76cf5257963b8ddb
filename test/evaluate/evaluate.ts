/**
 * Prints figures of the labelled sample beside their gates. `evaluate -- model`: what becomes of it in a model's words, from
 * answers recorded beforehand, and with a model set up from that one. `evaluate -- words`: word forms. `--wrong` adds each
 * case that went wrong; EVALUATE_TOKENS caps what each model may cost. Exit 1 when a gate fails.
 */
import { createOpenAiModel } from '#src/adapters/openai/openai-model.ts';
import { readConfig } from '#src/app/config.ts';
import { readEnvironment } from '#src/app/environment.ts';
import type { LanguageModel } from '#src/digest/model/language-model.ts';
import { Refused } from '#src/errors.ts';
import { silentLog } from '#src/log.ts';
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
  const figures = print('Exam, answers recorded beforehand', await measureExam(recorded));
  figures.push(...(await printModel('Answers recorded beforehand', { writer: recorded, reader: recorded })));
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
  const most = Number(process.env.EVALUATE_TOKENS ?? 0) || Number.POSITIVE_INFINITY;
  const connect = (model: string) =>
    capped(createOpenAiModel({ ...endpoint, model, clock: { now: Date.now }, log: silentLog }), most);
  const models = { writer: connect(endpoint.model), reader: connect(config.verifierModel) };
  figures.push(...print(`Exam of ${config.verifierModel}`, await measureExam(models.reader)));
  finish([...figures, ...(await printModel(`${endpoint.model}, read by ${config.verifierModel}`, models))]);
}

/** Refuses once it took `most` tokens. */
function capped(model: LanguageModel, most: number): LanguageModel {
  let spent = 0;
  return {
    name: model.name,
    async complete(request) {
      if (spent >= most) throw new Refused('EVALUATE_TOKENS are spent.', { code: 402 });
      const completion = await model.complete(request);
      spent += completion.tokensIn + completion.tokensOut;
      return completion;
    },
  };
}

async function printModel(title: string, models: PlayedModels): Promise<Figure[]> {
  return print(title, [
    await measureClaims(models),
    ...(await measureVerification(models)),
    ...(await measureDigests(models)),
  ]);
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
