import { describe, expect, test } from 'vitest';
import { checkLink } from '../doubles/telegram/text/links.ts';

describe('addresses', () => {
  test.each([
    ['telegram.org', 'http://telegram.org/'],
    ['HTTPS://T.me/Norland/5?a=1#b', 'https://t.me/Norland/5?a=1#b'],
    ['https://a.bc:0443/x', 'https://a.bc:443/x'],
    ['https://a.bc?x=1 2', 'https://a.bc/?x=1%202'],
    ['mailto:a@b.cc', 'http://mailto:a@b.cc/'],
    ['https://пример.рф/путь', 'https://пример.рф/путь'],
    ['http://[::1]/x', 'http://[::1]/x'],
    ['tg://resolve?domain=x', 'tg://resolve?domain=x'],
    ['ftp://a.bc', 'Unsupported URL protocol'],
    ['//a.bc', 'URL host is empty'],
    ['/x/y.html', 'URL host is empty'],
    ['https://a.bc:99999', 'Wrong port number specified in the URL'],
    ['http://localhost', 'Wrong HTTP URL'],
    ['https://a b.cc', 'Disallowed character in URL host'],
    ['tg://a.b', 'Unallowed characters in URL host'],
  ])('%s', (given, expected) => {
    const link = checkLink(given);
    expect('url' in link ? link.url : link.problem).toBe(expected);
  });
});
