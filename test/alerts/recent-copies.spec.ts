import { expect, test } from 'vitest';
import { isNewsAgain } from '#src/alerts/recent-copies.ts';

test.each([
  [
    'Attention! Air alarm in the Norport region. Go to the shelters at once and follow the instructions.',
    'The air alarm in the Norport region is over. You may leave the shelters.',
  ],
  ['Внимание! Воздушная тревога в Норпорте. Пройдите в укрытие.', 'Отбой воздушной тревоги в Норпорте.'],
  [
    'Alarma aérea en la región de Norpuerto, acuda al refugio.',
    'Fin de la alarma en la región de Norpuerto.',
  ],
  [
    'Alerte aérienne dans la région de Norport, rejoignez les abris.',
    'Fin de l’alerte dans la région de Norport.',
  ],
  ['Luftalarm in der Region Norport, suchen Sie Schutz.', 'Entwarnung für die Region Norport.'],
  ['إنذار جوي في منطقة نوربورت توجهوا إلى الملاجئ', 'انتهى إنذار منطقة نوربورت'],
])('an alarm after its all-clear is news: %s', (alarm, allClear) => {
  expect(isNewsAgain(alarm, ['The choir sang in the capital.', allClear])).toBe(true);
  expect(isNewsAgain(alarm, [alarm])).toBe(false);
  expect(isNewsAgain(alarm, ['The choir sang in the capital.'])).toBe(false);
});

test.each([
  ['The minister will attend the summit.', 'The minister will not attend the summit.'],
  ['Министр примет участие в саммите.', 'Министр не примет участие в саммите.'],
  ['The flood killed 12 people.', 'The flood killed 19 people.'],
  ['Перемирие нарушено.', 'Перемирие соблюдается.'],
  ['Air alert in Kirova', 'All clear in Kirova'],
  ['الهدنة صامدة', 'الهدنة انهارت'],
])('what was said otherwise since is news: %s', (text, otherwise) => {
  expect(isNewsAgain(text, [otherwise])).toBe(true);
  expect(isNewsAgain(text, [`🔥 ${text}\n\n@norland`])).toBe(false);
  expect(isNewsAgain(text, ['There will have been music.'])).toBe(false);
});
