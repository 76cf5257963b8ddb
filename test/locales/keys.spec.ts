import { versionChanges } from '#src/posts/version-chain.ts';
import { describe, expect, test } from 'vitest';
import { wideners } from '#src/alerts/preview/alert-preview.ts';
import { queryProblemCodes } from '#src/query/language/query-problem.ts';
import { createVocabulary } from '#src/chats/intents/vocabulary.ts';
import type { Texts } from '#src/message/texts.ts';
import { channelNotices } from '#src/ingest/channel-notifier.ts';
import { channelStates, isReadableState } from '#src/posts/channel-state.ts';
import type { ModelFailure } from '#src/digest/grounding/provenance.ts';
import { countedDispositions } from '#src/digest/message/also-lines.ts';
import { dispositions } from '#src/digest/selection/ledger.ts';
import { questions } from '#handlers/page.ts';
import { builtInTopics } from '#src/digest/topics/topic.ts';
import { english, locales, sentence, sources } from './ftl.ts';

/** A channel's title may be as long as this (core.telegram.org/method/channels.createChannel). */
const longTitle = 'M'.repeat(128);

describe('what Telegram bounds', () => {
  const longest = (locale: string, key: string, value: string) =>
    Math.max(...[0, 1, 2, 5, 21, 100].map((count) => [...sentence(locale, key, count, value)].length));
  const tooLong = (locale: string, keys: Iterable<string>, most: number, value: string) =>
    [...keys].filter((key) => longest(locale, key, value) > most);
  const keys = [...english.keys()];
  /** Keys in statements that answer the press of a button. */
  const answers = sources
    .flatMap((source) => source.match(/(?:answerCallbackQuery|notify)\([^;]*;/g) ?? [])
    .flatMap((call) => [...call.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, key = '']) => key))
    .filter((key) => english.has(key));

  test.each(locales)('%s answers a press in 200 characters', (locale) => {
    expect(answers.length).toBeGreaterThan(5);
    const all = new Set([...answers, ...keys.filter((key) => /^(?!alert-problem-).*-short$/.test(key))]);
    expect(tooLong(locale, all, 200, longTitle)).toEqual([]);
  });

  test.each(locales)('%s describes commands and the bot within the limits', (locale) => {
    const descriptions = keys.filter((key) => key.startsWith('command-'));
    // 256 are allowed, the menu shows fewer
    expect(tooLong(locale, descriptions, 60, '')).toEqual([]);
    expect(tooLong(locale, ['about-description'], 512, '')).toEqual([]);
    expect(tooLong(locale, ['about-short'], 120, '')).toEqual([]);
  });

  test.each(locales)('%s has buttons that fit a phone, and hints that fit the field', (locale) => {
    const buttons = keys.filter((key) => /^button-(?!too-old)/.test(key));
    expect(tooLong(locale, buttons, 26, '22:00')).toEqual([]);
    expect(
      tooLong(
        locale,
        keys.filter((key) => key.endsWith('-hint')),
        64,
        '',
      ),
    ).toEqual([]);
  });
});

const reasons: Readonly<Record<ModelFailure, true>> = {
  'no model': true,
  exam: true,
  budget: true,
  deadline: true,
  unreachable: true,
  stopped: true,
  declined: true,
  malformed: true,
  cut: true,
  'all refused': true,
  suspicious: true,
  unverified: true,
};
const unreadableStates = channelStates.filter((state) => !isReadableState(state));
const dashed = (names: readonly string[]) => names.map((name) => name.replaceAll(' ', '-'));

const typedMeanings = new Set<string>();
// every meaning is asked for its words when the vocabulary is made
const asked = {
  plain(key: string): string {
    typedMeanings.add(key.replace('typed-', ''));
    return key;
  },
};
createVocabulary([asked as unknown as Texts]);

