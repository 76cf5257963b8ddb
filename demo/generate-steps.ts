/** When the written programme is over, the newsroom goes on: the same world, other numbers, without an end. */
import type { LiveStep } from '../test/fixtures/norland/live.ts';
import type { SampleDraft, SampleLanguage } from '../test/fixtures/norland/sample.ts';
import { withFooter } from '../test/fixtures/norland/variations.ts';

type Draft = Omit<SampleDraft, 'daysAgo' | 'at'>;
type Pick = <T>(...from: readonly T[]) => T;

/** One piece of news: its steps follow each other. `slug` is new each time. */
type Invention = (slug: string, pick: Pick, count: (from: number, to: number) => number) => LiveStep[];

const publish = (draft: Draft, afterSeconds = 7, channel: SampleLanguage = 'en'): LiveStep => ({
  do: 'publish',
  ...{ channel, draft, afterSeconds },
});

const ministers = [
  'Danil Orreva of Velmora',
  'Bartel Hoyce of Gallenne',
  'Kofa Dembari of Umbari',
  'Inés Valdoro of Costa Verana',
] as const;

const inventions: readonly Invention[] = [
  function call(slug, pick, count) {
    const subject = pick(
      'the exchange of prisoners',
      'grain transit through Tervala',
      'fishing in the northern sea',
    );
    return [
      publish({
        slug,
        text: `🔷📞 On {date}, Foreign Minister Aldo Verrick had a telephone conversation with ${pick(...ministers)}.\n\nThe ministers discussed ${subject} and agreed to meet in ${pick('Halvern', 'Frosthavn', 'San Aurelio')} in ${count(2, 20)} days.`,
        reactions: [{ emoji: '👍', count: count(40, 900) }],
      }),
    ];
  },
  function exchange(slug, _pick, count) {
    const people = count(6, 48);
    return [
      publish({
        slug,
        text: `⚡️ **Prisoners have come home**\n\n${people} people from each side crossed the Lesk today. The ceasefire in the Karst Valley holds along ${count(112, 120)} of 120 kilometres.\n\n#KarstValley`,
        reactions: [{ emoji: '🕊', count: count(300, 4000) }],
      }),
      publish(
        {
          slug: `${slug}-ru`,
          text: `⚡️ **Пленные вернулись домой**\n\nСегодня через Леск перешли по ${people} человек с каждой стороны. Режим прекращения огня в Карстовой долине соблюдается.\n\n#КарстоваяДолина`,
        },
        4,
        'ru',
      ),
      publish(
        {
          slug: `${slug}-es`,
          text: `⚡️ **Los prisioneros están en casa**\n\nHoy cruzaron el Lesk ${people} personas de cada lado. El alto el fuego en el valle de Karst se mantiene.\n\n#ValleDeKarst`,
        },
        4,
        'es',
      ),
    ];
  },
  function comment(slug, pick, count) {
    const text = `❗️ Comment by the Information Department\n\nThe Littoral Alliance has put ${count(2, 9)} more vessels on its list. New sanctions may be answered in kind within ${pick('ten', 'twenty', 'thirty')} days.\n\n#Sanctions`;
    return [
      publish({ slug, text }),
      { do: 'edit', channel: 'en', slug, afterSeconds: 6, text: text.replace(' may ', ' will ') },
    ];
  },
  function aid(slug, pick, count) {
    const text = `🚐 A convoy of ${count(8, 60)} lorries has brought ${count(90, 900)} tonnes of wheat to the villages of ${pick('Umbari', 'the Upper Karst', 'the Lower Sund')}. White jackets, no weapons, good boots.`;
    return [
      publish({ slug, text, media: [{ kind: 'photo' }, { kind: 'photo' }] }),
      publish({
        slug: `${slug}-repost`,
        text: withFooter(text),
        forward: { name: 'Norland Embassy in Umbari', url: 'https://t.me/NorlandUmbari' },
      }),
    ];
  },
  function briefing(slug, pick, count) {
    return [
      publish({
        slug,
        text: `🔴 #LIVE at {+${count(20, 90)}} UTC: ${pick('briefing by Foreign Ministry Spokeswoman Mirela Tornquay', 'Foreign Minister Aldo Verrick answers questions of the press')}\n\n🔴 [Ministry website](https://mfa.norland.example/live)`,
      }),
    ];
  },
  function quip(slug, pick) {
    return [
      publish({
        slug,
        text: `💬 Spokeswoman Mirela Tornquay: ${pick(
          'They ask us for patience. We have been exporting it for thirty years, and the price has never been lower.',
          'A map with three colours is not a plan. A child of five can do it, and with better colours.',
          'Our neighbours say the door is open. We have seen the door. There is a wall behind it.',
          'We read the report. The commas are in the right places.',
          'The ship had no guns, no flag of convenience and no luck with the weather. It will have all three answers by Friday.',
          'A visa is a stamp. A friendship is a habit. We keep both offices open on Saturdays.',
          'If a pause lasts long enough, people begin to repair their roofs. That is the whole of our strategy.',
          'The minister was asked for one word on the northern sea. He said: cold.',
          'Forty observers, forty pairs of boots, not one opinion for the evening news. That is how observing works.',
          'We have nothing against microphones. We only ask that somebody be standing behind them.',
        )}`,
      }),
    ];
  },
  function picture(slug, pick, count) {
    const media = Array.from({ length: count(1, 4) }, () => ({ kind: 'photo' }) as const);
    return [
      publish({ slug, media, reactions: [{ emoji: pick('❤', '🔥', '👏'), count: count(90, 2000) }] }, 5),
    ];
  },
  function consular(slug, pick, count) {
    return [
      publish({
        slug,
        text: `🛂 #Consular: the visa centre in ${pick('Montclair', 'Port Lomba', 'San Aurelio', 'Brennsund')} is closed for ${count(2, 6)} days because of ${pick('a public holiday', 'a move to larger rooms', 'the flood')}. In an emergency write to consul@mfa.norland.example.`,
      }),
    ];
  },
  function slip(slug) {
    return [publish({ slug, text: 'test test' }, 5), { do: 'delete', channel: 'en', slug, afterSeconds: 3 }];
  },
];

/** News without an end; the same `seed` gives the same news. */
export function* generateSteps(seed = 1): Generator<LiveStep, never> {
  const chance = createChance(seed);
  const pick: Pick = (...from) => from[Math.floor(chance() * from.length)] as (typeof from)[number];
  const count = (from: number, to: number) => from + Math.floor(chance() * (to - from + 1));
  let last: Invention | undefined;
  for (let number = 1; ; number += 1) {
    const next: Invention = pick(...inventions.filter((each) => each !== last));
    last = next;
    yield* next(`news-${number}`, pick, count);
  }
}

/** 0 to 1, evenly: mulberry32. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
