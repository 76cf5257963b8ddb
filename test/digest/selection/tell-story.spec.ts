import { describe, expect, test } from 'vitest';
import { composeDigest } from '#src/digest/message/compose-digest.ts';
import { planDigest } from '#src/digest/selection/plan-digest.ts';
import { sisters } from '../harbour.ts';
import { english, inputOf, norland, postOf, readingOf, withoutTimes } from '../setting.ts';

const spoke = 'Mirela Tornquay spoke to reporters in San Aurelio on Monday.';
const titled = (...titles: readonly string[]) =>
  planDigest(inputOf(titles.map((title, at) => postOf({ id: at + 1, text: `${title}\n\n${spoke}` }))))
    .stories;

test.each([
  ['Norland attends the summit', 'Norland does not attend the summit'],
  ['Reunión del consejo el 14 de mayo', 'Reunión del consejo el 21 de mayo'],
])('the same sentence below a title that says otherwise is told as changed: %s, %s', (one, other) => {
  const [story] = titled(one, other);
  expect(story?.lines.map(({ entries, text }) => [entries[0]?.layout.title, text])).toEqual([[other, spoke]]);
  expect(story?.note).toMatchObject({ is: 'changed', before: { passage: { text: one } } });
});

test('the same sentence below another title is another line', () => {
  const lines = titled('Briefing on 14 May', 'Briefing on 21 May').flatMap((story) => story.lines);
  const shown = lines.map(({ entries, text }) => [entries.map(({ post }) => post.id), text]);
  expect(shown).toEqual([
    [[1], spoke],
    [[2], 'Briefing on 21 May'],
  ]);
});

test.each([
  ['Ambassador of Estmark summoned', 'Ambassador of Umbari summoned'],
  ['Посол Эстмарка вызван в МИД', 'Посол Умбари вызван в МИД'],
])('the same sentence below the title of another event is another story: %s, %s', (...titles) => {
  const lines = titled(...titles).map((story) => story.lines);
  const shown = lines.map((own) => own.map(({ entries }) => entries.map(({ layout }) => layout.title)));
  expect(shown).toEqual(titles.map((title) => [[title]]));
});

test('what two channels say of themselves in the same words is a line of each', () => {
  const text = 'We did not open fire on the patrol boat of the Tulla coast guard.';
  const posts = ['NorlandMFA', 'NorlandMID_ru'].map((channel) => postOf({ channel, id: 1, text }));
  const lines = planDigest({ ...inputOf(posts), channels: sisters }).stories.flatMap((story) => story.lines);
  expect(lines.map(({ entries }) => entries.map(({ channel }) => channel.key)).sort()).toEqual([
    ['norlandmfa'],
    ['norlandmid_ru'],
  ]);
});

const flashes: readonly (readonly [string, string, string])[] = [
  ['en', 'General Harrow arrested in Halvern', 'Lawyer of General Harrow in Halvern speaks of a rumour'],
  [
    'de',
    'General Harrow in Halvern festgenommen',
    'Anwalt von General Harrow dementiert Festnahme in Halvern',
  ],
  ['ru', 'Генерал Харроу задержан в Халверне', 'Адвокат генерала Харроу опроверг задержание в Халверне'],
  [
    'es',
    'Detenido en Halvern el general Harrow',
    'El abogado del general Harrow desmiente su detención en Halvern',
  ],
  [
    'fr',
    'Le général Harrow est arrêté à Halvern',
    'L’avocat du général Harrow dément son arrestation à Halvern',
  ],
  ['ar', 'اعتقال الجنرال هارو في هالفرن', 'محامي الجنرال هارو ينفي اعتقاله في هالفرن'],
];
test.each(flashes)('%s: of two flashes both are told, the newest first: %s', (language, first, last) => {
  const posts = [first, last].map((text, at) =>
    postOf({ id: at + 1, text: `⚡️ ${text}`, date: `2026-11-20T1${at}:00:00Z` }),
  );
  const [story] = planDigest(inputOf(posts, { channels: [{ ...norland, language }] })).stories;
  const before = story?.note.is === 'changed' ? [story.note.before.passage.text] : [];
  expect([...(story?.lines ?? []).map(({ text }) => text), ...before]).toEqual([last, first]);
});

