/** A t.me of our own on loopback: channels given as data, pages as t.me serves them, faults on request. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createFakeChannels,
  type FakeChannel,
  type FakeChannels,
  type KeptChannel,
} from './fake-preview-channels.ts';
import { answerWith, type Fault } from './fake-preview-faults.ts';
import { type FakePage, renderPlainPage, renderPreview, renderWidget } from './fake-preview-pages.ts';
import type { KeptPost } from './fake-preview-post.ts';

interface FakeRequest {
  /** Milliseconds since 1970 by the clock given. */
  readonly at: number;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export interface FakePreview extends FakeChannels {
  /** `http://127.0.0.1:PORT`, to be used as a root of the reader. */
  readonly root: string;
  readonly requests: readonly FakeRequest[];
  /** The next `times` requests, or all until `calm`, meet this fault. Faults queue up. */
  fail(fault: Fault, times?: number): void;
  calm(): void;
  close(): Promise<void>;
}

const messagesPerPage = 20;

/** Starts on a free port unless one is given; `now` in milliseconds since 1970. */
export async function startFakePreview(options: {
  channels?: readonly FakeChannel[];
  now?: () => number;
  port?: number;
}): Promise<FakePreview> {
  const now = options.now ?? Date.now;
  const channels = createFakeChannels(now);
  for (const channel of options.channels ?? []) channels.open(channel);
  const requests: FakeRequest[] = [];
  const faults: { fault: Fault; left: number }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push({ at: now(), path, headers: request.headers });
    const next = faults[0];
    if (next && --next.left <= 0) faults.shift();
    void answerWith(next?.fault ?? {}, pageFor(path, channels.find, now()), request, response);
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  return {
    ...channels,
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fail: (fault, times = Number.POSITIVE_INFINITY) => void faults.push({ fault, left: times }),
    calm: () => void faults.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The same paths as t.me: /s/NAME, /NAME/ID?embed=1, /NAME. */
function pageFor(url: string, find: (name: string) => KeptChannel, now: number): FakePage {
  const { pathname, searchParams } = new URL(url, 'http://fake');
  const steps = pathname.split('/').filter(Boolean);
  const isPreview = steps[0] === 's';
  const [name = '', id = ''] = isPreview ? steps.slice(1) : steps;
  const channel = find(name);
  if (isPreview && channel.state !== 'open') return { status: 302, location: `/${name}`, body: '' };
  if (isPreview) return { status: 200, body: previewOf(channel, searchParams, now) };
  if (id === '' || !searchParams.has('embed')) {
    return { status: 200, body: renderPlainPage(channel.state, { ...channel, now }) };
  }
  const post = channel.posts.find((each) => [each.id, ...(each.album ?? [])].includes(Number(id)));
  const seen = channel.state === 'open' ? (post ?? null) : null;
  return { status: 200, body: renderWidget(seen, { ...channel, now }) };
}

/** `?before=` beyond the end shows the newest, as t.me does. */
function previewOf(channel: KeptChannel, params: URLSearchParams, now: number): string {
  const before = Number(params.get('before') ?? Number.POSITIVE_INFINITY);
  const after = Number(params.get('after') ?? 0);
  const shown = params.has('after')
    ? windowOf(channel.posts.filter((post) => post.id > after))
    : windowOf(channel.posts.filter((post) => post.id < before).reverse()).reverse();
  const lowest = shown[0]?.id ?? 0;
  const highest = shown.at(-1)?.id ?? Number.POSITIVE_INFINITY;
  return renderPreview(shown, {
    ...channel,
    now,
    older: channel.posts.some((post) => post.id < lowest) ? lowest : null,
    newer: channel.posts.some((post) => post.id > highest) ? highest : null,
  });
}

/** A page holds twenty messages; the parts of an album count. */
function windowOf(posts: readonly KeptPost[]): KeptPost[] {
  const shown: KeptPost[] = [];
  let messages = 0;
  for (const post of posts) {
    if (messages >= messagesPerPage) break;
    shown.push(post);
    messages += 1 + (post.album?.length ?? 0);
  }
  return shown;
}
