import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { citedIn } from '#src/digest/selection/story.ts';
import { inputOf, norland, planOf, postOf } from '../setting.ts';

describe('what is said to be live', () => {
  test.each([
    ['en', 'LIVE: explosion in the port of Dorn, three people killed'],
    ['ru', 'ПРЯМОЙ ЭФИР: взрыв в порту Дорна, погибли три человека'],
    ['es', 'EN DIRECTO: explosión en el puerto de Dorn, tres muertos'],
    ['fr', 'EN DIRECT : explosion dans le port de Dorn, trois morts'],
    ['de', 'LIVE: Explosion im Hafen von Dorn, drei Menschen getötet'],
    ['ar', 'بث مباشر: انفجار في ميناء دورن، مقتل ثلاثة أشخاص'],
  ])('is told where it has happened, %s: “%s”', (language, text) => {
    expect(planOf(language, [text]).ledger.counts.summarised).toBe(1);
  });

  test.each([
    ['en', 'LIVE: Minister Holt speaks to the press in Dorn'],
    ['en', 'LIVE 15:00: Minister Holt on the three people killed in Dorn'],
    ['ru', 'ПРЯМОЙ ЭФИР: министр Хольт отвечает на вопросы прессы'],
    ['de', 'LIVE: Ministerin Holt spricht vor der Presse in Dorn'],
  ])('is only counted where it is announced, %s: “%s”', (language, text) => {
    expect(planOf(language, [text]).stories).toEqual([]);
  });
});

describe('a notice of what is over', () => {
  const morning = Date.parse('2026-11-20T08:00:00Z');
  const countsAt = (hour: number, language: string, text: string) =>
    planDigest(
      inputOf([postOf({ id: 1, text, date: new Date(morning).toISOString() })], {
        now: morning + (hour - 8) * 3_600_000,
        channels: [{ ...norland, language }],
      }),
    ).ledger.counts;

  test.each([
    ['en', "Please note: the Spokesperson's briefing has been moved from 14:00 to 15:30 today."],
    ['es', '🔴 DIRECTO a las 11:00 | Comparecencia de la ministra Beatriz Olaizola tras la reunión de Dorn.'],
    ['fr', '🔴 EN DIRECT | Aujourd’hui à 11h30 : point de presse du porte-parole, Bastien Ferrol.'],
  ])('is only counted, %s: “%s”', (language, text) => {
    expect(countsAt(20, language, text)).toMatchObject({ 'live notice': 1, summarised: 0 });
  });

  test('is told where it reports something besides', () => {
    const text =
      'The briefing of the spokeswoman has been moved from 14:00 to 15:30 today. Three people were killed in Dorn.';
    expect(countsAt(20, 'en', text).summarised).toBe(1);
  });
});

const things =
  `Forty houses stand under water; Two bridges fell; The school shelters families; Divers look for a farmer;
  Soldiers fill sandbags; Power failed at noon; The mayor asks for boats; Cows drowned on the meadows; A baby was born on a roof;
  Bakers give away bread; The museum lost paintings; Doctors fear a fever; Trains stop before the valley; Looters were caught;
  Engineers open the upper dam; Fishermen carry the post`.split(/;\s+/u);

describe('a story of more posts than it has lines', () => {
  const { stories, ledger } = planOf(
    'en',
    things.map((thing) => `${thing} in the flood of the river Arga at Helm.`),
  );

  test('lists those that no line tells', () => {
    const untold = stories.flatMap((story) => [...new Set(story.entries).difference(citedIn(story))]);
    expect(untold.length).toBeGreaterThan(0);
    expect(ledger.counts.listed).toBe(untold.length);
    expect(ledger.counts.summarised).toBe(things.length - untold.length);
  });
});
