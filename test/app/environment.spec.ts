import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEnvironment } from '#src/app/environment.ts';
import { UnusableInput } from '#src/errors.ts';
import { folder } from '../border/process.ts';

describe('the environment', () => {
  let place: ReturnType<typeof folder>;
  beforeEach(() => {
    place = folder();
  });
  afterEach(() => place.remove());

  const readFile = (text: string, real = {}) => {
    writeFileSync(place.at('.env'), text);
    return readEnvironment(real, place.at('.env'));
  };

  test('is filled up from the file .env, and wins over it', () => {
    expect(readFile('A=file\nB=file\n', { B: 'real', C: 'real' })).toEqual({
      A: 'file',
      B: 'real',
      C: 'real',
    });
  });

  test('needs no file', () => {
    expect(readEnvironment({ A: '1' }, place.at('none'))).toEqual({ A: '1' });
  });

  test('may come with quotation marks, CRLF, a byte order mark and comments', () => {
    const text =
      '\uFEFFA="one two"\r\n# a comment\r\nB=\'three\'\r\nexport C=four # said by the way\r\nD=\r\n';
    expect(readFile(text)).toEqual({ A: 'one two', B: 'three', C: 'four', D: '' });
  });

  test('loses the quotation marks that another reader of the file left in its values', () => {
    expect(readEnvironment({ A: '"1:x"', B: "'y'\r", C: '"', D: "it's" }, place.at('none'))).toEqual({
      A: '1:x',
      B: 'y',
      C: '"',
      D: "it's",
    });
  });

  test('is refused with one line when the file cannot be read', () => {
    mkdirSync(place.at('.env'));
    expect(() => readEnvironment({}, place.at('.env'))).toThrow(UnusableInput);
  });
});
