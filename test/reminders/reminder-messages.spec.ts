import { expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { toPlainText } from '#src/message/message.ts';
import { createTexts } from '#src/message/texts.ts';
import { renderReminderLine } from '#src/reminders/reminder-messages.ts';

const at = Date.parse('2026-11-20T15:00:00Z');

function lineOf(title: string, locale: string): string {
  const reminder = { title, at, url: null, leadMs: 900_000, channel: 'norlandmfa', id: 1 };
  const context = { texts: createTexts(createTranslate(), locale), timeZone: 'UTC', channel: '', now: at };
  return toPlainText(renderReminderLine({ ...reminder, remindedAt: null, followedBy: [] }, context));
}

test.each([
  ['en', 'Briefing on “Grain for All” at noon', '“Briefing on ‘Grain for All’ at noon”'],
  ['en', '“Briefing at noon”', '“Briefing at noon”'],
  ['de', 'Briefing zu „Getreide für alle“ um zwölf', '„Briefing zu ‚Getreide für alle‘ um zwölf“'],
])('a reminder quotes as the digest does (%s: %s)', (locale, title, quoted) => {
  expect(lineOf(title, locale)).toContain(quoted);
});
