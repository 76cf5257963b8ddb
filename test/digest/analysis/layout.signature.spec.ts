import { describe, expect, test } from 'vitest';
import { parseLayout } from '#src/digest/analysis/layout.ts';

const said = (text: string) => parseLayout(text, null).passages.map(({ text, speaker }) => [speaker, text]);

describe('who signs a post speaks in it', () => {
  test.each([
    ['The pier at Sarn is shut.', ' — Embassy of Orsenia in Belmark', 'Embassy of Orsenia in Belmark'],
    ['The pier at Sarn is shut.', '\n\nYour Harbour Board ⚓️', 'Your Harbour Board'],
    ['Мост через Тишу открыт.', '\n— Пресс-служба губернатора', 'Пресс-служба губернатора'],
    ['El puente de Almorada abre hoy.', ' – El equipo de la biblioteca', 'El equipo de la biblioteca'],
    ['Les écoles de Valbrac sont fermées.', ' – La mairie de Valbrac', 'La mairie de Valbrac'],
    [
      'Der Streik in Grünfelden findet statt.',
      ' Eure Gewerkschaft Soziale Arbeit',
      'Eure Gewerkschaft Soziale Arbeit',
    ],
    ['أُعيد فتح جسر الحرية.', ' — بلدية النهرين', 'بلدية النهرين'],
  ])('%s%s', (text, signature, signer) => {
    expect(said(`${text}${signature}`)).toEqual([[signer, text]]);
  });

  test.each([
    'The pier at Sarn is shut. – More on our website',
    'The pier at Sarn is shut. Your turn',
    'The pier at Sarn is shut.\n— Voss meets Corvell in Halvern',
    'Das Brot ist aus. – Und morgen kommt der Rest',
    'Мост открыт. Подробности завтра',
  ])('and nobody does in %s', (text) => {
    expect(said(text).flatMap(([speaker]) => speaker ?? [])).toEqual([]);
  });
});

describe('a name below a sign for a repost is of who speaks', () => {
  test.each([
    ['🔁 Embassy of Harrow in Tessmar:', 'The consular desk at Sarn is shut today.'],
    ['🔁 Посольство Тарвии в Кальдоне', 'Консульский отдел в Сарне сегодня закрыт.'],
    ['🔁 Embajada de Altamara en Corvania', 'La oficina consular de Sarn cierra hoy.'],
    ['🔁 L’ambassade d’Arvénie à Lormont', 'La section consulaire de Sarn est fermée.'],
    ['🔁 Botschaft von Tarsien', 'Das Konsulat in Sarn ist heute zu.'],
    ['🔁 سفارة سلوان في الميناء', 'القسم القنصلي في سارن مغلق اليوم.'],
  ])('%s', (sender, text) => {
    const post = `${sender}\n\n${text}`;
    expect(said(post)).toEqual([[sender.slice(3).replace(':', ''), text]]);
    expect(parseLayout(post, null).title).toBeNull();
  });
});

test.each([
  'FALSE. A letter of the ministry on visas is going round.',
  'ФЕЙК. По сети ходит письмо министерства о визах.',
  'FALSO. Circula una carta del ministerio sobre visados.',
])('a verdict stays with what it is of: %s', (text) => {
  expect(said(text)).toEqual([[null, text]]);
});
