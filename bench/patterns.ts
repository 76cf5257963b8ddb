/** How long one post takes against one pattern: by RE2 as alerts have it, and by V8's RegExp where it ends. */
import { checkPattern, compilePattern } from '#src/query/patterns/pattern.ts';

interface Row {
  readonly source: string;
  /** What V8 does not come back from. */
  readonly isBomb?: boolean;
}

const english =
  'The ministry said on Monday that talks in Geneva, 16 hours long, ended without a deal; oil fell 3% to $71. ';
const russian =
  'Президент провёл переговоры с главой МИД Китая о поставках газа, сообщает пресс-служба 12 мая. ';

const realistic: readonly Row[] = [
  { source: '\\bF-?(16|35)\\b' },
  { source: '\\$\\d+ ?(bn|billion)' },
  { source: 'kyiv|kiev' },
  { source: '(зеленск|лавров|мишустин)[а-я]*' },
  { source: '\\bsanction\\w*.{0,100}\\boil\\b' },
  { source: '(?:missile|drone|uav)s?\\s+(?:strike|attack)' },
  { source: '\\d{1,3}(?:[ ,]\\d{3})+' },
  { source: '[A-Z]{2,5}-\\d+' },
];

/** A text is made for each: a long way in vain. */
const hostile: readonly (Row & { readonly part: string })[] = [
  { source: '(a+)+b', part: 'a', isBomb: true },
  { source: '(\\w+\\s?)*!', part: 'word ', isBomb: true },
  { source: '(.*)(.*)(.*)x\\d', part: 'x ', isBomb: true },
  { source: 'z.?[ab].{60}[bc].{60}[ab1]', part: '' },
  { source: '[ab].{40}[bc].{40}z', part: '' },
  { source: '[\\s\\S]{60}x', part: 'a' },
];

const lengths = [300, 2000, 4096];

export function run(): void {
  process.stdout.write(
    `${'µs: RE2 / V8'.padEnd(46)}${lengths.map((length) => `${length}`.padEnd(26)).join('')}\n`,
  );
  for (const row of realistic) print(row, (length) => (english + russian).repeat(30).slice(0, length));
  for (const row of hostile)
    print(row, (length) => (row.part === '' ? scattered(length) : row.part.repeat(length).slice(0, length)));
}

function print({ source, isBomb = false }: Row, textOf: (length: number) => string): void {
  const problem = checkPattern(source);
  const ours = compilePattern(source);
  const engine = new RegExp(source, 'i');
  const cells = lengths.map((length) => {
    const text = textOf(length);
    const theirs = isBomb ? 'never' : medianUs(() => engine.test(text)).toFixed(1);
    return `${medianUs(() => ours.test(text)).toFixed(1)} / ${theirs}`.padEnd(26);
  });
  process.stdout.write(
    `${(problem === null ? source : `${source} ${problem}`).padEnd(46)}${cells.join('')}\n`,
  );
}

/** The median of batches, after a warm-up. */
function medianUs(attempt: () => unknown): number {
  const batch = 50;
  const times = Array.from({ length: 9 }, () => {
    const before = performance.now();
    for (let time = 0; time < batch; time += 1) attempt();
    return ((performance.now() - before) * 1000) / batch;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
}

/** Letters at random, so that hardly a step comes twice. */
function scattered(length: number): string {
  let seed = 7;
  let text = '';
  while (text.length < length - 3) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    text += 'abc '.charAt(Math.floor((seed / 2 ** 32) * 4));
  }
  return `${text}zzz`;
}