test('what answers a post is told with it, whatever its words', () => {
  const parcel = postOf({
    id: 1,
    text: 'A suspicious package was found at the Central Station of Halvern. The building is being cleared.',
  });
  const answer = postOf({
    id: 2,
    text: 'A false alarm. There were clothes in the bag. Trains stop there again.',
    date: '2026-11-20T10:00:00Z',
    reply: { url: parcel.url ?? '', text: 'A suspicious package' },
  });
  const { stories, listed } = planDigest(inputOf([parcel, answer]));
  expect(listed).toEqual([]);
  expect(stories.map(({ entries }) => entries.map(({ post }) => post.id).sort())).toEqual([[1, 2]]);
  expect(stories[0]?.lines.map(({ text }) => text)).toContain('A false alarm.');
});

describe('what a post tells only to take it back', () => {
  test.each([
    ['en', 'Media in Estmark report again that Korvik has fallen.', 'This is false.'],
    [
      'en',
      'The Defence Ministry of Estmark claims to have sunk two frigates off Korvik.',
      'All our ships are in service.',
    ],
    [
      'en',
      'Norland will sign the treaty with Estmark on grain in Tervala.',
      'But only if the sailors are released first.',
    ],
    ['de', 'Medien in Estmark melden erneut, Korvik sei gefallen.', 'Das ist eine Lüge.'],
    [
      'de',
      'Norland unterzeichnet den Vertrag mit Estmark über Getreide in Tervala.',
      'Aber nur, wenn die Seeleute vorher freikommen.',
    ],
    ['ru', 'СМИ Эстмарка вновь сообщают о падении Корвика.', 'Это ложь.'],
    [
      'ru',
      'Норланд подпишет с Эстмарком соглашение о зерне в Тервале.',
      'Но только если сначала освободят моряков.',
    ],
    ['es', 'Medios de Estmark vuelven a informar de la caída de Korvik.', 'Es mentira.'],
    [
      'es',
      'Norlandia firmará con Estmark el acuerdo sobre los cereales en Tervala.',
      'A menos que cambie el orden del día.',
    ],
    ['fr', 'Des médias d’Estmark annoncent de nouveau la chute de Korvik.', 'C’est un mensonge.'],
    [
      'fr',
      'La Norlande signera avec Estmark l’accord sur les céréales à Tervala.',
      'Mais seulement si les marins sont libérés.',
    ],
    ['ar', 'تتحدث وسائل إعلام في إستمارك مجددا عن سقوط كورفيك.', 'هذا كذب.'],
    ['ar', 'ستوقع نورلاند مع إستمارك اتفاقا بشأن الحبوب في تيرفالا.', 'لكن فقط إذا أطلق سراح البحارة.'],
  ])('%s: is told with that, also in the first line: “%s”', (language, claim, answer) => {
    const posts = [
      postOf({ id: 1, text: `${claim} ${answer}` }),
      postOf({ id: 2, text: 'Norland Radio moves to Brenn Street 12 in Halvern in May.' }),
    ];
    const plan = planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
    const [head, ...lines] = readingOf(composeDigest(plan, { texts: english })).split('\n');
    expect(lines.join('\n')).toContain(`${claim} ${answer}`);
    expect(head).toContain(`${claim.slice(0, 20)}`);
    expect(head).toContain(answer.replace(/\.$/, ''));
  });
});

test('a denial is told with the claim though a sentence stands between them', () => {
  const text =
    'Estmark television reports that the frigate Tern was sunk. The report shows old pictures. The navy denies it.';
  const [story] = planDigest(inputOf([postOf({ text })])).stories;
  expect(story?.lines.map((line) => line.text)).toEqual([
    'Estmark television reports that the frigate Tern was sunk.',
    'The navy denies it.',
  ]);
});

