/** The demo in the browser: a chat with the bot, the channel beside it, until Ctrl-C. */
import type { Account } from '#doubles/telegram/script/account.ts';
import type { TelegramEvent } from '#doubles/telegram/state/events.ts';
import { liveSteps } from '../../test/fixtures/norland/live.ts';
import { listLocales } from '#src/adapters/fluent.ts';
import { generateSteps } from '../generate-steps.ts';
import { createPlayback, type Playback, playbackSpeeds } from '../playback.ts';
import { openSandbox, type Sandbox, waitUntilRead } from '../sandbox.ts';
import { createEventStream } from './event-stream.ts';
import { viewMessage } from './message-view.ts';
import { createPageActions } from './page-actions.ts';
import { viewChannel, viewPost } from './post-view.ts';
import { startPageServer } from './page-server.ts';

export interface DemoPage {
  readonly sandbox: Sandbox;
  readonly ann: Account;
  readonly playback: Playback;
  /** Where the page is. */
  readonly address: string;
  close(): Promise<void>;
}

export interface DemoPageOptions {
  /** 0 is any free one. */
  readonly port: number;
  readonly timeZone: string;
  /** Telegram's language of the person. */
  readonly language: string;
}

const mostMessages = 300;

/** Opens the whole bot and the page. Throws when the port is taken. */
export async function openDemoPage({ port, timeZone, language }: DemoPageOptions): Promise<DemoPage> {
  const sandbox = await openSandbox({ timeZone });
  const ann = sandbox.telegram.user({ name: 'Ann', language });
  const playback = createPlayback({ steps: news(), apply: (step) => void sandbox.simulator.apply(step) });
  const state = () => stateOf(sandbox, ann, playback);
  const feed = createEventStream({ state, onCount: (pages) => playback.setWatched(pages > 0) });
  const onChange = () => feed.send('settings', settingsOf(sandbox, ann, playback));
  const actions = createPageActions({ ann, playback, onChange });
  sandbox.telegram.on((event) => {
    if (event.type === 'request' && event.request.method === 'setMyCommands') onChange();
    else tellPage(event, ann, feed.send);
  });
  sandbox.simulator.on(({ post, action }) =>
    feed.send('post', { ...viewPost(post, action === 'delete'), fresh: action === 'publish' }),
  );
  async function close(): Promise<void> {
    playback.stop();
    feed.close();
    await sandbox.close();
  }
  try {
    await waitUntilRead(sandbox);
    const server = await startPageServer({ ...actions, subscribe: feed.subscribe }, port);
    return {
      ...{ sandbox, ann, playback, address: server.address },
      close: async () => {
        await close();
        await server.close();
      },
    };
  } catch (thrown) {
    // forgives nothing: what was opened is closed
    await close();
    throw thrown;
  }
}

function* news() {
  yield* liveSteps;
  yield* generateSteps();
}

function stateOf(stage: Sandbox, ann: Account, programme: Playback) {
  return {
    ...settingsOf(stage, ann, programme),
    messages: ann.messages.slice(-mostMessages).map(viewMessage),
    channels: stage.simulator.channels().map(viewChannel),
  };
}

function settingsOf({ telegram }: Sandbox, { person }: Account, programme: Playback) {
  const language = person.language ?? 'en';
  const own = telegram.commands(`default ${language}`);
  return {
    language,
    languages: listLocales(),
    speed: programme.speed(),
    speeds: playbackSpeeds,
    commands: own.length > 0 ? own : telegram.commands('default'),
  };
}

function tellPage(event: TelegramEvent, ann: Account, tell: (event: string, data: unknown) => void): void {
  if (event.type === 'sent' || event.type === 'edited') {
    if (event.message.chat.person === ann.person) tell('message', viewMessage(event.message));
  } else if (event.type === 'deleted') tell('gone', { id: event.message.id });
  else if (event.type === 'action' && event.chat.person === ann.person)
    tell('typing', { action: event.action });
  else if (event.type === 'answered') tell('answered', { id: event.press.message.id, ...event.press.answer });
}
