import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import type { Channel } from '#src/channels/channel.ts';
import { addDays } from '#src/chats/wall-clock.ts';
import { computePostStats, type PostStats } from '#src/stats/stats-counter.ts';
import { buildChartModel } from '#src/stats/chart-model.ts';
import { createTexts } from '#src/message/texts.ts';

const english = createTexts(createTranslate(), 'en');
const channelOf = (name: string, title: string) => ({ key: name.toLowerCase(), name, title }) as Channel;
const norland = channelOf('NorlandMFA', 'Norland MFA 🎙');

function figuresFor(days: number): PostStats {
  const dates = Array.from({ length: days }, (_, at) => addDays('2026-11-20', at - days + 1));
  const fact = {
    publishedAt: Date.parse('2026-11-20T09:30:00Z'),
    channel: 'norlandmfa',
    kind: 'live notice' as const,
    isRepost: false,
    hasMedia: false,
    isEdited: false,
    isDeleted: false,
    hashtags: [],
    topics: ['arctic', 'Grain'],
  };
  return computePostStats([fact], dates, 'Europe/Berlin');
}

describe('what the picture says', () => {
  const chat = { topics: [{ name: 'Grain', query: 'grain' }] };
  const modelOf = (days: number, channels = [norland], texts = english) =>
    buildChartModel(figuresFor(days), chat, channels, texts);

  test('is in words of the reader’s language', () => {
    const { formatNumber, days, hours, ...model } = modelOf(7);
    expect(model).toEqual({
      isRightToLeft: false,
      title: 'Norland MFA',
      subtitle: 'Sat 14 Nov – Fri 20 Nov · one post',
      topics: {
        heading: 'Topics',
        rows: [
          { name: 'Grain', count: 1 },
          { name: 'Arctic', count: 1 },
        ],
      },
    });
    expect(formatNumber(12_345)).toBe('12,345');
    expect(days.legend).toEqual(['Live notices']);
    expect(days.bars.at(-1)).toEqual({ parts: [1], labels: ['Fri', '20 Nov'] });
    expect(hours.heading).toBe('Hours, Europe/Berlin');
    expect(hours.bars[10]).toEqual({ parts: [1], labels: [] });
    expect(hours.bars.flatMap(({ labels }) => labels)).toEqual(['00:00', '06:00', '12:00', '18:00']);
  });

  test('of many days has a date for one a week, of very many one in two weeks, today always', () => {
    const labelsOf = (days: number) => modelOf(days).days.bars.flatMap(({ labels }) => labels);
    expect(labelsOf(30)).toEqual(['23 Oct', '30 Oct', '6 Nov', '13 Nov', '20 Nov']);
    expect(labelsOf(92)).toEqual(['28 Aug', '11 Sept', '25 Sept', '9 Oct', '23 Oct', '6 Nov', '20 Nov']);
  });

  test('runs from right to left where the language does', () => {
    const arabic = createTexts(createTranslate(), 'ar');
    const model = modelOf(7, [norland], arabic);
    expect(model.isRightToLeft).toBe(true);
    expect(model.days.bars.at(-1)?.labels).toEqual(['الجمعة', '20 نوفمبر']);
  });

  test('calls a channel whose title the fonts lack by its name', () => {
    expect(modelOf(7, [channelOf('Gaimusho', '日本外務省')]).title).toBe('@Gaimusho');
  });
});
