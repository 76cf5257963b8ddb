/** What channels announce: told before it begins, moved and called off with its post, linked to what came of it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../doubles/telegram/script/account.ts';
import { type StoredMessage, textOf } from '../../doubles/telegram/state/message.ts';
import { alertsOf, buttonsOf, digestsOf, last, only, texts, urlsOf } from '../reader.ts';
import { dayMs, hourMs, minuteMs, type Story, tell } from '../story.ts';

let story: Story;
let ann: Account;
const notice = 'LIVE at 15:00 UTC: briefing by the spokeswoman Nora Lindqvist on grain transit';
const told = (sign: string) => texts(ann).filter((text) => text.startsWith(sign));

beforeEach(async () => {
  story = await tell();
  ann = story.telegram.user({ name: 'Ann', language: 'en' });
  await ann.asks('/subscribe');
  await ann.asks('/schedule off');
  await ann.asks('/alert briefing');
});
afterEach(() => story.end());

async function press(button: string, on: StoredMessage = last(ann)): Promise<void> {
  await ann.taps(button, on);
  await story.calm();
}

/** The button under the alert of the notice. */
async function asksToBeReminded(): Promise<number> {
  const id = await story.publish(notice);
  await press('Remind me');
  return id;
}

describe('a reminder', () => {
  test('is set with the button under the alert, and comes fifteen minutes before, once, also when the clock is set back', async () => {
    const id = await asksToBeReminded();
    expect(textOf(last(ann))).toBe(
      '15:00: “briefing by the spokeswoman Nora Lindqvist on grain transit”, announced by Norland MFA.\nI will remind you at 14:45, 15 minutes before.',
    );
    await story.pass(2 * hourMs + 40 * minuteMs);
    expect(told('⏰')).toEqual([]);
    await story.pass(5 * minuteMs);
    expect(only(told('⏰'))).toMatch(/^⏰ In 1[45] minutes \(15:00\): “briefing by/);
    expect(urlsOf(last(ann))).toContain(`https://t.me/NorlandMFA/${id}`);
    await story.pass(-2 * hourMs);
    await story.pass(2 * hourMs + 5 * minuteMs);
    expect(told('⏰')).toHaveLength(1);
  });

  test('survives a restart', async () => {
    await asksToBeReminded();
    await story.restart();
    await story.pass(3 * hourMs - 10 * minuteMs);
    expect(told('⏰')).toHaveLength(1);
  });

  test('that was due while nothing ran says so', async () => {
    await asksToBeReminded();
    await story.pass(5 * hourMs);
    expect(only(told('⏰'))).toContain('Announced for 15:00');
  });

  test('comes as long before as is asked for', async () => {
    await asksToBeReminded();
    await press('60 minutes');
    expect(textOf(last(ann))).toContain('at 14:00, 60 minutes before');
    await story.pass(2 * hourMs);
    expect(told('⏰')).toHaveLength(1);
  });

  test('is dropped with its button, and forgotten with the chat', async () => {
    await asksToBeReminded();
    await press('No reminder');
    await story.pass(2 * hourMs);
    await ann.asks('/remind');
    await press('Remind me: Fri 20 Nov, 15:00');
    await ann.asks('/forget');
    await press('Delete everything');
    await story.pass(hourMs);
    expect(told('⏰')).toEqual([]);
    expect(await story.services().chats.find(String(ann.id))).toBeUndefined();
  });

  test('is asked for with a link and minutes, in reply to the alert, or from the list of what is announced', async () => {
    const id = await story.publish(notice);
    const alert = only(alertsOf(ann));
    await ann.asks(`/remind t.me/NorlandMFA/${id} 30`);
    expect(textOf(last(ann))).toContain('30 minutes before');
    await press('No reminder');
    await ann.asks('/remind', { replyTo: alert });
    expect(textOf(last(ann))).toContain('15 minutes before');
    await press('No reminder');
    await ann.asks('/remind');
    expect(textOf(last(ann))).toContain('Announced\n15:00 “briefing by');
    await press('Remind me: Fri 20 Nov, 15:00');
    await ann.asks('/remind');
    expect(textOf(last(ann))).toContain('Your reminders\n15:00 “briefing by');
  });

  test('stands under the Ahead of a digest', async () => {
    await story.publish(notice);
    await story.publish('The ministry published the figures of the harvest: 12 million tonnes of wheat.');
    await story.publish('The president of Estmark arrives for talks on the border with 40 officials.');
    await ann.asks('/digest');
    await story.telegram.until(() => digestsOf(ann).length > 0);
    expect(buttonsOf(only(digestsOf(ann)))).toContain('Remind me: 15:00');
    await press('Remind me: 15:00');
    expect(textOf(last(ann))).toContain('I will remind you at 14:45');
  });

  test('is not set for what states no time, is over, or is not there', async () => {
    const plain = await story.publish('The minister spoke about grain.');
    await ann.asks(`/remind t.me/NorlandMFA/${plain}`);
    expect(textOf(last(ann))).toContain('states no time of day');
    const over = await story.publish('LIVE at 09:00 UTC: briefing by Nora Lindqvist');
    await ann.asks(`/remind t.me/NorlandMFA/${over}`);
    expect(textOf(last(ann))).toContain('Already over: “');
    await ann.asks('/remind t.me/NorlandMFA/999');
    expect(textOf(last(ann))).toContain('I do not have that post');
    await ann.asks('/remind me of the briefing');
    expect(textOf(last(ann))).toMatch(/\/remind t\.me\/NorlandMFA\/\d+ 30$/);
  });

  test('takes the zone of the chat where the post names none, and says so', async () => {
    await ann.asks('/timezone Europe/Berlin');
    const id = await story.publish('LIVE today at 15:00: briefing by Nora Lindqvist');
    await ann.asks(`/remind t.me/NorlandMFA/${id}`);
    expect(textOf(last(ann))).toContain('The post names no time zone, so I took yours: Europe/Berlin.');
    await story.pass(hourMs + 46 * minuteMs);
    expect(told('⏰')).toHaveLength(1);
  });
});