/** Keys that the sources put together: the template as it stands there, and what it comes to. */
const templates: Readonly<Record<string, readonly string[]>> = {
  'command-${command}': [],
  'alert-problem-${key}': queryProblemCodes.map((code) => code.toLowerCase().replaceAll('_', '-')),
  'alert-line-${key}': ['not-json', 'no-query', 'no-text', 'bad-language'],
  'revisions-${revision.change}': versionChanges,
  'schedule-${set}': ['daily', 'weekdays', 'weekend'],
  'channel-${kind}': channelNotices,
  'state-${state}': [],
  'cure-${state}': [],
  "cure-${state.replaceAll(' ', '-')}": dashed(unreadableStates),
  "state-${state.replaceAll(' ', '-')}": dashed(unreadableStates),
  "cure-${channel.state.replaceAll(' ', '-')}": dashed(unreadableStates),
  'topic-${topic.name}': builtInTopics.map(({ name }) => name),
  "ledger-${disposition.replaceAll(' ', '-')}": dashed(dispositions),
  "digest-also-${disposition.replaceAll(' ', '-')}": dashed(countedDispositions),
  "digest-reason-${reason.replaceAll(' ', '-')}": dashed(Object.keys(reasons)),
  'digest-note-${kind}': ['refused', 'suspicious'],
  'digest-note-${how}': [
    ...[
      'chosen',
      'chosen-because',
      'extractive',
      'extractive-because',
      'read',
      'by-rules',
      'in-part',
      'less',
    ],
  ],
  'alert-miss-${kind}': Object.keys(wideners),
  'button-${name}': [],
  'ask-${about}': ['replace-alert', 'exclude-word'],
  "stats-kind-${name.replaceAll(' ', '-')}": ['statement', 'report', 'live-notice', 'media-only', 'other'],
  'typed-${meaning}': [...typedMeanings],
  'ask-${question}': questions,
  '${key}-hint': ['replace-alert', 'exclude-word', ...questions].map((asked) => `ask-${asked}`),
};

describe('the keys', () => {
  const built = Object.entries(templates).flatMap(([template, names]) =>
    names.map((name) => template.replace(/\$\{[^}]+\}/, name)),
  );
  /** What stands first in a call of `button`, as `isOn ? 'followed' : 'follow'`, and in `turn` and labels of pages. */
  const named = /(?:\bbutton|\bturn)\((?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g;
  const buttonKeys = sources
    .flatMap((source) => [...source.matchAll(named)].flatMap(([, ...names]) => names.filter(Boolean)))
    .map((name) => `button-${name}`);
  const calls = sources
    .map((source) => source.replaceAll(named, ''))
    .flatMap(
      (source) =>
        source.match(
          /(?:\.(?:line|lines|plain|say|notify|createMessage|message)|askForReply)\((?:\$\{[^}]*\}|[^;{}])*/g,
        ) ?? [],
    );

  test('every key of the sources exists', () => {
    const literal = calls.flatMap((call) =>
      [...call.matchAll(/(?<!data: )'([a-z]+(?:-[a-z]+)+)'/g)].map(([, key = '']) => key),
    );
    expect(literal.length).toBeGreaterThan(200);
    expect(buttonKeys.length).toBeGreaterThan(50);
    const all = new Set([...literal, ...built, ...buttonKeys]);
    expect([...all].filter((key) => !english.has(key))).toEqual([]);
  });

  test('every key is used', () => {
    const all = sources.join('\n');
    const used = (key: string) =>
      built.includes(key) ||
      /^(command|about)-/.test(key) ||
      all.includes(`'${key}'`) ||
      (key.startsWith('button-') && all.includes(`'${key.slice('button-'.length)}'`));
    expect([...english.keys()].filter((key) => !used(key))).toEqual([]);
  });

  test('every key that is put together is listed here', () => {
    const found = calls.flatMap((call) =>
      [...call.matchAll(/`([a-z][a-z-]*-\$\{[^`]*)`/g)].map(([, template = '']) => template),
    );
    expect([...new Set(found)].filter((template) => !(template in templates))).toEqual([]);
  });

  test('every state of a channel has its words', () => {
    const said = ['lost', ...dashed(channelStates.filter(isReadableState))];
    const line = english.get('channel-line')?.selectors[0]?.variants;
    expect([...(line?.keys() ?? [])].sort()).toEqual(said.sort());
  });
});
