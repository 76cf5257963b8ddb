import { describe, expect, test } from 'vitest';
import { cleanText } from '#src/digest/analysis/clean-text.ts';

describe('a sign', () => {
  test.each([
    ['The ferry is running ✅ and the lift ❌', 'The ferry is running ✅ and the lift ❌'],
    ['Переправа у Вика: 🟢', 'Переправа у Вика: 🟢'],
    ['Seilbahn Kvam ⛔️.', 'Seilbahn Kvam ⛔.'],
    ['Referendum: oui 🟩🟩⬜', 'Referendum: oui 🟩🟩⬜'],
    ['Winner: 🥇 Alba 🥈 Delfin', 'Winner: 🥇 Alba 🥈 Delfin'],
  ])('stays that says how the words before it stand: “%s”', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test.each([
    ['✅ The ferry is running.', 'The ferry is running.'],
    ['The ferry is running! ✅', 'The ferry is running!'],
    ['The ferry is running 🎉', 'The ferry is running'],
    ['Good morning, Brenn ☀️', 'Good morning, Brenn'],
    ['Read more ➡️', 'Read more'],
  ])('goes that decorates them: “%s”', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('a hashtag', () => {
  test.each([
    ['#Norland will sign the pact.', 'Norland will sign the pact.'],
    ['The visit to #Estmark begins today.', 'The visit to Estmark begins today.'],
    ['Talks with #Estmark #summit', 'Talks with Estmark'],
    ['Norland recognises #Estmark', 'Norland recognises Estmark'],
    ['#نورلاند توقع المعاهدة', 'نورلاند توقع المعاهدة'],
  ])('that is a word of its sentence reads as one: “%s”', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test.each([
    ['#Estmark The ambassador was summoned.', 'The ambassador was summoned.'],
    ['The port is open. #Tervala Ships wait.', 'The port is open. Ships wait.'],
    ['The port of Tervala is open #news', 'The port of Tervala is open'],
    ['Der Hafen ist heute wieder offen #Hafen #Tervala.', 'Der Hafen ist heute wieder offen.'],
    ['Министр прибыл сегодня в столицу #Эстмарк', 'Министр прибыл сегодня в столицу'],
    ['#OnThisDay in 1815 the treaty was signed.', 'in 1815 the treaty was signed.'],
    ['#عاجل السفارة مغلقة', 'السفارة مغلقة'],
    ['#عاجل | السفارة مغلقة', 'السفارة مغلقة'],
  ])('that is none is left out: “%s”', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

test.each([
  ['Norland – Velmora 2️⃣:1️⃣', 'Norland – Velmora 2:1'],
  ['1️⃣2️⃣ people are missing.', '12 people are missing.'],
  ['1️⃣ The minister arrives.', '1. The minister arrives.'],
  ['3️⃣ сентября откроется порт.', '3 сентября откроется порт.'],
  ['🔟 ships have left.', '10 ships have left.'],
])('digits on keys are digits: “%s”', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test.each([
  'Emergencies only: +77 5 0909, day and night.',
  'Если видели, звоните 112 или 8-000-555-04-04.',
  'El teléfono de emergencia consular es el +88 402 7171.',
  'Bureau ouvert 8.30–16.00, tél. 01 55 00 17 71.',
  'Hotline für Angehörige: 0600 41 71 17.',
  'رقم الطوارئ: 00966-11-555-0101.',
])('a telephone number and hours stand whole: “%s”', (text) => {
  expect(cleanText(text)).toBe(text);
});
