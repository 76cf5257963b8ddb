import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTranslate, fallbackLocale, localesThere } from '#src/adapters/fluent.ts';
import { missKinds } from '#src/alerts/backtest.ts';
import { problemCodes, problemKeyOf } from '#src/alerts/problem.ts';
import { parseQuery } from '#src/alerts/query.ts';
import { channelStates } from '#src/channels/channel.ts';
import { parseQuiet } from '#src/chats/quiet.ts';
import { parseSchedule } from '#src/chats/schedule.ts';
import type { Fallback } from '#src/digest/claim-ask.ts';
import { fates } from '#src/digest/ledger.ts';
import { topicNamed } from '#src/digest/topic-names.ts';
import { builtInTopics } from '#src/digest/topics.ts';
import { parseWindow } from '#src/digest/window.ts';
import { createTexts } from '#src/texts.ts';
import { type FtlText, readFtl } from './ftl.ts';

const locales = localesThere();
const translated = locales.filter((locale) => locale !== fallbackLocale);
const english = readFtl(fallbackLocale);
const translate = createTranslate();

const root = new URL('..', import.meta.url);
const sources = ['src', 'handlers', 'jobs'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(`${folder}/${file}`, root), 'utf8')),
);

const plurals = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isCounted = ({ variants }: FtlText['selectors'][number]) =>
  [...variants.keys()].every((name) => plurals.has(name) || /^\d+$/.test(name));

/** All problems of a locale at once: `key: what is wrong`. */
function complaints(locale: string, wrong: (text: FtlText, key: string) => string | null): string[] {
  return [...readFtl(locale)].flatMap(([key, text]) => {
    const found = wrong(text, key);
    return found === null ? [] : [`${key}: ${found}`];
  });
}

const everyReading = (test: (reading: string) => boolean) => (text: FtlText) =>
  text.readings.find(test) ?? null;

/** Sentence of `key` with this number in all counted places, the last of other choices, and a word for each value. */
function sentence(locale: string, key: string, count: number, value = 'x'): string {
  const { variables, selectors } = english.get(key) as FtlText;
  const counted = new Set(
    [...selectors, ...(readFtl(locale).get(key)?.selectors ?? [])]
      .filter(isCounted)
      .map(({ variable }) => variable),
  );
  const choices = new Map(selectors.map(({ variable, fallback }) => [variable, fallback]));
  const values = [...variables].map((name) => [
    name,
    counted.has(name) ? count : (choices.get(name) ?? value),
  ]);
  return translate(locale, key, Object.fromEntries(values));
}

