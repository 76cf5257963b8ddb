/** What a person means by what they typed, by rules: a command in any language, a channel, a question, or words to look for. Pure. */
import { findChannelMention, isInvitation } from '#src/channels/channel.ts';
import { inAnyLanguage, languages } from '#src/languages/index.ts';
import { readTermTable, wholeTerms } from '#src/languages/terms.ts';
import { isEach } from '../schedule.ts';
import { toQuery } from './to-query.ts';
import { noWindow, readDigestWords } from './read-digest-words.ts';
import { actsAtOnce, readHow } from './read-how.ts';
import { anyWords, commandArguments, isSmallWord, normalizeTyped, type Vocabulary } from './vocabulary.ts';

export type Intent =
  | { readonly kind: 'command'; readonly name: string; readonly args: string }
  | { readonly kind: 'unknown-command'; readonly name: string; readonly args: string }
  | { readonly kind: 'channel'; readonly name: string }
  | { readonly kind: 'question' | 'phrase'; readonly text: string }
  | { readonly kind: 'nothing' | 'thanks' | 'invitation' };

export interface IntentContext {
  readonly vocabulary: Vocabulary;
  /** Names of all commands, small letters. */
  readonly commands: ReadonlySet<string>;
  readonly username: string;
  /** Days as dates, and each name of a topic in one word. */
  readonly writeDigestWords: (text: string) => string;
  /** `YYYY-MM-DD` where the chat is. */
  readonly today: string;
  /** The watched channel that is called so, by its name or its title; null when none is. */
  readonly channelCalled: (text: string) => string | null;
}

const longestPhrase = 200;

/** Reads a message, or what was written to the bot in a group. Null when it is a command for another bot. */
export function readIntent(typed: string, context: IntentContext): Intent | null {
  const text = withoutMention(typed.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, ''), context.username);
  if (/^[/／]/u.test(text)) return readCommand(text, context);
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'nothing' };
  return readPlain(text, context);
}

function readCommand(text: string, context: IntentContext): Intent | null {
  const { vocabulary, commands, username } = context;
  const [, typed = '', bot, rest = ''] = /^[/／]([^\s@]*)(?:@(\S*))?\s*(.*)$/su.exec(text) ?? [];
  if (bot !== undefined && bot.toLowerCase() !== username.toLowerCase()) return null;
  const name = typed.toLowerCase();
  if (commands.has(name)) return toCommand(name, rest, context);
  const all = `${typed.replaceAll('_', ' ')} ${rest}`;
  const phrase = vocabulary.command(all.split(/\s+/).map(normalizeTyped));
  if (phrase === null) return { kind: 'unknown-command', name, args: rest };
  const args = afterWords(all, phrase.length);
  return toCommand(phrase.meaning, phrase.meaning === 'alert' ? vocabulary.sought(args) : args, context);
}

function readPlain(typed: string, context: IntentContext): Intent {
  const { vocabulary } = context;
  if (isInvitation(typed)) return { kind: 'invitation' };
  const text = vocabulary.withoutPolite(typed);
  const words = text.split(/\s+/).map(normalizeTyped);
  const said = words.filter((word) => word !== '');
  if (vocabulary.thanks(said)?.length === said.length) return { kind: 'thanks' };
  if (vocabulary.question(said)?.length === said.length) return { kind: 'nothing' };
  const wanted = readHow(said, vocabulary);
  if (wanted)
    return { kind: actsAtOnce.includes(wanted) ? 'unknown-command' : 'command', name: wanted, args: '' };
  const window = readDigestArguments(text, context);
  if (window !== null) return { kind: 'command', name: 'digest', args: window };
  if (vocabulary.ownName(words)?.length === words.length)
    return { kind: 'command', name: 'language', args: text };
  const told = vocabulary.tell(words);
  if (told) return readTold(text, told.length, vocabulary);
  const phrase = vocabulary.command(words);
  const meant = phrase && readCommandWords(phrase.meaning, text, phrase.length, context);
  const asked = meant ?? readRequest(text, words, context) ?? readTrailingCommand(text, words, context);
  if (asked) return asked;
  const channel = findChannelMention(text) ?? context.channelCalled(text);
  if (channel !== null) return { kind: 'channel', name: channel };
  const isQuestion = /[?؟]\s*$/u.test(text) || vocabulary.question(words) !== null;
  return isQuestion ? toQuestion(text, vocabulary) : { kind: 'phrase', text: text.slice(0, longestPhrase) };
}

