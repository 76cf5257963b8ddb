import { describe, expect, test } from 'vitest';
import { HelpRequested } from '#src/verbs/cli/verb.ts';
import { linesOf, runVerb } from '../run-verb.ts';

describe('help is asked for, not wrong:', () => {
  const verbs = [
    'start',
    'demo',
    'read',
    'digest',
    'match',
    'worker',
    'doctor',
    'export',
    'import',
    'verify',
  ];
  test.each(
    verbs.flatMap((verb) => [
      [verb, '--help'],
      [verb, '-h'],
      [verb, 'a', 'b', 'c', '-h'],
    ]),
  )('%s %s', async (...args) => {
    const asked = runVerb(args, {});
    await expect(asked).rejects.toThrow(HelpRequested);
    await expect(asked).rejects.toThrow(/^Usage: npm (run|start)/);
  });
});

describe('wrong usage ends with 2 and says how:', () => {
  test.each([
    [['read']],
    [['read', 'a', 'b']],
    [['read', '@NorlandMFA', '--yaml']],
    [['digest']],
    [['digest', '@NorlandMFA', '24h', 'more']],
    [['digest', '@NorlandMFA', 'soon']],
    [['digest', '@NorlandMFA', '--topic', 'no such!']],
    [['digest', '@NorlandMFA', '--language', 'klingon']],
    [['match', 'word']],
    [['export']],
    [['import', 'a', 'b']],
    [['start', 'now']],
    [['doctor', 'who']],
  ])('%j', async (args) => {
    const { code, out, err } = await runVerb(args, {});
    expect([code, out]).toEqual([2, '']);
    expect(linesOf(err)).toHaveLength(1);
  });
});
