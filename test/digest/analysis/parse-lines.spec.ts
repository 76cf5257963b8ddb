import { expect, test } from 'vitest';
import { parseLayout } from '#src/digest/analysis/layout.ts';
import { planOf } from '../setting.ts';

test.each([
  ['en', 'Mayor Sara Lind has handed in her resignation, the town hall of Sarn said.', 'Fake: "', '"'],
  ['ru', 'Мэр Сара Линд подала в отставку, сообщила ратуша Сарна.', 'Фейк: «', '»'],
  ['es', 'La alcaldesa Sara Lind ha dimitido, informó el ayuntamiento de Sarn.', 'Bulo: «', '»'],
  ['fr', 'La maire Sara Lind a démissionné, a annoncé la mairie de Sarn.', 'Faux: « ', ' »'],
  ['de', 'Bürgermeisterin Sara Lind ist zurückgetreten, so das Rathaus von Sarn.', 'Falschmeldung: „', '“'],
  ['ar', 'قدمت العمدة سارة ليند استقالتها، بحسب ما أعلنته بلدية سارن.', 'خبر كاذب: «', '»'],
])(
  '%s: what is called false is no speech, and only who says so is cited for it',
  (language, told, label, end) => {
    const { stories } = planOf(language, [told, `${label}${told}${end}`]);
    expect(stories[0]?.lines[0]?.text).toContain(label.trim());
    expect(stories[0]?.lines[0]?.entries.map(({ post }) => post.id)).toEqual([2]);
  },
);

test('a name that is also a word for it is one', () => {
  expect(parseLayout('Trygve Lie: “We are ready for talks.”', 'en').passages[0]?.speaker).toBe('Trygve Lie');
});
