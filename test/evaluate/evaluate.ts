/** Prints the figures of the labelled sample beside their gates; `--wrong` adds each case that went wrong. Exit 1 when a gate fails. */
import { type Figure, holds } from './figure.ts';
import { measure } from './measure.ts';

const figures = measure();
const width = Math.max(...figures.map(({ name }) => name.length));
const ofWidth = Math.max(...figures.map(({ of }) => of.length));
for (const figure of figures) {
  console.log(rowOf(figure));
  if (process.argv.includes('--wrong')) for (const wrong of figure.wrong) console.log(`    ${wrong}`);
}
const failed = figures.filter((figure) => !holds(figure));
if (failed.length > 0) {
  console.error(`${failed.length} of ${figures.length} figures miss their gate.`);
  process.exitCode = 1;
}

function rowOf(figure: Figure): string {
  const { name, value, of } = figure;
  const verdict = figure.gate === null ? '' : holds(figure) ? 'ok' : 'MISSED';
  return [name.padEnd(width), value.toFixed(3), gateOf(figure).padEnd(7), of.padEnd(ofWidth), verdict]
    .join('  ')
    .trimEnd();
}

function gateOf({ gate }: Figure): string {
  if (gate === null) return '';
  return 'least' in gate ? `>= ${gate.least}` : `<= ${gate.most}`;
}
