/** One day of three small channels of a country that does not exist, for the digest's own specs. */
import type { Post } from '#src/posts/post.ts';
import { postOf } from './setting.ts';

const day = '2026-11-20';

export const englishDay: readonly Post[] = [
  postOf({
    id: 11,
    date: `${day}T06:10:00Z`,
    text:
      '🎙 Statement by the Foreign Ministry on the ceasefire in the Karst Valley\n\n💬 Foreign Ministry: Norland welcomes the ceasefire that Velmora and Kessany ' +
      'signed in Port Sarrin on November 19. It has held for 14 hours along all 120 kilometres of the line. We call on both sides to let the 36 observers pass.\n\nRead in full',
  }),
  postOf({
    id: 12,
    date: `${day}T07:00:00Z`,
    text:
      '🤝 On November 20, Foreign Minister Aldo Verrick met Ambassador of Estmark Siiri Pallast in Halvern. The two discussed grain transit through the port of Tervala, ' +
      'which reached 45,000 tonnes in October.',
  }),
  postOf({
    id: 13,
    date: `${day}T07:30:00Z`,
    text: '',
    kind: 'media',
    media: [{ kind: 'photo' }],
    album: [14, 15],
  }),
  postOf({
    id: 16,
    date: `${day}T08:00:00Z`,
    text: '🔴 #LIVE today at 15:00 UTC: briefing by Spokeswoman Mirela Tornquay\n\nhttps://norland.example/live',
  }),
  postOf({
    id: 17,
    date: `${day}T08:30:00Z`,
    text: '📜 #OnThisDay in 1911 Norland and Estmark signed the Treaty of Brennsund, which set 412 stones along the border.',
  }),
  postOf({
    id: 18,
    date: `${day}T09:00:00Z`,
    text: 'The embassy opened a library for children in Montclair. Two hundred books were given by readers from Halvern.',
    forward: { name: 'Norland in Gallenne 🇳🇴', url: 'https://t.me/NorlandGallenne/77' },
  }),
  postOf({
    id: 19,
    date: `${day}T09:30:00Z`,
    text:
      '❗️ Observers in the Karst Valley: the ceasefire between Velmora and Kessany is holding, 36 observers reached Port Sarrin this morning, says the Norland mission. ' +
      'Velmora and Kessany exchanged 22 prisoners.',
  }),
  postOf({ id: 20, date: `${day}T10:00:00Z`, text: 'Norland MFA pinned a photo', kind: 'service' }),
  postOf({ id: 21, date: `${day}T10:30:00Z`, text: 'Yes, we will.' }),
];

export const russianDay: readonly Post[] = [
  postOf({
    channel: 'NorlandMID_ru',
    id: 5,
    date: `${day}T06:40:00Z`,
    text:
      '🎙 Заявление МИД о прекращении огня в долине Карст\n\nНорланд приветствует прекращение огня, которое Велмора и Кессани подписали в Порт-Саррине 19 ноября. ' +
      'Оно соблюдается 14 часов на всех 120 километрах линии. Мы призываем стороны пропустить 36 наблюдателей.',
  }),
  postOf({
    channel: 'NorlandMID_ru',
    id: 6,
    date: `${day}T08:40:00Z`,
    text: 'Интервью посла газете «Вестник»\n\nВопрос: Что с визами?\n\nОтвет: С 1 декабря 2026 г. визы в Норланд выдаются за 10 дней.\n\nВопрос: А цена?\n\nОтвет: Цена прежняя, 35 крон.',
  }),
];

export const spanishDay: readonly Post[] = [
  postOf({
    channel: 'NorlandMAE_es',
    id: 3,
    date: `${day}T07:20:00Z`,
    text: '🌽 El Sr. Verrick anunció en Halvern que Norland comprará 120.000 toneladas de maíz a Costa Verana. El acuerdo se firmará el 4 de diciembre.\n\nLeer completo',
  }),
];

export const sisters = [
  { key: 'norlandmfa', title: 'Norland MFA', language: 'en' },
  { key: 'norlandmid_ru', title: 'МИД Норланда', language: 'ru' },
  { key: 'norlandmae_es', title: 'Cancillería de Norland', language: 'es' },
] as const;
