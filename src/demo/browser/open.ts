/** The demo in the browser: a chat with the bot, the channel beside it, until Ctrl-C. */
import type { Account } from '#doubles/telegram/script/account.ts';
import type { TelegramEvent } from '#doubles/telegram/state/events.ts';
import { liveSteps } from '../../../test/fixtures/norland/live.ts';
import { localesThere } from '../../adapters/fluent.ts';
import { invent } from '../inventions.ts';
import { createProgramme, type Programme, speeds } from '../programme.ts';
import { openStage, type Stage, untilRead } from '../stage.ts';
import { createFeed } from './feed.ts';
import { viewMessage } from './message-view.ts';
import { createActions } from './person.ts';
import { viewChannel, viewPost } from './post-view.ts';
import { startPageServer } from './server.ts';

export interface Browsing {
  readonly stage: Stage;
  readonly ann: Account;
  readonly programme: Programme;
  /** Where the page is. */
  readonly address: string;
  close(): Promise<void>;
}

export interface BrowsingOptions {
  /** 0 is any free one. */
  readonly port: number;
  readonly timeZone: string;
  /** Telegram's language of the person. */
  readonly language: string;
}

const mostMessages = 300;

/** Opens the whole bot and the page. Throws when the port is taken. */
export async function openBrowsing({ port, timeZone, language }: BrowsingOptions): Promise<Browsing> {
  const stage = await openStage({ timeZone });
  const ann = stage.telegram.user({ name: 'Ann', language });
  const programme = createProgramme({ steps: news(), take: (step) => void stage.newsroom.take(step) });
  const state = () => stateOf(stage, ann, programme);
  const feed = createFeed({ state, onCount: (pages) => programme.setWatched(pages > 0) });
  const changed = () => feed.tell('settings', settingsOf(stage, ann, programme));
  const actions = createActions({ ann, programme, changed });
  stage.telegram.on((event) => {
    if (event.type === 'request' && event.request.method === 'setMyCommands') changed();
    else tellPage(event, ann, feed.tell);
  });
  stage.newsroom.on(({ post, did }) =>
    feed.tell('post', { ...viewPost(post, did === 'delete'), fresh: did === 'publish' }),
  );
  async function close(): Promise<void> {
    programme.stop();
    feed.close();
    await stage.close();
  }
  try {
    await untilRead(stage);
    const server = await startPageServer({ ...actions, join: feed.join }, port);
    return {
      ...{ stage, ann, programme, address: server.address },
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
  yield* invent();
}

function stateOf(stage: Stage, ann: Account, programme: Programme) {
  return {
    ...settingsOf(stage, ann, programme),
    messages: ann.messages.slice(-mostMessages).map(viewMessage),
    channels: stage.newsroom.channels().map(viewChannel),
  };
}

function settingsOf({ telegram }: Stage, { person }: Account, programme: Programme) {
  const language = person.language ?? 'en';
  const own = telegram.commands(`default ${language}`);
  return {
    language,
    languages: localesThere(),
    speed: programme.speed(),
    speeds,
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
