/** `node test/screenshots.ts [FOLDER]`: takes the README's pictures of the demo's page, by day, by night, on a phone. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type DemoPage, openDemoPage } from '#demo/browser/open-demo-page.ts';
import { hasChromium, launchChromium } from './demo/chromium.ts';
import { liveSteps } from './fixtures/norland/live.ts';

interface Scene {
  readonly file: string;
  readonly look: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly play: (page: Page, browsing: DemoPage) => Promise<void>;
}

const scenes: readonly Scene[] = [
  { file: 'alert-day.png', look: 'light', width: 1180, height: 760, play: alert },
  { file: 'digest-night.png', look: 'dark', width: 1180, height: 1240, play: digest },
  { file: 'phone.png', look: 'light', width: 390, height: 780, play: alert },
];

async function alert(page: Page, browsing: DemoPage): Promise<void> {
  const { ann, sandbox } = browsing;
  await ann.asks('/subscribe @NorlandMFA');
  await ann.asks('/alert sanctions');
  for (const step of liveSteps.filter((each) => JSON.stringify(each).includes('live-sanctions'))) {
    const before = ann.last?.id ?? 0;
    sandbox.simulator.apply(step);
    await sandbox.telegram.until(() => (ann.last?.id ?? 0) > before && ann.last?.byBot);
  }
  await page.locator('.key').last().waitFor();
}

async function digest(page: Page, { ann, sandbox: stage }: DemoPage): Promise<void> {
  await ann.asks('/subscribe @NorlandMFA');
  const made = await ann.asks('/digest today');
  await stage.telegram.until(() => made.buttons.length > 0);
  await page.locator('.key.leads').waitFor();
}

/** One PNG per scene; returns their paths. */
export async function takeScreenshots(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium();
  const paths: string[] = [];
  try {
    for (const scene of scenes) paths.push(await take(scene, folder, await browser.newPage()));
  } finally {
    await browser.close();
  }
  return paths;
}

async function take(scene: Scene, folder: string, page: Page): Promise<string> {
  const browsing = await openDemoPage({ port: 0, timeZone: 'UTC', language: 'en' });
  try {
    await page.emulateMedia({ colorScheme: scene.look, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: scene.width, height: scene.height });
    browsing.playback.setSpeed(0);
    await page.goto(browsing.address);
    await page.locator('#begin').waitFor();
    await scene.play(page, browsing);
    const path = join(folder, scene.file);
    await page.screenshot({ path });
    return path;
  } finally {
    await page.close();
    await browsing.close();
  }
}

if (import.meta.main) {
  if (!hasChromium) throw new Error('Chromium is needed: apt-get install chromium, or CHROMIUM=/path/to/it.');
  const folder = process.argv[2] ?? 'test/screenshots';
  for (const path of await takeScreenshots(folder)) process.stdout.write(`${path}\n`);
}
