/** One post of a channel. */
import { h, timeOf, withHtml } from './elements.js';

const longText = 700;
const pictures = ['photo', 'video', 'round', 'gif', 'sticker'];
const names = {
  photo: 'Photo',
  video: 'Video',
  round: 'Video message',
  gif: 'GIF',
  sticker: 'Sticker',
  voice: 'Voice message',
  audio: 'Audio',
  document: 'File',
  poll: 'Poll',
  location: 'Location',
  other: 'Media',
};

export const idOf = ({ channel, id }) => `${channel}-${id}`;

/** A post as its channel shows it. */
export function postElement(post) {
  const marks = [post.fresh ? 'fresh' : '', post.deleted ? 'deleted' : '', post.service ? 'service' : ''];
  const element = h('li', { id: idOf(post), className: `post ${marks.join(' ')}`.trim() });
  if (post.service) return withHtml(element, post.html);
  element.append(
    ...[
      post.media.length > 0 ? mediaOf(post) : null,
      post.forward ? h('p', { className: 'forward' }, `Forwarded from ${post.forward}`) : null,
      post.reply ? h('p', { className: 'quoted' }, post.reply) : null,
      ...textOf(post),
      post.poll.length > 0 ? h('ul', { className: 'poll' }, ...post.poll.map(optionOf)) : null,
      post.preview
        ? h('div', { className: 'preview' }, h('b', {}, post.preview.title), post.preview.text)
        : null,
      footOf(post),
    ].filter((part) => part !== null),
  );
  return element;
}

function textOf({ html }) {
  if (html === '') return [];
  const text = withHtml(h('div', { className: 'text', dir: 'auto' }), html);
  if (html.length < longText) return [text];
  text.classList.add('fold');
  const more = h('button', { type: 'button', className: 'more' }, 'Show all');
  more.addEventListener('click', () => {
    text.classList.remove('fold');
    more.remove();
  });
  return [text, more];
}

function mediaOf({ media, id }) {
  const isOne = media.length === 1;
  return h(
    'div',
    { className: isOne ? 'media one' : 'media' },
    ...media.map((each, at) => tileOf(each, id * 47 + at * 31)),
  );
}

function tileOf({ kind, about }, seed) {
  const label = [names[kind] ?? kind, about].filter(Boolean).join(' · ');
  if (!pictures.includes(kind)) return h('p', { className: 'attached' }, label);
  const tile = h(
    'div',
    { className: `tile ${kind}`, role: 'img', 'aria-label': label },
    h('span', {}, label),
  );
  tile.style.setProperty('--hue', String(150 + (seed % 90)));
  tile.style.setProperty('--sun', `${42 + (seed % 42)}%`);
  return tile;
}

const optionOf = ({ text, percent }) => h('li', {}, h('b', {}, `${percent}%`), text);

function footOf({ reactions, views, edited, deleted, at }) {
  const facts = [views ? `${views} views` : '', edited ? 'edited' : '', timeOf(at)]
    .filter(Boolean)
    .join(' · ');
  return h(
    'div',
    { className: 'foot' },
    ...reactions.map(({ emoji, count }) => h('span', { className: 'reaction' }, `${emoji} ${count}`)),
    deleted ? h('span', { className: 'gone' }, 'deleted by the channel') : null,
    h('time', { className: 'facts' }, facts),
  );
}
