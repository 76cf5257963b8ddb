/** What posts announce, in six languages, and what becomes of it when they are edited. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTimedNotice } from '#src/digest/analysis/classify-post.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';
import { changeBy, isCalledOff, readAnnouncement } from '#src/reminders/announcement.ts';

const postedAt = Date.parse('2026-11-20T09:00:00Z');
const channel = { key: 'norlandmfa', title: 'Norland MFA', language: null };
const postOf = (text: string): Post => ({
  ...createEmptyPost('NorlandMFA', 1),
  date: '2026-11-20T09:00:00Z',
  kind: 'text',
  text,
});
const read = (text: string, zone = 'Europe/Moscow') =>
  readAnnouncement(postOf(text), channel, zone, postedAt + 3_600_000);
const isoOf = (text: string, zone?: string) => {
  const found = read(text, zone);
  return found === null ? null : new Date(found.at).toISOString().slice(0, 16);
};

describe('the time that a notice announces', () => {
  test.each([
    ['LIVE at 15:00 UTC: briefing by Nora Lindqvist', '2026-11-20T15:00'],
    ['Briefing by the spokeswoman will be held on 21 November at 11:30 Moscow time', '2026-11-21T08:30'],
    ['🔴 Сегодня в 15:00 по московскому времени состоится брифинг Марии Орловой', '2026-11-20T12:00'],
    ['Прямой эфир завтра в 11.00 мск: пресс-конференция министра', '2026-11-21T08:00'],
    ['EN VIVO hoy a las 15:00: rueda de prensa de la portavoz', '2026-11-20T12:00'],
    ['En direct demain à 15h00 : point de presse du porte-parole', '2026-11-21T12:00'],
    ['Heute um 15:00 Uhr findet die Pressekonferenz des Ministers statt', '2026-11-20T12:00'],
    ['بث مباشر اليوم الساعة 15:00: إحاطة المتحدثة الرسمية', '2026-11-20T12:00'],
  ])('%s', (text, at) => {
    expect(isoOf(text)).toBe(at);
    expect(isTimedNotice(postOf(text))).toBe(true);
  });

  test('is that of the reader’s zone where the post names none, and says so', () => {
    expect(read('LIVE at 15:00: briefing', 'Europe/Berlin')).toMatchObject({
      at: Date.parse('2026-11-20T14:00:00Z'),
      isZoneStated: false,
    });
  });

  test('is none in a report, which is no notice', () => {
    expect(read('The minister met the ambassador of Estmark.')).toBeNull();
    expect(isTimedNotice(postOf('The minister met the ambassador at 15:00 UTC.'))).toBe(false);
  });

  test('is read from any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = read(`LIVE ${text} 15:00`);
        return found === null || Number.isFinite(found.at);
      }),
    );
  });
});

describe('an edit', () => {
  const before = 'LIVE today at 15:00 UTC: briefing by Nora Lindqvist';
  const fromIso = '2026-11-20T15:00';
  test.each([
    [
      'moves to the time named last',
      'Moved from 15:00 UTC to 16:30: briefing by Nora Lindqvist',
      '2026-11-20T16:30',
    ],
    ['moves to a day and a time', 'Briefing postponed to 21 November, 11:00 UTC', '2026-11-21T11:00'],
    ['moves without a word of it', 'LIVE today at 17:00 UTC: briefing by Nora Lindqvist', '2026-11-20T17:00'],
    ['ru', 'Брифинг перенесён с 15:00 на 16:30 по московскому времени', '2026-11-20T13:30'],
    ['es', 'Rueda de prensa aplazada de las 15:00 a las 16:30', '2026-11-20T13:30'],
    ['fr', 'Point de presse reporté de 15h00 à 16h30', '2026-11-20T13:30'],
    ['de', 'Pressekonferenz verschoben von 15:00 auf 16:30 Uhr', '2026-11-20T13:30'],
    ['ar', 'تأجيل المؤتمر الصحفي من 15:00 إلى 16:30', '2026-11-20T13:30'],
  ])('%s: %s', (_, after, at) => {
    expect(isoOf(after)).toBe(at);
    expect(isCalledOff(postOf(before), postOf(after), Date.parse(`${fromIso}Z`), read(after))).toBe(false);
  });

  test.each([
    'Cancelled: LIVE today at 15:00 UTC: briefing by Nora Lindqvist',
    'The briefing will not take place.',
    'ОТМЕНЁН: брифинг сегодня в 18:00 по московскому времени',
    'Брифинг отменяется.',
    'CANCELADA: rueda de prensa hoy a las 15:00 UTC',
    'Annulé : point de presse à 15h00 UTC',
    'ABGESAGT: Pressekonferenz heute um 15:00 UTC',
    'تم إلغاء المؤتمر الصحفي اليوم الساعة 15:00 UTC',
  ])('calls off: %s', (after) => {
    expect(isCalledOff(postOf(before), postOf(after), Date.parse(`${fromIso}Z`), read(after))).toBe(true);
  });

  test('that leaves the time alone leaves the announcement alone', () => {
    const after = `${before}, in English`;
    expect(isCalledOff(postOf(before), postOf(after), Date.parse(`${fromIso}Z`), read(after))).toBe(false);
  });
});

describe('a later post that speaks of an announcement', () => {
  const at = Date.parse('2026-11-20T15:00:00Z');
  const becomes = (
    title: string,
    said: string,
    language: string,
    others: Parameters<typeof changeBy>[4] = [],
  ) => {
    const reminder = { channel: 'norlandmfa', id: 7, title, at, leadMs: 0, url: null, remindedAt: null };
    const post = { ...postOf(said), url: 'https://t.me/NorlandMFA/8', id: 8 };
    const next = changeBy(post, { ...reminder, followedBy: [] }, { ...channel, language }, 'UTC', others);
    return next === null || typeof next === 'string' ? next : new Date(next.at).toISOString().slice(0, 16);
  };
  test.each([
    ['en', 'briefing by Nora Lindqvist', 'The briefing by Nora Lindqvist will not take place.', 'off'],
    ['en', 'briefing by Nora Lindqvist', 'The briefing by Nora Lindqvist is moved to Monday.', 'off'],
    ['en', 'briefing by Nora Lindqvist', 'The briefing by Nora Lindqvist yesterday was cancelled.', null],
    ['ru', 'брифинг Марии Орловой', 'Брифинг Марии Орловой отменён.', 'off'],
    ['ru', 'брифинг Марии Орловой', 'Брифинг Марии Орловой не отменён.', null],
    ['ru', 'брифинг Марии Орловой', 'Брифинг Марии Орловой перенесён на 16:30.', '2026-11-20T16:30'],
    ['es', 'rueda de prensa de Ana Ruiz', 'La rueda de prensa de Ana Ruiz queda cancelada.', 'off'],
    ['es', 'rueda de prensa de Ana Ruiz', 'La rueda de prensa de Ana Ruiz no se cancela.', null],
    ['fr', 'point de presse de Luc Morel', 'Le point de presse de Luc Morel est annulé.', 'off'],
    ['fr', 'point de presse de Luc Morel', 'Le concert de Nora est annulé.', null],
    ['de', 'Pressekonferenz von Jan Weber', 'Die Pressekonferenz von Jan Weber fällt aus.', 'off'],
    ['de', 'Pressekonferenz von Jan Weber', 'Die Pressekonferenz von Jan Weber fällt nicht aus.', null],
    ['ar', 'المؤتمر الصحفي للوزير سالم', 'أُلغي المؤتمر الصحفي للوزير سالم.', 'off'],
    ['ar', 'المؤتمر الصحفي للوزير سالم', 'لم يُلغَ المؤتمر الصحفي للوزير سالم.', null],
  ])('%s: %s – %s', (language, title, said, now) => {
    expect(becomes(title, said, language)).toBe(now);
  });

  test.each([
    [
      'en',
      'briefing of the minister of health',
      'The briefing of the minister of fisheries, announced for today at #, is cancelled.',
    ],
    [
      'ru',
      'брифинг министра здравоохранения',
      'Брифинг министра рыболовства, назначенный на сегодня в #, отменён.',
    ],
    [
      'es',
      'rueda de prensa de la ministra de Sanidad',
      'La rueda de prensa de la ministra de Pesca, prevista para hoy a las #, queda cancelada.',
    ],
    [
      'fr',
      'point de presse du ministre de la Santé',
      'Le point de presse du ministre de la Pêche, prévu aujourd’hui à #, est annulé.',
    ],
    [
      'de',
      'Pressekonferenz der Ministerin für Gesundheit',
      'Die Pressekonferenz der Ministerin für Fischerei heute um # Uhr fällt aus.',
    ],
    ['ar', 'المؤتمر الصحفي لوزير الصحة', 'أُلغي المؤتمر الصحفي لوزير الصيد المقرر اليوم الساعة #.'],
  ])('in %s is not about it where it names the hour of another', (language, title, said) => {
    expect(becomes(title, said.replace('#', '14:00'), language)).toBe(null);
    expect(becomes(title, said.replace('#', '15:00'), language)).toBe('off');
  });

  test('moves what it says the hour of, and nothing else', () => {
    const said =
      'The briefing of the minister of fisheries, announced for today at 14:00, is postponed to 16:00.';
    expect(becomes('briefing of the minister of health', said, 'en')).toBe(null);
    expect(becomes('briefing of the minister of fisheries', said.replace('14', '15'), 'en')).toBe(
      '2026-11-20T16:00',
    );
  });

  test.each([
    ['en', 'The briefing of the minister of transport is cancelled.', 'briefing of the minister of health'],
    ['ru', 'Брифинг министра транспорта отменён.', 'брифинг министра здравоохранения'],
    [
      'es',
      'La rueda de prensa de la ministra de Pesca queda cancelada.',
      'rueda de prensa de la ministra de Sanidad',
    ],
    [
      'fr',
      'Le point de presse du ministre de la Pêche est annulé.',
      'point de presse du ministre de la Santé',
    ],
    [
      'de',
      'Die Pressekonferenz der Ministerin für Fischerei fällt aus.',
      'Pressekonferenz der Ministerin für Gesundheit',
    ],
    ['ar', 'أُلغي المؤتمر الصحفي لوزير الصيد.', 'المؤتمر الصحفي لوزير الصحة'],
  ])('in %s may be about another: %s', (language, said, title) => {
    expect(becomes(title, said, language)).toBe('unsure');
  });

  test('is about what has most of its words, and about none for sure where two have as many', () => {
    const said = 'The briefing of the foreign minister in Tallis today is cancelled.';
    const [tallis, guest] = [
      'briefing of the foreign minister in Tallis',
      'briefing of the foreign minister with a guest',
    ];
    const [five, six] = [at, at + 3_600_000];
    expect(becomes(guest, said, 'en', [{ at: six, title: tallis }])).toBe(null);
    expect(becomes(tallis, said, 'en', [{ at: six, title: guest }])).toBe('off');
    expect(becomes(tallis, said, 'en', [{ at: six, title: tallis }])).toBe('unsure');
    expect(becomes(tallis, said, 'en', [{ at: five, title: tallis }])).toBe('off');
  });

  test.each([
    ['en', 'briefing of the minister', 'Rumours that the briefing of the minister is cancelled are false.'],
    ['en', 'briefing of the minister', 'Will the briefing of the minister be cancelled?'],
    ['en', 'briefing of the minister', 'If it snows, the briefing of the minister will be cancelled.'],
    ['en', 'briefing of the minister', 'At his briefing the minister speaks about the cancelled visit.'],
    [
      'ru',
      'брифинг министра обороны',
      'Слухи об отмене брифинга министра обороны не соответствуют действительности.',
    ],
    ['ru', 'брифинг министра обороны', 'Отменят ли брифинг министра обороны?'],
    ['ru', 'брифинг министра обороны', 'Если пойдёт снег, брифинг министра обороны отменят.'],
    ['ru', 'брифинг министра обороны', 'Министр обороны расскажет на брифинге об отменённом визите.'],
    ['es', 'rueda de prensa de Ana Ruiz', 'Es falso que la rueda de prensa de Ana Ruiz haya sido cancelada.'],
    ['es', 'rueda de prensa de Ana Ruiz', '¿Será cancelada la rueda de prensa de Ana Ruiz?'],
    ['es', 'rueda de prensa de Ana Ruiz', 'Si nieva, la rueda de prensa de Ana Ruiz será cancelada.'],
    ['es', 'rueda de prensa de Ana Ruiz', 'Ana Ruiz hablará en la rueda de prensa de la visita cancelada.'],
    ['fr', 'point de presse de Luc Morel', 'Il est faux que le point de presse de Luc Morel soit annulé.'],
    ['fr', 'point de presse de Luc Morel', 'Le point de presse de Luc Morel sera-t-il annulé ?'],
    ['fr', 'point de presse de Luc Morel', 'S’il neige, le point de presse de Luc Morel sera annulé.'],
    ['fr', 'point de presse de Luc Morel', 'Au point de presse Luc Morel parlera de la visite annulée.'],
    [
      'de',
      'Pressekonferenz von Jan Weber',
      'Es ist falsch, dass die Pressekonferenz von Jan Weber abgesagt ist.',
    ],
    ['de', 'Pressekonferenz von Jan Weber', 'Wird die Pressekonferenz von Jan Weber abgesagt?'],
    [
      'de',
      'Pressekonferenz von Jan Weber',
      'Falls es schneit, wird die Pressekonferenz von Jan Weber abgesagt.',
    ],
    [
      'de',
      'Pressekonferenz von Jan Weber',
      'Jan Weber spricht auf der Pressekonferenz über den abgesagten Besuch.',
    ],
    ['ar', 'المؤتمر الصحفي للوزير سالم', 'لا صحة لإلغاء المؤتمر الصحفي للوزير سالم.'],
    ['ar', 'المؤتمر الصحفي للوزير سالم', 'هل تم إلغاء المؤتمر الصحفي للوزير سالم؟'],
    ['ar', 'المؤتمر الصحفي للوزير سالم', 'إذا هطل الثلج فسيتم إلغاء المؤتمر الصحفي للوزير سالم.'],
    ['ar', 'المؤتمر الصحفي للوزير سالم', 'سيتحدث الوزير سالم في المؤتمر الصحفي عن الزيارة الملغاة.'],
  ])(
    'does not end it by a denial, a question, a condition or another thing: %s, %s – %s',
    (language, title, said) => {
      expect(becomes(title, said, language)).toBe(null);
    },
  );
});
