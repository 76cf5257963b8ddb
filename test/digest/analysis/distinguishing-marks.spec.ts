import { describe, expect, test } from 'vitest';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { inputOf, norland, postOf } from '../setting.ts';

const linesOf = (language: string, ...texts: readonly string[]) =>
  planDigest(
    inputOf(
      texts.map((text, n) => postOf({ id: n + 1, text, date: `2026-11-20T1${n}:00:00Z` })),
      { channels: [{ ...norland, language }] },
    ),
  )
    .stories.flatMap(({ lines }) => lines.map(({ text }) => text))
    .sort();

describe('two posts in the same words are told with the marks in which they differ', () => {
  test.each([
    ['en', '🇪🇸', '🇫🇷', 'The ambassador was summoned over the seizure of a vessel.'],
    ['en', '✅', '❌', 'The minister visits Estmark on Friday.'],
    ['ru', '🇪🇸', '🇫🇷', 'Посол вызван в министерство из-за захвата судна.'],
    ['es', '🇮🇹', '🇫🇷', 'El embajador fue convocado por la captura de un pesquero.'],
    ['fr', '🔒', '🔓', 'Le poste frontière de Tulla, à toute heure.'],
    ['de', '⬆️', '⬇️', 'Die Ausfuhr von Weizen im Vergleich zum Vorjahr.'],
    ['ar', '🇪🇸', '🇫🇷', 'استدعت الوزارة السفير بسبب احتجاز سفينة صيد.'],
  ])('%s: %s and %s', (language, one, other, text) => {
    const bare = (mark: string) => mark.replace('\uFE0F', '');
    expect(linesOf(language, `${one} ${text}`, `${other} ${text}`)).toEqual(
      [`${bare(one)} ${text}`, `${bare(other)} ${text}`].sort(),
    );
  });

  test.each([
    ['en', 'The ambassador was summoned over the seizure of a vessel.', '#Estmark', '#Velmora'],
    ['ru', 'Посол вызван в министерство из-за захвата судна.', '#Эстмарк', '#Вельмора'],
    ['ar', 'استدعت الوزارة السفير بسبب احتجاز سفينة صيد.', '#إستمارك', '#فيلمورا'],
  ])('%s: hashtags before, behind and below “%s”', (language, text, one, other) => {
    const expected = [`${one} ${text}`, `${other} ${text}`].sort();
    expect(linesOf(language, `${one}\n${text}`, `${other}\n${text}`)).toEqual(expected);
    expect(linesOf(language, `${text} ${one}`, `${text} ${other}`)).toEqual(expected);
    expect(linesOf(language, `${text}\n\n${one} #news`, `${text}\n\n${other} #news`)).toEqual(expected);
  });

  test('and above more sentences with those in their titles', () => {
    const [title, below] = [
      'The ambassador was summoned',
      'A protest was lodged over the seizure of a vessel.',
    ];
    const layouts = planDigest(
      inputOf(['🇪🇸', '🇫🇷'].map((flag, n) => postOf({ id: n + 1, text: `${flag} ${title}\n\n${below}` }))),
    ).entries.map(({ layout }) => layout);
    expect(layouts.map((layout) => layout.title).sort()).toEqual([`🇪🇸 ${title}`, `🇫🇷 ${title}`]);
    expect(layouts.flatMap(({ passages }) => passages.map(({ text }) => text))).toEqual([below, below]);
  });
});

test.each([
  ['🔥', '⚡️'],
  ['🇳🇴', '📌'],
  ['✅', '☑️'],
  ['🔴', '🚨'],
  ['🟢', ''],
])('marks that say nothing of one another are left out: %s and %s', (one, other) => {
  const text = 'The port of Tervala is open again after the storm.';
  expect(linesOf('en', `${one} ${text}`, `${other} ${text}`)).toEqual([text]);
});

describe('two posts that differ in the signs behind their words are no repeat', () => {
  test.each([
    ['en', 'The ferry is running ✅ and the lift ❌', 'The ferry is running ❌ and the lift ✅'],
    ['ru', 'Переправа у Вика: 🟢', 'Переправа у Вика: 🔴'],
    ['es', 'Teleférico de Kvam: ✅', 'Teleférico de Kvam: 🚫'],
    ['fr', 'Téléphérique de Kvam ✅', 'Téléphérique de Kvam ⛔'],
    ['de', 'Seilbahn Kvam: geöffnet ja/nein: ✔', 'Seilbahn Kvam: geöffnet ja/nein: ✘'],
    ['ar', 'تلفريك كفام 👍', 'تلفريك كفام 👎'],
  ])('%s: %s', (language, one, other) => {
    expect(linesOf(language, one, other).join()).toContain(other);
  });
});