describe('every locale', () => {
  test.each(translated)('%s has the keys of English, in its order, and no others', (locale) => {
    expect([...readFtl(locale).keys()]).toEqual([...english.keys()]);
  });

  test.each(translated)('%s takes the same values', (locale) => {
    const wrong = complaints(locale, ({ variables }, key) => {
      const wanted = [...(english.get(key)?.variables ?? [])].sort();
      return [...variables].sort().join() === wanted.join() ? null : `${[...variables]} for ${wanted}`;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s has a sentence for each choice English has', (locale) => {
    const wrong = complaints(locale, ({ selectors }, key) => {
      const own = (text: FtlText['selectors']) =>
        text
          .filter((selector) => !isCounted(selector))
          .map(({ variable, variants, fallback }) => `${variable} ${[...variants.keys()].sort()} ${fallback}`)
          .sort()
          .join('; ');
      const wanted = own(english.get(key)?.selectors ?? []);
      return own(selectors) === wanted ? null : `${own(selectors)} for ${wanted}`;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s has every plural its language has', (locale) => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wrong = complaints(locale, ({ selectors }) => {
      const bad = selectors
        .filter(isCounted)
        .find(
          ({ variants, fallback }) => fallback !== 'other' || !wanted.every((name) => variants.has(name)),
        );
      return bad ? `${[...bad.variants.keys()]}, by default ${bad.fallback}` : null;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s tells any two numbers apart', (locale) => {
    const numbers = [...Array(32).keys(), 100, 101, 102, 111, 121, 1_000_000];
    const wrong = complaints(locale, ({ selectors }, key) => {
      if (!selectors.some(isCounted)) return null;
      const read = numbers.map((number) => sentence(locale, key, number));
      return new Set(read).size === numbers.length
        ? null
        : String(read.find((each, at) => read.indexOf(each) < at));
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s marks with <b> and <i> alone, and closes what it opens', (locale) => {
    const isWrong = (reading: string) =>
      /[<>]/.test(reading.replace(/<(b|i)>[^<>]*<\/\1>/g, '').replace(/\{ \$\w+ \}/g, ''));
    expect(complaints(locale, everyReading(isWrong))).toEqual([]);
  });

  test.each(locales)('%s never shouts, and quotes as its language does', (locale) => {
    const isWrong = (reading: string) => /[!"'¡]/.test(reading);
    expect(complaints(locale, everyReading(isWrong))).toEqual([]);
  });

  test.each([
    ['en', '“', '”'],
    ['de', '„', '“'],
    ['es', '«', '»'],
    ['ru', '«', '»'],
    ['ar', '«', '»'],
    ['fr', '«\u00a0', '\u00a0»'],
  ])('%s opens quotations with %s and closes them with %s', (locale, opening, closing) => {
    const isWrong = (reading: string) => {
      const inner = reading.replace(new RegExp(`${opening}[^“”„«»]+${closing}`, 'gu'), '');
      return /[“”„«»]/u.test(inner);
    };
    expect(complaints(locale, everyReading(isWrong))).toEqual([]);
  });

  test('signs that must not begin a line are held by spaces that do not break', () => {
    expect(
      complaints(
        'fr',
        everyReading((reading) => /\S [:;?»]|« /.test(reading)),
      ),
    ).toEqual([]);
    expect(
      complaints(
        'ru',
        everyReading((reading) => /\S —/.test(reading)),
      ),
    ).toEqual([]);
  });

  test.each(translated)('%s has the signs of English and no others', (locale) => {
    const signs = (text = '') => [...new Set(text.match(/\p{Extended_Pictographic}|✓/gu) ?? [])].join('');
    const wrong = complaints(locale, ({ source }, key) => {
      const wanted = signs(english.get(key)?.source);
      return signs(source) === wanted ? null : `${signs(source)} for ${wanted}`;
    });
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s reads to the end, whatever the number', (locale) => {
    const wrong = [...english.keys()].flatMap((key) =>
      [0, 1, 2, 5, 21, 100].map((count) => sentence(locale, key, count)).filter((read) => /[{}]/.test(read)),
    );
    expect(wrong).toEqual([]);
  });

  test.each(locales)('%s writes numbers in digits that can be typed back', (locale) => {
    expect(sentence(locale, 'digest-counts', 1234)).toMatch(/1\D?234/);
    const texts = createTexts(translate, locale);
    expect(texts.number(1234)).toMatch(/1\D?234/);
    expect(texts.dayAndTime(Date.UTC(2026, 10, 20, 22, 30), 'UTC')).toMatch(/20\D.*22:30$/);
  });
});

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
    .flatMap((source) => source.match(/answerCallbackQuery\([^;]*;/g) ?? [])
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

const reasons: Readonly<Record<Fallback, true>> = {
  'no model': true,
  short: true,
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
const dashed = (names: readonly string[]) => names.map((name) => name.replaceAll(' ', '-'));

/** Keys that the sources put together: the template as it stands there, and what it comes to. */
const templates: Readonly<Record<string, readonly string[]>> = {
  'command-${command}': [],
  'schedule-${set}': ['daily', 'weekdays', 'weekend'],
  'channel-${kind}': ['lost', 'back'],
  'topic-${topic.name}': builtInTopics.map(({ name }) => name),
  "ledger-${fate.replaceAll(' ', '-')}": dashed(fates),
  "digest-also-${fate.replaceAll(' ', '-')}": dashed(
    fates.filter(
      (fate) =>
        !['summarised', 'ahead', 'service', 'skipped', 'other language folded', 'listed'].includes(fate),
    ),
  ),
  "digest-reason-${reason.replaceAll(' ', '-')}": dashed(Object.keys(reasons)),
  'digest-point-${form}': ['quoted', 'written'],
  'digest-point-${form}-on': ['quoted', 'written'],
  'alert-miss-${kind}': missKinds,
  'button-${mode}': ['loud', 'silent', 'quiet'],
  'button-${name}': ['channels', 'schedule', 'timezone', 'language', 'alerts', 'topics', 'quiet-hours'],
  'ask-${about}': ['replace-alert', 'exclude-word'],
  "stats-kind-${name.replaceAll(' ', '-')}": ['statement', 'report', 'live-notice', 'media-only', 'other'],
  'ask-${about}-hint': ['replace-alert', 'exclude-word'],
};

describe('the keys', () => {
  const built = Object.entries(templates).flatMap(([template, names]) =>
    names.map((name) => template.replace(/\$\{[^}]+\}/, name)),
  );
  const calls = sources.flatMap(
    (source) =>
      source.match(/(?:\.(?:line|lines|plain)|sayText|textMessage)\((?:\$\{[^}]*\}|[^;{}])*/g) ?? [],
  );

  test('every key of the sources exists', () => {
    const literal = calls.flatMap((call) =>
      [...call.matchAll(/(?<!data: )'([a-z]+(?:-[a-z]+)+)'/g)].map(([, key = '']) => key),
    );
    expect(literal.length).toBeGreaterThan(200);
    const all = new Set([...literal, ...built, ...problemCodes.map(problemKeyOf)]);
    expect([...all].filter((key) => !english.has(key))).toEqual([]);
  });

  test('every key is used', () => {
    const all = sources.join('\n');
    const used = (key: string) =>
      built.includes(key) || /^(command|about|alert-problem)-/.test(key) || all.includes(`'${key}'`);
    expect([...english.keys()].filter((key) => !used(key))).toEqual([]);
  });

  test('every key that is put together is listed here', () => {
    const found = calls.flatMap((call) =>
      [...call.matchAll(/`([a-z][a-z-]*-\$\{[^`]*)`/g)].map(([, template = '']) => template),
    );
    expect([...new Set(found)].filter((template) => !(template in templates))).toEqual([]);
  });

  test('every state of a channel has its words', () => {
    const said = dashed(channelStates);
    const line = english.get('channel-line')?.selectors[0]?.variants;
    expect([...(line?.keys() ?? [])].sort()).toEqual(said.sort());
  });
});

describe('the examples', () => {
  const texts = (locale: string) => createTexts(translate, locale);
  const plainLines = (locale: string, key: string) =>
    translate(locale, key, {})
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
    const alerts = ['help', 'alert-how', 'no-alerts', 'search-how'].flatMap((key) =>
      examples(locale, key, '(?:alert|try|search)').concat(),
    );
    for (const query of alerts) expect(parseQuery(query), query).not.toHaveProperty('problem');
    const schedules = examples(locale, 'schedule-how', 'schedule').filter((args) => args !== 'off');
    expect(schedules).toHaveLength(3);
    for (const args of schedules) expect(parseSchedule(args), args).not.toHaveProperty('problem');
    const [window = ''] = examples(locale, 'help', 'digest');
    expect(parseWindow(window, 'UTC', Date.now())).not.toHaveProperty('problem');
    const [hours = ''] = examples(locale, 'quiet-none', 'quiet');
    expect(parseQuiet(hours)).not.toHaveProperty('problem');
  });

  test.each(locales)('%s names topics as it calls them', (locale) => {
    const [one = ''] = examples(locale, 'topic-how', 'topic');
    expect(topicNamed(one, [], texts(locale))?.origin).toBe('built in');
    const scheduled = parseSchedule(examples(locale, 'schedule-how', 'schedule')[2] ?? '');
    const topic = 'schedule' in scheduled ? scheduled.schedule.topic : null;
    expect(topicNamed(topic ?? '', [], texts(locale))?.origin).toBe('built in');
  });
});

describe('a locale that lacks a text', () => {
  test('falls back to English', () => {
    expect(translate('xx', 'button-back', {})).toBe('Back');
  });

  test('is no excuse for a key that nobody has', () => {
    expect(() => translate('ru', 'no-such-key', {})).toThrow(/no-such-key/);
  });
});
