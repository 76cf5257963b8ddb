/** A small generator of posts in English, so that each run sees the same ones. */
import { dayMs } from '#src/duration.ts';
import { createEmptyPost, type Post } from '#src/posts/post.ts';

const names = ['Verrick', 'Tornquay', 'Pallast', 'Orreva', 'Lindaver', 'Corvell'];
const places = [
  'Port Sarrin',
  'Halvern',
  'Montclair',
  'Tervala',
  'Port Lomba',
  'Brennsund',
  'Ternavo',
  'Frosthavn',
];
const verbs = ['discussed', 'welcomed', 'rejected', 'announced', 'signed', 'condemned', 'postponed'];
const things = [
  'a ceasefire',
  'grain transit',
  'the sanctions list',
  'a treaty on trade',
  'new visa rules',
  'an exhibition',
  'the vote',
];

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Posts of one day that begins at `from`, evenly spread; other posts for another `seed`. */
export function makePosts(count: number, from: number, channel = 'NorlandMFA', seed = 7): Post[] {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]) => list[random(list.length)] ?? '';
  return Array.from({ length: count }, (_, id) => {
    const sentence = () =>
      `Minister ${pick(names)} ${pick(verbs)} ${pick(things)} in ${pick(places)} with ${random(500)} delegates from ${pick(places)}.`;
    const text = Array.from({ length: 4 + random(16) }, sentence).join(random(3) === 0 ? '\n\n' : ' ');
    return postOf(channel, id + 1, text, from + Math.floor((id / count) * dayMs));
  });
}

function postOf(channel: string, id: number, text: string, at: number): Post {
  return {
    ...createEmptyPost(channel, id),
    date: new Date(at).toISOString(),
    kind: 'text',
    text,
    views: id,
    url: `https://t.me/${channel}/${id}`,
  };
}
