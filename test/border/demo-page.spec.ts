import { mkdtemp, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listLocales } from '#src/adapters/fluent.ts';
import { type DemoPage, openDemoPage } from '#demo/browser/open-demo-page.ts';
import { hasChromium, launchChromium } from '../demo/chromium.ts';
import { type LiveStep, liveSteps } from '../fixtures/norland/live.ts';
import { takeScreenshots } from '../screenshots.ts';

const others = listLocales().filter((code) => code !== 'en');
const about = hasChromium
  ? 'the page of the demo'
  : 'the page of the demo (skipped: no Chromium here; apt-get install chromium, or CHROMIUM=/path/to/it)';

let browser: Browser;
let browsing: DemoPage;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  if (hasChromium) browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  if (!hasChromium) return;
  browsing = await openDemoPage({ port: 0, timeZone: 'UTC', language: 'en' });
  browsing.playback.setSpeed(0);
  page = await browser.newPage();
  complaints = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (thrown) => complaints.push(thrown.message));
  await page.goto(browsing.address);
});
afterEach(async () => {
  if (!hasChromium) return;
  await page.close();
  await browsing.close();
});

const message = (text: string | RegExp) => page.locator('.message.theirs', { hasText: text }).last();

async function type(text: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

/** What the channel does with the post of this slug. */
function take(slug: string, what: LiveStep['do'] = 'publish') {
  const slugOf = (step: LiveStep) => (step.do === 'publish' ? step.draft.slug : step.slug);
  const step = liveSteps.find((each) => each.do === what && slugOf(each) === slug);
  return step && browsing.sandbox.simulator.apply(step)?.post;
}

/** The bot does something that no command asks for, as its own process would: over HTTP. */
async function call(method: string, fields: Readonly<Record<string, string | Blob>>): Promise<number> {
  const { root, token } = browsing.sandbox.telegram;
  const body = new FormData();
  body.set('chat_id', String(browsing.ann.id));
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') body.set(name, value);
    else body.set(name, value, 'name.png');
  const answer = await fetch(`${root}/bot${token}/${method}`, { method: 'POST', body });
  const { result } = (await answer.json()) as { result: { message_id: number } };
  return result.message_id;
}

describe.skipIf(!hasChromium)(about, () => {
  test('three taps subscribe, a command that completes itself brings a digest whose ledger adds up', async () => {
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Subscribe' }).click();
    await page.getByRole('button', { name: 'Norland MFA' }).click();
    await page.locator('.toast.shown', { hasText: 'Norland MFA' }).waitFor();
    await message('Daily digest').waitFor();

    const field = page.getByRole('combobox', { name: 'Message' });
    await field.pressSequentially('/dig');
    await page.getByRole('option', { name: /digest/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('/digest ');
    await field.pressSequentially('today');
    await page.keyboard.press('Enter');

    const digest = await message(/\d+ posts: /).innerText();
    const ledger = /(\d+) posts: ([^.]*)\./.exec(digest);
    const parts = (ledger?.[2]?.match(/\d+/g) ?? []).map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(Number(ledger?.[1]));
    expect(complaints).toEqual([]);
  });

  test('an alert arrives, leads to its post, and what its edit changed is told', async () => {
    await type('/subscribe @NorlandMFA');
    await type('/alert sanctions');
    await message('Saved as alert 1').waitFor();
    const post = take('live-sanctions');
    await message('🔔').getByText('Open the post').click();
    expect(await page.locator('.post.pointed').getAttribute('id')).toBe(`NorlandMFA-${post?.id}`);

    take('live-sanctions', 'edit');
    await message('“New sanctions will be answered”').waitFor();
    await page.locator('.post.pointed, .post', { hasText: 'will be answered in kind' }).last().waitFor();
    expect(complaints).toEqual([]);
  });

  test('a question of the bot is answered by a reply', async () => {
    await type('/subscribe @NorlandMFA');
    await type('/alert sanctions');
    await message('Saved as alert 1').waitFor();
    take('live-sanctions');
    await message('🔔').getByRole('button', { name: 'Exclude a word' }).click();
    await page.locator('#reply').waitFor();
    await type('museum');
    await message(/Saved as alert 1: .*without/).waitFor();
    await page.locator('#reply').waitFor({ state: 'hidden' });
    await page.locator('.mine .quoted').waitFor();
    expect(complaints).toEqual([]);
  });

  test('pictures, files and deleted messages are shown as in Telegram', async () => {
    await type('/start');
    await message('Watching now').waitFor();
    const png = new Blob([await page.screenshot()], { type: 'image/png' });
    const id = await call('sendPhoto', { photo: png, caption: 'Posts per day' });
    await message('Posts per day').getByRole('img').waitFor();
    const width =
      'document.querySelector(".picture").decode().then(() => document.querySelector(".picture").naturalWidth)';
    expect(await page.evaluate(width)).toBeGreaterThan(100);
    await call('sendDocument', { document: new Blob(['{}']), caption: 'All of it' });
    expect(await message('All of it').locator('.file').getAttribute('download')).toBe('name.png');
    await call('deleteMessage', { message_id: String(id) });
    await page.locator('.ghost').waitFor();
    expect(complaints).toEqual([]);
  });

  test('the channel publishes as fast as one likes, and stands still when paused', async () => {
    const before = await page.locator('.post').count();
    await page.getByRole('radio', { name: '30×' }).click();
    await page.locator('.post.fresh').nth(3).waitFor();
    await page.locator('.post.deleted', { hasText: 'test test' }).waitFor();
    await page.getByRole('radio', { name: 'Pause' }).click();
    await page.locator('[aria-checked=true]', { hasText: 'Pause' }).waitFor();
    const after = await page.locator('.post').count();
    expect(after).toBeGreaterThan(before + 3);
    expect(browsing.playback.speed()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('on a phone one half is shown at a time, and nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await type('/start');
    await message('Watching now').waitFor();
    const isTooWide = 'document.documentElement.scrollWidth > innerWidth';
    expect(await page.evaluate(isTooWide)).toBe(false);
    take('live-extended');
    await page.locator('#channel-count', { hasText: '1' }).waitFor();
    await page.getByRole('button', { name: /^Channel/ }).click();
    await page.locator('.post', { hasText: 'has been extended' }).last().waitFor();
    expect(await page.locator('#composer').isVisible()).toBe(false);
    expect(await page.evaluate(isTooWide)).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('night and day are remembered', async () => {
    await page.getByRole('button', { name: 'Night or day' }).click();
    expect(await page.locator('html').getAttribute('data-look')).toBe('dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-look')).toBe('dark');
    expect(complaints).toEqual([]);
  });

  test.skipIf(others.length === 0)(
    'the language of the app is told to the bot, and the chat turns with it',
    async () => {
      await type('/start');
      await message('Watching now').waitFor();
      const code = others.includes('ar') ? 'ar' : String(others[0]);
      await page.getByLabel('Language of your app').selectOption(code);
      await page.locator('.mine', { hasText: `/language ${code}` }).waitFor();
      await page.locator(`#chat[dir=${code === 'ar' ? 'rtl' : 'ltr'}][lang=${code}]`).waitFor();
      expect(browsing.ann.person.language).toBe(code);
      expect(complaints).toEqual([]);
    },
  );

  test('only pages of its own may speak to it', async () => {
    const ask = (headers: Record<string, string>, path = '/say') =>
      new Promise<number>((resolve) => {
        const asked = request(`${browsing.address}${path}`, { method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        });
        asked.end('{"text":"/start"}');
      });
    const json = { 'content-type': 'application/json' };
    expect(await ask({ ...json, host: 'evil.example' })).toBe(403);
    expect(await ask({ ...json, origin: 'https://evil.example' })).toBe(403);
    expect(await ask({ 'content-type': 'text/plain' })).toBe(400);
    expect(await ask(json, '/constructor')).toBe(400);
    expect(await ask(json)).toBe(204);
  });

  test('the pictures of the README can be taken anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dragoman-'));
    try {
      const paths = await takeScreenshots(folder);
      expect(paths.map((path) => basename(path))).toEqual(['alert-day.png', 'digest-night.png', 'phone.png']);
      for (const path of paths) expect((await stat(path)).size).toBeGreaterThan(20_000);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
