import { describe, expect, test } from 'vitest';
import { fingerprintPost } from '#src/alerts/recent-copies.ts';
import { postOf } from './posts.ts';

const text = 'The minister received the ambassador and spoke with him about grain, ports and the sea route';
const isSame = (one: Parameters<typeof postOf>[0], other: Parameters<typeof postOf>[0]) => {
  const follows = (first: Parameters<typeof postOf>[0], second: Parameters<typeof postOf>[0]) => {
    const kept = new Set(fingerprintPost(postOf(first)).stored);
    return fingerprintPost(postOf(second)).lookup.some((key) => kept.has(key));
  };
  const [there, back] = [follows(one, other), follows(other, one)];
  if (there !== back) throw new Error('the order makes a difference');
  return there;
};

describe('whether two posts are the same is told for', () => {
  test.each([
    [
      'a post and its repost',
      { text: 'Hi', url: 'https://t.me/Norland/5' },
      { text: 'Hi', forward: { name: 'N', url: 'https://t.me/norland/5' } },
      true,
    ],
    [
      'two reposts of one post',
      { forward: { name: 'N', url: 'https://t.me/n/5' } },
      { forward: { name: 'N', url: 'https://t.me/n/5' } },
      true,
    ],
    [
      'reposts of two posts',
      { forward: { name: 'N', url: 'https://t.me/n/5' } },
      { forward: { name: 'N', url: 'https://t.me/n/6' } },
      false,
    ],
    [
      'copies that differ in links, tags, emoji, case and dots',
      { text: `🔥 ${text} #grain` },
      { text: `${text.toUpperCase()}!\nhttps://t.me/x` },
      true,
    ],
    ['texts that differ in a word', { text }, { text: text.replace('grain', 'wheat') }, false],
    ['texts that differ in a figure', { text: `4 more. ${text}` }, { text: `5 more. ${text}` }, false],
    ['texts that differ in a keycap', { text: `4️⃣ more. ${text}` }, { text: `5️⃣ more. ${text}` }, false],
    ['texts that differ in the number of a tag', { text: `#Day4 ${text}` }, { text: `#Day5 ${text}` }, false],
    ['texts that differ in a sign', { text: `${text}: +5%` }, { text: `${text}: -5%` }, false],
    ['copies with numbers in their links', { text: `${text} t.me/n/4` }, { text: `${text} t.me/n/5` }, true],
    ['copies with dashes of two kinds', { text: `${text} 2010-2014` }, { text: `${text} 2010–2014` }, true],
    ['a text and the same with a label', { text }, { text: `⚡️ BREAKING: ${text}` }, true],
    ['a text and the same with a label in capitals', { text }, { text: `BREAKING NEWS ${text}` }, true],
    ['a text and the same with a foot', { text: `${text}.` }, { text: `${text}!\nFollow us here @n` }, true],
    ['a text and the same in a frame', { text }, { text: `СРОЧНО | ${text}\n\nRead more\nt.me/n` }, true],
    ['texts with two labels', { text: `Confirmed: ${text}` }, { text: `Denied: ${text}` }, false],
    ['an urgent text with another label', { text: `URGENT: ${text}` }, { text: `Eilmeldung: ${text}` }, true],
    ['copies with other emoji', { text: `🔥 ${text}` }, { text: `⚡️ ${text} 👇` }, true],
    [
      'a text and the same signed',
      { text },
      { text: `${text}\n\nNorland MFA | Subscribe | @norland_mfa` },
      true,
    ],
    ['a text and the same signed with a name alone', { text }, { text: `${text}\n\n@norland_mfa` }, true],
    [
      'a text in two accents',
      { text: `${text} schon gefordert` },
      { text: `${text} schön gefördert` },
      false,
    ],
    ['texts with two tags', { text: `#Norland\n${text}` }, { text: `#Estmark\n${text}` }, false],
    ['texts by two tags of their words', { text: `#Grain: ${text}` }, { text: `#Ports: ${text}` }, false],
    ['a text and the same with an urgent tag', { text }, { text: `${text} #breaking` }, true],
    ['a text and the same with a tag that denies it', { text }, { text: `#fake ${text}` }, false],
    ['texts that name two accounts', { text: `${text} @norland` }, { text: `${text} @estmark` }, false],
    [
      'copies with links to two channels',
      { text: `${text} t.me/norland` },
      { text: `${text} t.me/estmark` },
      true,
    ],
    ['a statement and a question', { text: `${text}.` }, { text: `${text}? https://a.example` }, false],
    ['texts with an address that asks', { text }, { text: `${text} https://a.example/b?c=d` }, true],
    ['texts that differ in a decimal point', { text: `${text} 1.5` }, { text: `${text} 15` }, false],
    ['texts that differ in a currency', { text: `${text} $5` }, { text: `${text} €5` }, false],
    ['texts that differ in a grade', { text: `${text} A+` }, { text: `${text} A-` }, false],
    ['texts that differ in an arrow', { text: `📈 ${text}` }, { text: `📉 ${text}` }, false],
    ['a time and a fraction', { text: `${text} 10:30` }, { text: `${text} 10/30` }, false],
    ['a French text and its denial', { text: `Il n’a ${text}` }, { text: `Il a ${text}` }, false],
    ['texts that differ in a bound', { text: `${text} >5` }, { text: `${text} <5` }, false],
    [
      'articles of two titles',
      { channel: 'https://n.example/feed', text: `It happened\n\n${text}` },
      { channel: 'https://n.example/feed', text: `It did not happen\n\n${text}` },
      false,
    ],
    [
      'an article and the post of it',
      { channel: 'https://n.example/feed', text: `It happened\n\n${text}` },
      { text },
      true,
    ],
    ['a text and the same with a number before it', { text }, { text: `Day 5: ${text}` }, false],
    ['a text and the same with a sentence more', { text }, { text: `${text}. It failed in the end.` }, false],
    ['a text and the same denied', { text }, { text: text.replace('spoke', 'never spoke') }, false],
    ['a short text and the same with a label', { text: 'Live now' }, { text: 'NEWS: live now' }, false],
    ['short texts', { text: 'LIVE now' }, { text: 'LIVE now' }, false],
    [
      'long Chinese texts',
      { text: '部长会见了大使并与他谈论了粮食问题' },
      { text: '部长会见了大使并与他谈论了粮食问题。' },
      true,
    ],
    [
      'posts without text',
      { text: '', url: 'https://t.me/n/1' },
      { text: '', url: 'https://t.me/n/2' },
      false,
    ],
  ])('%s', (_, one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });

  test.each([
    ...[
      'Denied: ',
      'FAKE! ',
      'Not true: ',
      'Опровержение: ',
      'FALSO | ',
      'Faux : ',
      'خبر كاذب: ',
      'Dementi: ',
    ],
    ...['Estmark: ', 'ESTMARK ', '✅ ', '❌ ', '🔴 ', '⬆️ ', '🇪🇸 ', '🇫🇷 '],
  ])('a text that "%s" changes', (label) => {
    expect(isSame({ text }, { text: label + text })).toBe(false);
  });

  test.each([
    ...['This is not true', 'It is false', 'UPD: cancelled', 'No @norland', 'Fake: t.me/norland', '❌'],
    ...['Это фейк', 'Es falso', 'C’est faux', 'هذا كذب', 'Stimmt nicht', 'Really?', 'اشترك الوزير في القتال'],
  ])('a text that "%s" below it changes', (foot) => {
    expect(isSame({ text }, { text: `${text}\n${foot}` })).toBe(false);
  });
});
