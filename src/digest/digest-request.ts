/** What a person asks of `/digest`: a window, channels and topics in any order. */
import { parseChannelName } from '#src/channels/channel.ts';
import { toChannelKey } from '#src/posts/channel-key.ts';
import { refuse, type Refusal } from '#src/chats/command-arguments.ts';
import { parseWindow, type Window } from './window.ts';

export interface DigestRequest {
  readonly window: Window;
  /** Keys of channels; none: all that the chat follows. */
  readonly channels: readonly string[];
  /** As typed, without the sign; none: everything. */
  readonly topics: readonly string[];
}

const mostNames = 10;

/** Reads what follows `/digest`; without a window it is the last 24 hours. `watched`: a channel for an example. */
export function parseDigestRequest(
  text: string,
  zone: string,
  now: number,
  watched: string,
): { request: DigestRequest } | Refusal {
  const words = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ ?\.{2,} ?/g, '..')
    .split(' ')
    .filter((word) => word !== '');
  const topics = [...new Set(words.filter(isTopic).map((word) => word.slice(1)))];
  const links = words.filter(isChannel);
  const windows = words.filter((word) => !isTopic(word) && !isChannel(word));
  const stranger = links.find((word) => parseChannelName(word) === null);
  if (stranger !== undefined) return refuse('digest-bad-channel', stranger, `/digest 24h @${watched}`);
  const channels = [...new Set(links.map((word) => toChannelKey(parseChannelName(word) ?? '')))];
  if (channels.length + topics.length > mostNames)
    return refuse('digest-many-names', String(mostNames), `/digest today @${watched}`);
  if (windows.length > 1) return refuse('digest-many-windows', windows[1] ?? '', '/digest 7d');
  const read = parseWindow(windows[0] ?? '', zone, now);
  return 'problem' in read ? read : { request: { window: read.window, channels, topics } };
}

const isTopic = (word: string): boolean => /^[#＃]./u.test(word);
const isChannel = (word: string): boolean =>
  /^@|^https?:\/\/|^(?:www\.)?[\w-]*\.?(?:t|telegram)\.(?:me|dog)\b/i.test(word);
