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
