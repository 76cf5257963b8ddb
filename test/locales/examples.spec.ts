import { describe, expect, test } from 'vitest';
import { parseQuery } from '#src/query/language/parse-query.ts';
import { parseQuietHours } from '#src/chats/quiet-hours.ts';
import { parseSchedule } from '#src/chats/schedule.ts';
import { findTopicByName, topicTitle } from '#src/digest/topics/find-topic.ts';
import type { Topic } from '#src/digest/topics/topic.ts';
import { parseWindow } from '#src/digest/window.ts';
import { createTexts } from '#src/message/texts.ts';
import { locales, translate } from './ftl.ts';

describe('the examples', () => {
  const titlesIn = (locale: string) => (topic: Topic) => [topicTitle(topic, createTexts(translate, locale))];
  const plainLines = (locale: string, key: string) =>
    translate(locale, key, { night: 'hushed' })
      .replace(/<\/?b>/g, '')
      .split('\n');
  /** What follows the commands of this name in a text, up to the dash that explains it. */
  const examples = (locale: string, key: string, command: string) =>
    plainLines(locale, key).flatMap((line) =>
      [...line.matchAll(new RegExp(`/${command} ([^–—;؛\\n]+)`, 'gu'))].map(([, args = '']) => args.trim()),
    );

  test.each(locales)('%s shows queries that can be read, and says what they do', (locale) => {
    const lines = plainLines(locale, 'help-queries').slice(1);
    expect(lines).toHaveLength(8);
    for (const line of lines) {
      const [typed = '', meaning] = line.split(/\s[–—]\s/u);
      expect(meaning, line).toBeTruthy();
      for (const query of typed.split(/[,،] /u))
        expect(parseQuery(query), query).not.toHaveProperty('problem');
    }
    const phrase = parseQuery(lines[1]?.split(/\s[–—]\s/u)[0] ?? '');
    expect('query' in phrase && phrase.query.is).toBe('sequence');
  });

  test.each(locales)('%s shows alerts, digests, schedules and quiet hours as they can be typed', (locale) => {
    const alerts = ['help', 'help-more', 'alert-how', 'no-alerts', 'search-how'].flatMap((key) =>
      examples(locale, key, '(?:alert|try|search)'),
    );
    expect(alerts).toHaveLength(6);
    for (const query of alerts) expect(parseQuery(query), query).not.toHaveProperty('problem');
    const schedules = examples(locale, 'schedule-how', 'schedule').filter((args) => args !== 'off');
    expect(schedules).toHaveLength(3);
    for (const args of schedules) expect(parseSchedule(args), args).not.toHaveProperty('problem');
    const [window = ''] = examples(locale, 'help', 'digest');
    expect(parseWindow(window, 'UTC', Date.now())).not.toHaveProperty('problem');
    const [hours = ''] = examples(locale, 'quiet-none', 'quiet').filter((args) => args !== 'off');
    expect(parseQuietHours(hours)).not.toHaveProperty('problem');
  });

  test.each(locales)('%s names topics as it calls them', (locale) => {
    for (const key of ['topic-how', 'help-more'])
      expect(findTopicByName(examples(locale, key, 'topic')[0] ?? '', [], titlesIn(locale))?.origin).toBe(
        'built in',
      );
    const scheduled = parseSchedule(examples(locale, 'schedule-how', 'schedule')[2] ?? '');
    const topic = 'schedule' in scheduled ? scheduled.schedule.topic : null;
    expect(findTopicByName(topic ?? '', [], titlesIn(locale))?.origin).toBe('built in');
  });
});
