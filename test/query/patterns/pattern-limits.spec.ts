import { describe, expect, test } from 'vitest';
import { type Automaton, automatonOf } from '#src/query/patterns/automaton.ts';
import { graphOf } from '#src/query/patterns/graph.ts';
import { checkPattern } from '#src/query/patterns/pattern.ts';
import { placesInText } from '#src/query/patterns/places.ts';
import { readProgram } from '#src/query/patterns/program.ts';
import { isInText } from '#src/query/patterns/scan.ts';
import { clearStates } from '#src/query/patterns/states.ts';
import { hostilePatterns, hostileTexts } from './patterns.ts';

describe('a hostile pattern', () => {
  const accepted = hostilePatterns.filter((source) => checkPattern(source) === null);

  test('is refused, or else cheap on any text', () => {
    expect(accepted.length).toBeGreaterThan(15);
    for (const source of accepted) costsOf(source, hostileTexts.slice(0, 1));
    const costs = accepted.flatMap((source) => costsOf(source, hostileTexts));
    expect(costs.filter(({ cost }) => cost > mostCost)).toEqual([]);
  }, 60_000);

  test('takes little memory, whatever it has read', () => {
    for (const source of accepted) {
      const automaton = automatonFor(source);
      for (const text of hostileTexts) placesInText(automaton, text, 50);
      expect([source, bytesIn(automaton) < 100_000]).toEqual([source, true]);
    }
  });
});

/**
 * In units of two million additions, a few milliseconds, measured beside each pattern: a busy machine is slow with both.
 * The costliest take one; what grows with the square of the text takes hundreds.
 */
const mostCost = 3;
const numbers = new Int32Array(500).fill(1);

function addMs(): number {
  const before = performance.now();
  let sum = 0;
  for (let round = 0; round < 4096; round += 1) for (const number of numbers) sum += number;
  expect(sum).toBe(4096 * 500);
  return performance.now() - before;
}

/** Of two tries the cheaper, each with nothing remembered. */
function costsOf(source: string, texts: readonly string[]) {
  const automaton = automatonFor(source);
  const unit = addMs();
  return texts.map((text) => {
    const ms = Math.min(tryMs(automaton, text), tryMs(automaton, text));
    return { source, text: text.slice(0, 20), cost: ms / unit };
  });
}

function tryMs(automaton: Automaton, text: string): number {
  clearStates(automaton.states);
  const before = performance.now();
  isInText(automaton, text);
  placesInText(automaton, text, 50);
  return performance.now() - before;
}

function automatonFor(source: string): Automaton {
  const program = readProgram(source);
  const graph = program === null ? null : graphOf(program);
  const automaton = graph === null ? null : automatonOf(graph);
  if (automaton === null) throw new Error(`${source} is not usable`);
  return automaton;
}

/** The tables that something holds, each counted once. */
function bytesIn(value: unknown, seen = new Set<unknown>()): number {
  if (typeof value !== 'object' || value === null || seen.has(value)) return 0;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part, seen), 0);
}
