/** What happens, told to every open page as server-sent events; whoever comes later is told how things stand first. */
import type { ServerResponse } from 'node:http';

export interface EventStream {
  /** Keeps the answer open until the page goes. */
  subscribe(response: ServerResponse): void;
  send(event: string, data: unknown): void;
  close(): void;
}

export interface EventStreamOptions {
  /** How things stand, for a page that has just come. */
  readonly state: () => unknown;
  readonly onCount: (pages: number) => void;
}

const beatMs = 20_000;

export function createEventStream({ state, onCount }: EventStreamOptions): EventStream {
  const pages = new Set<ServerResponse>();
  // a proxy or a sleeping laptop must notice that the line is dead
  const beat = setInterval(() => {
    for (const page of pages) page.write(': still here\n\n');
  }, beatMs);

  return {
    subscribe(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`retry: 1000\n${eventText('state', state())}`);
      pages.add(response);
      onCount(pages.size);
      response.on('close', () => {
        pages.delete(response);
        onCount(pages.size);
      });
    },
    send(event, data) {
      for (const page of pages) page.write(eventText(event, data));
    },
    close() {
      clearInterval(beat);
      for (const page of pages) page.end();
    },
  };
}

const eventText = (event: string, data: unknown): string =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
