/** The first word anybody gets is in the language of their Telegram, whatever they ask for first. */
import { afterEach, describe, expect, test } from 'vitest';
import { textOf } from '../../doubles/telegram/state/message.ts';
import { digestsOf, last, only } from '../reader.ts';
import { type Story, tell } from '../story.ts';

let story: Story;
afterEach(() => story.end());

const words = [
  { language: 'en', digest: 'Extractive summary', topic: 'Arctic', search: 'what I have read' },
  { language: 'ru', digest: 'Сводка составлена из цитат', topic: 'Арктика', search: 'что я читаю' },
  { language: 'es', digest: 'Resumen hecho con citas', topic: 'Ártico', search: 'en lo que he leído' },
  { language: 'de', digest: 'Zusammenfassung aus Zitaten', topic: 'Arktis', search: 'was ich gelesen habe' },
  {
    language: 'fr',
    digest: 'Résumé fait de citations',
    topic: 'Arctique',
    search: 'dans ce que j’ai lu',
  },
  { language: 'ar', digest: 'ملخص من اقتباسات', topic: 'القطب الشمالي', search: 'فيما رصدته' },
];

describe.each(words)('a newcomer whose Telegram is in $language', ({ language, digest, topic, search }) => {
  test('gets the first digest, topic and search in it', async () => {
    story = await tell();
    await story.publish('A storm closed the Arctic port of Brennsund for two days, the ministry said.');
    await story.publish('The grain corridor is open again, and the first ship has left the harbour.');
    const [ann, bob, carl] = ['Ann', 'Bob', 'Carl'].map((name) => story.telegram.user({ name, language }));
    if (!ann || !bob || !carl) throw new Error('Nobody came');
    await ann.says('/digest today');
    await story.telegram.until(() => digestsOf(ann).length === 1);
    expect(textOf(only(digestsOf(ann)))).toContain(digest);
    expect(only(digestsOf(ann)).buttons.flat()).toContainEqual(
      expect.objectContaining({ callback_data: 'subscribe' }),
    );
    await bob.says('/topic arctic');
    await story.telegram.until(() => digestsOf(bob).length === 1);
    expect(textOf(only(digestsOf(bob)))).toContain(topic);
    await carl.asks('/search storm');
    expect(textOf(last(carl))).toContain(search);
  });
});