describe('an edit of the announcement', () => {
  test('moves the reminder, says so once, and arms it again', async () => {
    const id = await asksToBeReminded();
    await story.pass(2 * hourMs + 46 * minuteMs);
    story.preview.edit('NorlandMFA', id, { text: notice.replace('15:00', '17:30') });
    await story.read();
    await story.read();
    expect(only(told('Now 17:30, no longer Fri 20 Nov, 15:00'))).toContain(
      'Your reminder has moved with it.',
    );
    await story.pass(2 * hourMs + 30 * minuteMs);
    expect(told('⏰')).toHaveLength(2);
  });

  test('that calls it off ends the reminder', async () => {
    const id = await asksToBeReminded();
    story.preview.edit('NorlandMFA', id, { text: `CANCELLED. ${notice}` });
    await story.read();
    expect(only(told('15:00 no longer stands'))).toContain('I will not remind you of it.');
    await story.pass(3 * hourMs);
    expect(told('⏰')).toEqual([]);
  });

  test('that calls it off takes it out of what is announced', async () => {
    const id = await story.publish(notice);
    await ann.asks('/remind');
    expect(textOf(last(ann))).toContain('grain transit');
    story.preview.edit('NorlandMFA', id, { text: notice.replace('LIVE', 'CANCELLED: LIVE') });
    await story.read();
    await ann.asks('/remind');
    expect(textOf(last(ann))).not.toContain('grain transit');
  });

  test('that gives it a time gone by ends the reminder', async () => {
    const id = await asksToBeReminded();
    story.preview.edit('NorlandMFA', id, { text: notice.replace('15:00', '06:00') });
    await story.read();
    expect(only(told('15:00 no longer stands, after an edit'))).toContain('grain transit');
  });

  test('that changes other words says nothing', async () => {
    const id = await asksToBeReminded();
    const before = texts(ann).length;
    story.preview.edit('NorlandMFA', id, { text: `${notice}, in English` });
    await story.read();
    expect(
      texts(ann)
        .slice(before)
        .filter((text) => !text.startsWith('✏️')),
    ).toEqual([]);
  });

  test('that deletes it ends the reminder', async () => {
    const id = await asksToBeReminded();
    story.preview.remove('NorlandMFA', id);
    await story.read();
    expect(only(told('The announcement for 15:00 was deleted'))).toContain('grain transit');
  });
});

