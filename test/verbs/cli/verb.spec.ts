import { describe, expect, test } from 'vitest';
import { linesOf, runVerb } from '../run-verb.ts';

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
