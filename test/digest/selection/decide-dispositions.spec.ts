import { describe, expect, test } from 'vitest';
import { planOf } from '../setting.ts';

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
