import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyUsernamePage } from '#src/posts/preview-page/username-page.ts';
import { capturesThere, readCapture } from '../captures.ts';

describe.skipIf(!capturesThere)('real t.me/NAME pages', () => {
  test.each([
    ['sherlock-telegram/tme_channel.html', 'profile; save the page', null, 'Pavel Durov'],
    ['sherlock-telegram/tme_group.html', 'a group', 'not a channel', 'Python'],
    ['sherlock-telegram/tme_user.html', 'a person', 'not a channel', 'Nikolai'],
    ['sherlock-telegram/tme_bot.html', 'a bot', 'not a channel', 'BotFather'],
    ['sherlock-telegram/tme_free.html', 'nobody has', 'not found', null],
    ['bots-house-tg-me/public_channel.html', 'profile; save the page', null, 'Crosser Live'],
    ['bots-house-tg-me/public_chat.html', 'a group', 'not a channel', 'Crosser Chat'],
    ['bots-house-tg-me/private_chat.html', 'an invitation', 'not a channel', 'BotsHelper'],
    ['bots-house-tg-me/user.html', 'a person', 'not a channel', 'Sasha'],
    ['bots-house-tg-me/bot.html', 'a bot', 'not a channel', 'Crosser Bot'],
    ['bots-house-tg-me/not_found.html', 'nobody has', 'not found', null],
  ])('%s says: %s', (path, said, state, title) => {
    const description = expect.stringContaining(said);
    expect(classifyUsernamePage(readCapture(path).toString())).toEqual({ description, state, title });
  });

  test('a private channel is an invitation, whatever its title', () => {
    const page = classifyUsernamePage(readCapture('bots-house-tg-me/private_channel.html').toString());
    expect(page).toMatchObject({
      description: expect.stringContaining('an invitation'),
      state: 'not a channel',
    });
  });

  test('a preview page is no plain page', () => {
    const page = classifyUsernamePage(readCapture('ducksrating/live_snapshot.html').toString());
    expect(page).toMatchObject({
      description: expect.stringContaining('none of Telegram'),
      state: 'markup changed',
    });
  });
});

const plain = (inside: string) => `<html><body><div class="tgme_page">${inside}</div></body></html>`;
const titled = (extra: string, action = 'View in Telegram') =>
  plain(`<div class="tgme_page_title"><span>Norland</span></div><div class="tgme_page_extra">${extra}</div>
    <div class="tgme_page_action"><a href="tg://resolve?domain=x">${action}</a></div>`);

describe('a t.me/NAME page', () => {
  test.each([
    ['a channel without preview link', titled('7 101 subscribers'), 'preview off'],
    ['a group of one', titled('1 member'), 'not a channel'],
    [
      'a person whose text links to a preview',
      titled('@norland <a href="/s/mfa">x</a>', 'Send Message'),
      'not a channel',
    ],
    [
      'a channel withheld here',
      plain('<div class="tgme_page_description">you can view posts by <a>@rt</a> right away.</div>'),
      'withheld here',
    ],
    [
      'a name nobody has',
      plain('<div class="tgme_page_description">you can contact <a>@x</a> right away.</div>'),
      'not found',
    ],
    [
      'a reserved name',
      '<meta property="og:title" content="Telegram – a new era of messaging">',
      'not found',
    ],
    ['a page of new make', plain('<div class="brand_new">?</div>'), 'markup changed'],
    ['a page of another site', '<html><title>Blocked by provider</title></html>', 'markup changed'],
    ['nothing', '', 'markup changed'],
  ])('of %s gives its state', (_, html, state) => {
    expect(classifyUsernamePage(html).state).toBe(state);
  });

  test('any text is classified without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void classifyUsernamePage(text)));
  });
});