function toQuestion(text: string, vocabulary: Vocabulary): Intent {
  // who said something is not looked for by the word "said"
  const about = vocabulary
    .asked(text)
    .split(/\s+/)
    .filter((word) => vocabulary.says([normalizeTyped(word)]) === null);
  const sought = about.every(isSmallWord) ? text : about.join(' ');
  return { kind: 'question', text: sought.slice(0, longestPhrase) };
}

/** "Tell me when they mention the talks" is an alert; "tell me about the talks", "when the vote is", "if it is true" ask. */
function readTold(text: string, length: number, vocabulary: Vocabulary): Intent {
  const rest = afterWords(text, length);
  const last = text.split(/\s+/)[length - 1] ?? '';
  const isAbout = vocabulary.filler([normalizeTyped(last)]) !== null;
  const asksWhen = vocabulary.question([normalizeTyped(last)]) !== null;
  // German "wann" only asks, English "when" also joins; Spanish tells "cuándo" from "cuando"
  const onlyAsks = asksWhen && (!joins(last, vocabulary) || /\p{M}/u.test(last.normalize('NFD')));
  // WHO is no question
  const words = rest.split(/\s+/).map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : normalizeTyped(word)));
  const mentions = words.some((_, at) => vocabulary.mention(words, at));
  const isQuestion = onlyAsks || (asksWhen && saysWhatHappens(words, vocabulary)) || /[?؟]\s*$/u.test(rest);
  if (isAbout || vocabulary.question(words) !== null || (isQuestion && !mentions))
    return toQuestion(rest, vocabulary);
  return { kind: 'command', name: 'alert', args: readSought(text, length, vocabulary) };
}

const joins = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.lead([normalizeTyped(word)]) !== null;

/** What is looked for by a command of `length` words: "alert me when the vote is" looks for the vote. */
function readSought(text: string, length: number, vocabulary: Vocabulary, message = text): string {
  const isClause = text
    .split(/\s+/)
    .slice(length - 1, length + 1)
    .some((word) => joins(word, vocabulary));
  const rest = withoutEndMarks(afterWords(text, length));
  return toQuery(rest, isClause ? vocabulary.soughtInClause : vocabulary.sought, vocabulary, message);
}

/** "The vote is", "es la votación": it begins or ends with the verb. */
const saysWhatHappens = (words: readonly string[], { happening }: Vocabulary): boolean =>
  happening(words) !== null || words.some((_, at) => happening(words, at)?.length === words.length - at);

const withoutEndMarks = (text: string): string => text.replace(/[\s.!?؟…]+$/u, '');

const opposites = languages.flatMap(({ contrasts }) => {
  const pairs = readTermTable(contrasts.opposites);
  const [, lifted = ''] = pairs.get('force')?.split('<>') ?? [];
  return [lifted, ...['change', 'course'].map((pair) => pairs.get(pair)?.replace('<>', '|') ?? '')];
});
/** "Alert level rises", "alert lifted": whoever says what becomes of it may tell of one. */
const changes = wholeTerms(inAnyLanguage('categories').calledOff, ...opposites);

