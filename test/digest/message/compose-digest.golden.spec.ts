import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent.ts';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { countWords } from '#src/digest/analysis/words.ts';
import { createTexts } from '#src/message/texts.ts';
import { inputOf, postOf, readingOf } from '../setting.ts';

const embassy = (name: string) => ({ name, url: null });
const page = [
  {
    text: '🎙 Foreign Minister Aldo Verrick’s interview with Halvern Radio (Halvern, November 20, 2026)\n\nQuestion: Is a truce possible?\n\nAldo Verrick: A truce without an agreement only buys time for new weapons. Norland needs binding legal agreements on the border with Velmora.\n\nQuestion: And the fleet?\n\nAldo Verrick: We have no interest in an escalation at sea. The northern fleet of Norland will stay in Frosthavn until 15 January.\n\nQuestion: Thank you.\n\nAldo Verrick: Thank you, it was a pleasure.',
  },
  {
    text: '💬 Comment by Foreign Ministry Spokeswoman Mirela Tornquay on the border police of Kessany\n\nThe police of Kessany closed four crossings to farmers of the Karst Valley. We call on Kessany to open them by 1 December.\n\nThis is unacceptable.',
  },
  {
    text: '🗳 On November 19, the UN General Assembly adopted the resolution on the safe passage of food cargo. 119 states voted in favour, 53 against, 12 abstained.',
  },
  {
    text: '🤝 On November 20, President Ilmar Dostane had a telephone conversation with President of Estmark Jorun Maask. The presidents discussed grain transit and exports of wheat.',
  },
  { text: 'The crossing at Tulla is closed to lorries because of the flood, the customs service says.' },
  { text: 'The crossing at Tulla is open to lorries again, the customs service says.' },
  {
    text: 'Applications for scholarships of Norland are accepted until 15 January. 120 places are offered.',
    forward: embassy('Norland Embassy in Montclair'),
  },
  {
    text: 'Our diplomats sang at the Christmas concert of the school in Saint-Orme.',
    forward: embassy('Norland Embassy in Gallenne'),
  },
  { text: '🔴 #LIVE today at 21:00 UTC: briefing by Spokeswoman Mirela Tornquay' },
  { text: '📜 #OnThisDay in 1911 Norland and Estmark signed the Treaty of Brennsund.' },
  { text: '🎉 Happy Diplomats’ Day! We congratulate all colleagues.' },
  { text: '', kind: 'media' as const, media: [{ kind: 'photo' as const }] },
].map((post, at) =>
  postOf({ ...post, id: at + 1, date: `2026-11-20T${String(6 + at).padStart(2, '0')}:00:00Z` }),
);

describe('the page of a ministry that does not exist', () => {
  test.each(['en', 'ru', 'es'])('for readers of %s', async (language) => {
    const digest = planDigest(inputOf(page, { language }));
    const text = readingOf(composeDigest(digest, { texts: createTexts(createTranslate(), language) }));
    await expect(`${text}\n`).toMatchFileSnapshot(`ministry-page.${language}.txt`);
    expect(countWords(text)).toBeLessThan(420);
  });
});
