import { describe, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { settingNames } from '#src/app/config.ts';
import { folder } from '../../border/process.ts';
import { tgstatPage } from '../../fixtures/tgstat-page.ts';
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

describe('of a file', () => {
  const isNeeded = (name: string) => /^(?:DEFAULT_|OPENAI_(?:API_KEY|BASE_URL)$)/.test(name);
  const wrong = Object.fromEntries(
    settingNames.filter((name) => !isNeeded(name)).map((name) => [name, '?,?']),
  );

  test.each(['read', 'digest'])('%s needs no setting of the bot', async (name) => {
    const place = folder();
    const file = place.at('page.txt');
    writeFileSync(file, tgstatPage);
    expect(await runVerb([name, file], wrong)).toMatchObject({ code: 0 });
    place.remove();
  });

  test('read of a channel names the one setting that it needs', async () => {
    const { code, err } = await runVerb(['read', '@NorlandMFA'], { ...wrong, PREVIEW_PROXY: '' });
    expect([code, linesOf(err)]).toEqual([1, [expect.stringMatching(/^PREVIEW_ROOT: /)]]);
  });
});
