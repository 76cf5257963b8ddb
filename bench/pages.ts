/** Reading a t.me page with every field, beside the bare parser and an npm peer. Run alone: `node bench/pages.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { parseDocument } from 'htmlparser2';
import { renderPreview } from '#doubles/fake-preview-pages.ts';
import { readPreviewPage } from '#src/posts/preview-page/preview-page.ts';

type Read = (html: string) => unknown;

/** `telegram-scraper` 1.0.2 (MIT), measured where it is installed: `npm install --no-save telegram-scraper@1.0.2`. */
const peerName = 'telegram-scraper';
const captures = new URL('../../shared/captures/', import.meta.url);

/** Prints milliseconds per page: median and 90th percentile of rounds in which the readers take turns. */
export async function run(): Promise<void> {
  const readers: [string, Read][] = [
    ['ours, every field', readPreviewPage],
    ['bare htmlparser2', (html) => parseDocument(html)],
  ];
  const peer = await loadPeer();
  if (peer) readers.push([`${peerName} 1.0.2`, peer]);
  console.log('| page | kB | reader | median ms | p90 ms | ratio to ours |\n|---|---|---|---|---|---|');
  for (const [name, html] of pages()) await comparePage(name, html, readers);
  if (!peer) console.log(`\n${peerName} is not installed, so it was left out.`);
}

async function comparePage(name: string, html: string, readers: readonly [string, Read][]): Promise<void> {
  const times = readers.map((): number[] => []);
  for (let round = 0; round < 120; round++) {
    for (const [index, [, read]] of readers.entries()) {
      const took = await timeOf(read, html);
      // The first rounds warm the compiler up.
      if (round >= 20) times[index]?.push(took);
    }
  }
  const ours = quantile(times[0] ?? [], 0.5);
  for (const [index, [reader]] of readers.entries()) {
    const median = quantile(times[index] ?? [], 0.5);
    const p90 = quantile(times[index] ?? [], 0.9);
    const size = Math.round(Buffer.byteLength(html) / 1000);
    const cells = [name, size, reader, shown(median), shown(p90), shown(median / ours)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

/** Not a number when the reader gives up on the page. */
async function timeOf(read: Read, html: string): Promise<number> {
  const started = performance.now();
  try {
    await read(html);
    return performance.now() - started;
  } catch {
    // The peer throws at pages that are indented otherwise than it expects.
    return Number.NaN;
  }
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
}

function shown(figure: number): string {
  return Number.isNaN(figure) ? 'gives up' : figure.toFixed(2);
}

/** Real pages where they are at hand, else one of our own of the same make. */
function pages(): [string, string][] {
  const real = ['ducksrating/live_snapshot.html', 'rust-any2feed/full.html', 'php-scrapper/file2.html'];
  const found = real.filter((path) => existsSync(new URL(path, captures)));
  if (found.length > 0) return found.map((path) => [path, readFileSync(new URL(path, captures), 'utf8')]);
  return [['a page of our own', ownPage()]];
}

function ownPage(): string {
  const posts = Array.from({ length: 20 }, (_, index) => ({
    id: index + 1,
    date: '2026-01-31T10:00:00Z',
    text: `🎙 ${'The minister said that talks go on. '.repeat(60)}\n#Norland https://mfa.example/${index}`,
    media: [{ kind: 'photo' as const }],
    views: 12_300,
    reactions: [{ emoji: '👍', count: 12 }],
    hasFallback: true,
  }));
  const frame = {
    name: 'NorlandMFA',
    title: 'Norland MFA',
    channelId: 1_700_000_001,
    now: 1_786_462_218_000,
  };
  return renderPreview(posts, { ...frame, description: '', subscribers: 41_000, older: 1, newer: null });
}

/** The peer fetches by itself; its `https.get` is answered with the page at hand. Null when it is not installed. */
async function loadPeer(): Promise<Read | null> {
  const peer: unknown = await import(peerName).catch(() => null);
  if (typeof peer !== 'object' || peer === null || !('telegram_scraper' in peer)) return null;
  const { telegram_scraper: scrape } = peer;
  if (typeof scrape !== 'function') return null;
  return async (html) => {
    const original = https.get;
    https.get = answerWith(html) as unknown as typeof https.get;
    try {
      return await scrape('durov');
    } finally {
      https.get = original;
    }
  };
}

function answerWith(html: string) {
  return (_url: unknown, options: unknown, answer?: (response: IncomingMessage) => void) => {
    const callback = typeof options === 'function' ? options : answer;
    callback?.(
      Object.assign(Readable.from([Buffer.from(html)]), { statusCode: 200, headers: {} }) as IncomingMessage,
    );
    return { on: () => undefined, end: () => undefined };
  };
}

if (import.meta.main) await run();
