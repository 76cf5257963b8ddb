import { describe, expect, test } from 'vitest';
import { type PostCategory, classifyPost } from '#src/digest/analysis/classify-post.ts';
import { postOf } from '../setting.ts';

const table: readonly (readonly [PostCategory, string])[] = [
  ['live notice', '🔴 #LIVE: Briefing by Foreign Ministry Spokeswoman Mirela Tornquay\n\n🔴 X (ex-Twitter)'],
  ['live notice', '🔴 Прямой эфир: брифинг официального представителя МИД'],
  ['live notice', 'EN VIVO: rueda de prensa del ministro'],
  ['live notice', '🔴 En direct : conférence de presse du ministre'],
  ['live notice', 'Im Livestream: Pressekonferenz des Ministers'],
  ['live notice', 'بث مباشر: مؤتمر صحفي لوزير الخارجية'],
  ['live notice', 'Spokeswoman Tornquay will hold a briefing tomorrow at 15:00 (Moscow time).'],
  ['live notice', '20 ноября в 15:00 (мск) состоится брифинг М.В. Торнкуэй'],
  ['statement', 'The minister said at a briefing that talks will go on.'],
  ['report', 'Deliveries live up to the plan, the ministry says.'],
  ['history day', '#OnThisDay in 1804 the Office of Correspondence was founded.'],
  ['history day', '📜 В этот день в 1961 году человек полетел в космос.'],
  ['history day', 'Un día como hoy, en 1911, se firmó el Tratado.'],
  ['history day', 'Ce jour-là, en 1911, le traité fut signé.'],
  ['history day', 'Heute vor 100 Jahren wurde der Vertrag unterzeichnet.'],
  ['history day', 'في مثل هذا اليوم من عام 1911 تم توقيع المعاهدة.'],
  ['greeting', '🎄 Merry Christmas and a happy New Year to all readers!'],
  ['greeting', 'Happy Diplomatic Service Day, dear colleagues!'],
  ['greeting', 'С Новым годом, дорогие друзья!'],
  ['greeting', '¡Felices fiestas a todos!'],
  ['greeting', 'Herzlichen Glückwunsch zum Nationalfeiertag!'],
  ['greeting', 'Joyeuses fêtes à tous !'],
  ['greeting', 'عيد مبارك للجميع'],
  ['interview', '🎙 Foreign Minister’s interview with the Herald\n\nThe text.'],
  ['interview', 'Интервью Министра газете «Вестник»\n\nТекст интервью.'],
  ['interview', 'In Halvern\n\nQuestion: Why?\n\nBecause.\n\nQuestion: When?\n\nSoon.'],
  ['statement', '🎙 Comment by the Information Department on the vote\n\nWe regret it.'],
  ['statement', 'Заявление МИД Норланда\n\nМы сожалеем.'],
  ['statement', 'Comunicado del Ministerio\n\nLamentamos.'],
  ['statement', '💬 Aldo Verrick: We are ready.'],
  ['report', '🇷🇺 On November 20 the ministers met in Halvern.'],
  ['report', '50 years of relations with Estmark are celebrated this week.'],
];

describe('kinds of posts', () => {
  test.each(table)('%s: %s', (kind, text) => {
    expect(classifyPost(postOf({ text }))).toBe(kind);
  });

  test('what has no words is media only, also with hashtags and a link', () => {
    const media = [{ kind: 'photo' as const }];
    expect(classifyPost(postOf({ text: '📸 #Norland https://t.me/x/1', media, kind: 'media' }))).toBe(
      'media only',
    );
  });

  test('service and withheld posts are what the page says', () => {
    expect(classifyPost(postOf({ text: 'Channel created', kind: 'service' }))).toBe('service');
    expect(classifyPost(postOf({ text: '', kind: 'withheld' }))).toBe('withheld');
    expect(classifyPost(postOf({ text: '', kind: 'unknown' }))).toBe('withheld');
  });
});