/** A command of `length` words; null when what follows makes them mean something else. */
function readCommandWords(name: string, text: string, length: number, context: IntentContext): Intent | null {
  const rest = withoutEndMarks(afterWords(text, length));
  const following = commandArguments.get(name);
  const next = /^[\p{Ll}\p{Lo}]\S*/u.exec(afterWords(text, length))?.[0];
  const isNamed = next !== undefined && isSmallWord(next) && !joins(next, context.vocabulary);
  // "alerta de tsunami" tells of one, as "alert in the north"
  if (name === 'alert' && length === 1 && isNamed) return null;
  if (name === 'alert' && length === 1 && changes.test(rest))
    return { kind: 'phrase', text: rest.includes(' ') ? rest : text };
  if (following === anyWords)
    return {
      kind: 'command',
      name,
      args: readSought(text, length, context.vocabulary, name === 'alert' ? text : ''),
    };
  const [last = ''] = text.split(/\s+/).slice(length - 1, length);
  if (following?.test(rest))
    return { kind: 'command', name, args: name === 'schedule' && isEach(last) ? `${last} ${rest}` : rest };
  const channel = context.channelCalled(rest.replace(/^@/, ''));
  const toFollow = findChannelMention(rest) ?? channel;
  if (name === 'subscribe' || name === 'unsubscribe')
    return toFollow === null ? null : { kind: 'command', name, args: `@${toFollow}` };
  // what is announced is listed, whatever shall be reminded of
  if (name === 'remind') return { kind: 'command', name, args: '' };
  if (name !== 'digest') return null;
  const typed = afterWords(text, length);
  const window = noWindow.test(typed) ? typed : readDigestArguments(rest, context);
  const args = window ?? (channel && `@${channel}`);
  // "summary of sanctions": no window that we know, but words to look for
  return args === null ? toQuestion(rest, context.vocabulary) : { kind: 'command', name, args };
}

/** What may stand behind "show me the" changes nothing by itself, or names hours. */
const requests = ['digest', 'schedule', 'alerts', 'topics', 'channels', 'settings', 'stats', 'remind'];

/** "Send me a summary of the last week". */
function readRequest(text: string, words: readonly string[], context: IntentContext): Intent | null {
  const { filler, command } = context.vocabulary;
  let at = 0;
  for (let found = filler(words); found; found = filler(words, at)) at += found.length;
  const { meaning = '', length = 0 } = command(words, at) ?? {};
  return requests.includes(meaning) ? readCommandWords(meaning, text, at + length, context) : null;
}

/** "Norland MFA abonnieren": where the verb stands at the end, as in German. */
function readTrailingCommand(text: string, words: readonly string[], context: IntentContext): Intent | null {
  const at = words.length - 1;
  const name = context.vocabulary.command(words, at)?.meaning;
  if (at === 0 || (name !== 'subscribe' && name !== 'unsubscribe')) return null;
  return readCommandWords(name, text.split(/\s+/).slice(0, at).join(' '), 0, context);
}

/** `/digest last week` is `/digest 7d`, as of `/stats`; what is no window in words is left to the command. */
function toCommand(name: string, rest: string, context: IntentContext): Intent {
  // "/topic Arctic 7d"
  const ofTopic = name === 'topic' ? readDigestArguments(`#${rest.replace(/^[#＃]/u, '')}`, context) : null;
  if (ofTopic !== null) return { kind: 'command', name: 'digest', args: ofTopic };
  const window = name === 'digest' || name === 'stats' ? readDigestArguments(rest, context) : null;
  return {
    kind: 'command',
    name,
    args: window ?? (name === 'digest' ? context.writeDigestWords(rest) : rest),
  };
}

const readDigestArguments = (text: string, { vocabulary, writeDigestWords, today }: IntentContext) =>
  readDigestWords(writeDigestWords(text), vocabulary, today);

const withoutMention = (text: string, username: string): string =>
  text.toLowerCase().startsWith(`@${username.toLowerCase()}`)
    ? text.slice(username.length + 1).replace(/^[\s,:]+/, '')
    : text;

const afterWords = (text: string, count: number): string => text.split(/\s+/).slice(count).join(' ');
