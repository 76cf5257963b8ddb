import { describe, expect, test } from 'vitest';
import { type CitedPost, citePost, evidenceOf, toLineForModel } from '#src/digest/model/line-evidence.ts';
import type { PostEvidence } from '#src/digest/model/post-evidence.ts';
import { evidenceFor, postOf } from './model-setting.ts';

const interview = evidenceFor(
  postOf(
    'Interview of Minister Anna Keller with the radio of Port Sarrin\n\n' +
      'Question: You come from Costa Verana. Will the talks there go on?\n\n' +
      'Anna Keller: We hope so. They will last for a week. Nobody has left.',
  ),
);
/** "Lender": of two sentences that have the word the one before, and of those the one that says more of it. */
const borrowing = [
  {
    language: 'en',
    post:
      'The harbour of Costa Verana bought half of its grain from Norland last year. The quay is old. ' +
      'Costa Verana is far. Many ships were listed. The deliveries will come on other ships. Costa Verana is glad.',
    cited: 'The deliveries will',
    text: "Norland's deliveries of grain to Costa Verana will come on other ships.",
    lender: 'The harbour of Costa Verana bought half of its grain from Norland last year.',
  },
  {
    language: 'ru',
    post:
      'Прокуратура Норланда начала проверку порта Тервала. Причал старый. Работы идут. ' +
      'Руководство обещает отчёт к пятнице.',
    cited: 'Руководство обещает',
    text: 'Руководство порта Тервала обещает отчёт к пятнице.',
    lender: 'Прокуратура Норланда начала проверку порта Тервала.',
  },
  {
    language: 'es',
    post:
      'El puente sobre el río Lesk quedó destruido de madrugada. No hubo víctimas. Las obras empiezan hoy. ' +
      'Estará cerrado hasta mayo.',
    cited: 'Estará cerrado',
    text: 'El puente sobre el río Lesk estará cerrado hasta mayo.',
    lender: 'El puente sobre el río Lesk quedó destruido de madrugada.',
  },
  {
    language: 'de',
    post:
      'Die Brücke über den Lesk wurde in der Nacht zerstört. Verletzt wurde niemand. Heute beginnen die Arbeiten. ' +
      'Sie bleibt bis Mai gesperrt.',
    cited: 'Sie bleibt',
    text: 'Die Brücke über den Lesk bleibt bis Mai gesperrt.',
    lender: 'Die Brücke über den Lesk wurde in der Nacht zerstört.',
  },
  {
    language: 'fr',
    post:
      'Le pont sur la Lesk a été détruit dans la nuit. Personne n’est blessé. Les travaux commencent demain. ' +
      'Il restera fermé jusqu’en mai.',
    cited: 'Il restera',
    text: 'Le pont sur la Lesk restera fermé jusqu’en mai.',
    lender: 'Le pont sur la Lesk a été détruit dans la nuit.',
  },
  {
    language: 'ar',
    post: 'دُمر الجسر على نهر ليسك ليلا. لم يصب أحد بأذى. تبدأ الأعمال اليوم. سيبقى مغلقا حتى مايو.',
    cited: 'سيبقى',
    text: 'سيبقى الجسر على نهر ليسك مغلقا حتى مايو.',
    lender: 'دُمر الجسر على نهر ليسك ليلا.',
  },
];
const cite = (evidence: PostEvidence, start: string, text = '', speaker: string | null = null) => {
  const at = evidence.sentences.findIndex((sentence) => sentence.text.startsWith(start));
  return [citePost(evidence, [{ sentences: [at], text, speaker }])];
};
const textsOf = (cited: readonly CitedPost[]) =>
  toLineForModel('l1', { shown: '', cited }).sentences.map(({ text }) => text);
const textsFor = (start: string) => textsOf(cite(interview, start));

describe('what a line is checked against', () => {
  test('is its sentence, the one before, and of an answer the question', () => {
    expect(textsFor('Nobody has left')).toEqual([
      'You come from Costa Verana.',
      'Will the talks there go on?',
      'They will last for a week.',
      'Nobody has left.',
    ]);
  });

  test('is no question where none was asked before', () => {
    expect(textsFor('You come from')).toEqual([
      'Interview of Minister Anna Keller with the radio of Port Sarrin',
      'You come from Costa Verana.',
    ]);
  });

  test('tells the rules who says each cited sentence, and nobody of the others', () => {
    expect(evidenceOf(cite(interview, 'Nobody')).speakers).toEqual(['Anna Keller']);
  });

  test.each(borrowing)(
    'has the sentence from which a word is borrowed: $text',
    ({ language, post, cited, text, lender }) => {
      const evidence = evidenceFor(postOf(post), language);
      expect(textsOf(cite(evidence, cited))).not.toContain(lender);
      expect(textsOf(cite(evidence, cited, text))).toContain(lender);
      expect(evidenceOf(cite(evidence, cited, text)).cited).not.toContain(lender);
    },
  );

  test('has no other sentence where all words stand in the cited ones or above them', () => {
    const kept = cite(
      interview,
      'They will last',
      'The talks on the radio of Port Sarrin will last for a week.',
    );
    expect(textsOf(kept)).toEqual(textsFor('They will last'));
  });

  test('has the sentence that names a speaker who is not known from the cited ones', () => {
    const note = evidenceFor(
      postOf(
        'We publish the note of Estmark. Three persons crossed the line with a tractor. No shots were fired. ' +
          'They will be heard by a magistrate today, writes Siiri Pallast.',
      ),
    );
    const said = cite(
      note,
      'Three persons',
      'Three persons crossed the line with a tractor.',
      'Siiri Pallast',
    );
    expect(textsOf(said).at(-1)).toContain('Siiri Pallast');
  });
});