test('two calls that begin alike are told each with what was discussed, by its own post', () => {
  const call = 'Minister Orlov spoke by telephone with his counterpart from Estmark.';
  const texts = ['They discussed the transit of grain.', 'They discussed the state of affairs in Brenn.'];
  const posts = texts.map((text, at) => postOf({ id: at + 1, text: `${call} ${text}` }));
  const lines = planDigest(inputOf(posts)).stories.flatMap((story) => story.lines);
  const told = lines.map(({ entries, text }) => [entries.map(({ post }) => post.id), text]);
  expect(told.toSorted()).toEqual(
    [1, 2].flatMap((id) => [
      [[id], call],
      [[id], texts[id - 1]],
    ]),
  );
});

test('posts of a story for which there is no room are listed each by its own name', () => {
  const texts = ['Governor of Brenn on the raid: nobody hurt', 'Governor of Brenn on the raid: one man hurt'];
  const posts = texts.map((text, at) => postOf({ id: at + 1, text }));
  const other = postOf({ id: 3, text: 'Norland Radio moves to Brenn Street 12 in Halvern in May.' });
  const [told, listed] = [[other], posts].map((some) => planDigest(inputOf(some)).stories);
  const digest = {
    ...planDigest(inputOf([other, ...posts])),
    stories: told!,
    listed: listed!.map((story) => ({ ...story, lines: [] })),
  };
  expect(withoutTimes(readingOf(composeDigest(digest, { texts: english })))).toContain(
    texts.map((text, at) => `“${text}” [${at + 2}]`).join(' · '),
  );
});

const statesInTurn: readonly (readonly [string, readonly string[]])[] = [
  [
    'en',
    [
      'The Tervala forum opens on 3 December.',
      'The Tervala forum is cancelled.',
      'The Tervala forum will take place after all, on 4 December.',
    ],
  ],
  [
    'de',
    [
      'Das Forum in Tervala beginnt am 3. Dezember.',
      'Das Forum in Tervala ist abgesagt.',
      'Das Forum in Tervala findet nun doch statt, am 4. Dezember.',
    ],
  ],
  [
    'fr',
    [
      'Le forum de Tervala s’ouvrira le 3 décembre.',
      'Le forum de Tervala est annulé.',
      'Le forum de Tervala aura finalement lieu le 4 décembre.',
    ],
  ],
];
test.each(statesInTurn)('%s: the newest post that says how things stand leads', (language, texts) => {
  const posts = texts.map((text, at) => postOf({ id: at + 1, text, date: `2026-11-20T1${at}:00:00Z` }));
  const [story] = planDigest(inputOf(posts, { channels: [{ ...norland, language }] })).stories;
  expect(story?.lines[0]?.text).toBe(texts.at(-1));
  expect(story?.note.is).toBe('changed');
});

test.each([
  [
    'en',
    '12 people were killed in the shelling of Brenn.',
    '12 people were killed in the shelling of Tulla.',
  ],
  ['de', '12 Tote bei nächtlichem Beschuss von Brenn.', '12 Tote bei nächtlichem Beschuss von Tulla.'],
  ['ar', 'مقتل 12 شخصا في قصف برين.', 'مقتل 12 شخصا في قصف تولا.'],
  [
    'en',
    'The weekly briefing is on Monday, 23 November.',
    'The consulate in Brenn reopens on Monday, 23 November.',
  ],
])('%s: another place, or a day in common, makes two stories: %s', (language, ...texts) => {
  const posts = texts.map((text, at) => postOf({ id: at + 1, text }));
  const { stories, listed } = planDigest(inputOf(posts, { channels: [{ ...norland, language }] }));
  expect([...stories, ...listed]).toHaveLength(2);
});