describe('a later post', () => {
  test('that calls the event off ends the reminder, and is linked', async () => {
    await asksToBeReminded();
    const id = await story.publish('The briefing by the spokeswoman Nora Lindqvist on grain is cancelled.');
    expect(only(told('15:00 no longer stands, says a newer post'))).toContain('I will not remind you of it.');
    expect(urlsOf(last(ann))).toContain(`https://t.me/NorlandMFA/${id}`);
    await story.pass(3 * hourMs);
    expect(told('⏰')).toEqual([]);
  });

  test('that fits another announcement as well ends none, and says so', async () => {
    await asksToBeReminded();
    await story.publish(notice.replace('15:00', '16:00'));
    await story.publish('The briefing by the spokeswoman Nora Lindqvist is cancelled.');
    expect(only(told('15:00 may no longer stand'))).toContain('I will still remind you of it.');
    await story.pass(2 * hourMs + 46 * minuteMs);
    expect(only(told('⏰'))).toContain('15:00');
  });

  test('that moves it moves the reminder, once', async () => {
    await asksToBeReminded();
    await story.publish('The briefing by Nora Lindqvist on grain transit has been moved to 17:30 UTC.');
    await story.read();
    expect(only(told('Now 17:30, no longer Fri 20 Nov, 15:00'))).toContain('moved with it');
    await story.pass(8 * hourMs + 16 * minuteMs);
    expect(only(told('⏰'))).toContain('17:30');
  });

  test.each([
    'The briefing by the spokeswoman Nora Lindqvist on grain has not been cancelled.',
    'The briefing by the spokeswoman Nora Lindqvist on grain on 24 November is cancelled.',
    'The concert in the museum is cancelled. The spokeswoman Nora Lindqvist speaks on grain transit today.',
  ])('leaves it as it is: %s', async (text) => {
    await asksToBeReminded();
    await story.publish(text);
    await story.pass(2 * hourMs + 46 * minuteMs);
    expect(only(told('⏰'))).toContain('15:00');
  });
});

describe('what followed', () => {
  test('is linked in reply to the reminder, later posts in the same message', async () => {
    await asksToBeReminded();
    await story.pass(2 * hourMs + 50 * minuteMs);
    const reminder = last(ann);
    await story.pass(hourMs);
    await story.publish('The weather in the capital is fine, and the museums are open until six.');
    const first = await story.publish('Nora Lindqvist at the briefing: grain transit goes on.');
    const linked = last(ann);
    expect(textOf(linked)).toContain('After “briefing by');
    expect(linked.replyTo).toBe(reminder.id);
    const second = await story.publish(
      'Answer of the spokeswoman Nora Lindqvist on grain transit to the press.',
    );
    expect(urlsOf(linked)).toEqual(
      expect.arrayContaining([first, second].map((id) => `https://t.me/NorlandMFA/${id}`)),
    );
    expect(texts(ann).filter((text) => text.startsWith('After'))).toHaveLength(1);
  });
});

describe('the calendar file', () => {
  const file = async (on: StoredMessage): Promise<string[]> => {
    await press('Calendar file', on);
    const { document } = last(ann).content;
    expect(document?.name).toMatch(/^norlandmfa-\d+\.ics$/);
    return Buffer.from(document?.bytes ?? [])
      .toString()
      .split('\r\n');
  };

  test('keeps its UID and counts its SEQUENCE up with each edit, until it is cancelled', async () => {
    const id = await asksToBeReminded();
    const set = last(ann);
    expect(await file(set)).toEqual(
      expect.arrayContaining([`UID:norlandmfa-${id}@dragoman`, 'SEQUENCE:0', 'DTSTART:20261120T150000Z']),
    );
    story.preview.edit('NorlandMFA', id, { text: notice.replace('15:00', '17:30') });
    await story.read();
    expect(await file(set)).toEqual(
      expect.arrayContaining([`UID:norlandmfa-${id}@dragoman`, 'SEQUENCE:1', 'DTSTART:20261120T173000Z']),
    );
    story.preview.remove('NorlandMFA', id);
    await story.read();
    expect(await file(set)).toEqual(
      expect.arrayContaining(['SEQUENCE:2', 'STATUS:CANCELLED', 'METHOD:CANCEL']),
    );
  });
});

test('nothing of a reminder is kept a day after it was due', async () => {
  await asksToBeReminded();
  await story.pass(3 * hourMs);
  await story.pass(dayMs + hourMs);
  const chat = await story.services().chats.find(String(ann.id));
  expect(chat?.reminders).toEqual([]);
});
