/**
 * Reads what re2js compiles a pattern to. RE2's syntax, its classes and its folding of case are the library's; the
 * program is run by pattern-scan.ts, because none of the library's own engines keeps a bound on time and memory.
 */
import { RE2JS } from 're2js';

export type Step =
  /** Both ways are open, the first one preferred. */
  | { readonly is: 'fork'; readonly next: number; readonly other: number }
  /** One character out of ranges of code points: from, to, from, to. */
  | { readonly is: 'character'; readonly next: number; readonly ranges: Int32Array }
  /** Nothing is read, but all of these must hold here: see pattern-borders.ts. */
  | { readonly is: 'border'; readonly next: number; readonly borders: number }
  | { readonly is: 'pass'; readonly next: number }
  | { readonly is: 'match' }
  | { readonly is: 'fail' };

export interface PatternProgram {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Null when it is not RE2. Throws when the library compiles to something that is not known here. */
export function readProgram(source: string): PatternProgram | null {
  const compiled = tryCompile(source);
  if (compiled === null) return null;
  const { inst, start }: { inst: readonly Instruction[]; start: number } = compiled.re2().prog;
  return { steps: inst.map(stepOf), start };
}

function tryCompile(source: string): RE2JS | null {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch {
    // Forgiven: what the engine cannot read is the person's mistake, told as BAD_REGEX.
    return null;
  }
}

/** As the library has it; its types say `any`. */
interface Instruction {
  readonly op: number;
  readonly out: number;
  readonly arg: number;
  readonly runes: Int32Array;
}

/** The library's numbers of its instructions, which it does not export. */
const Op = {
  fork: 1,
  capture: 3,
  border: 4,
  fail: 5,
  match: 6,
  pass: 7,
  character: 8,
  sameCharacter: 9,
  anyCharacter: 10,
  anyButNewline: 11,
} as const;

/** In `arg` of a single character: it stands for both cases. */
const foldsCase = 1;

function stepOf(instruction: Instruction): Step {
  const { op, out: next, arg, runes } = instruction;
  switch (op) {
    case Op.fork:
      return { is: 'fork', next, other: arg };
    case Op.capture:
    case Op.pass:
      return { is: 'pass', next };
    case Op.border:
      return { is: 'border', next, borders: arg };
    case Op.fail:
      return { is: 'fail' };
    case Op.match:
      return { is: 'match' };
    case Op.character:
    case Op.sameCharacter:
    case Op.anyCharacter:
    case Op.anyButNewline:
      return { is: 'character', next, ranges: rangesOf(runes, (arg & foldsCase) !== 0) };
    default:
      throw new Error(`re2js compiles to an instruction ${op} that is not known here`);
  }
}

function rangesOf(runes: Int32Array, folds: boolean): Int32Array {
  const [rune] = runes;
  if (rune === undefined || runes.length > 1) return runes;
  const name = 2 * rune + (folds ? 1 : 0);
  const known = ofOne.get(name);
  if (known !== undefined) return known;
  if (ofOne.size >= mostOfOne) ofOne.clear();
  const ranges = folds ? foldedRanges(rune) : Int32Array.of(rune, rune);
  ofOne.set(name, ranges);
  return ranges;
}

/** What single characters stand for; equal ones are the same object. */
const ofOne = new Map<number, Int32Array>();
const mostOfOne = 2000;

/**
 * All that a character stands for when case does not count. The library spells it out for a class, unless the class has
 * nothing but the two cases of one letter; so the last code point there is comes with it, and is taken off again.
 */
function foldedRanges(rune: number): Int32Array {
  const program = readProgram(`[\\x{${rune.toString(16)}}\\x{10FFFF}]`);
  const step = program?.steps[program.start];
  if (step?.is !== 'character' || step.ranges.at(-2) !== 0x10ffff)
    throw new Error('re2js does not spell out the cases of a class');
  return step.ranges.slice(0, -2);
}
