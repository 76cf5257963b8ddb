/** The channels as they publish. */
import { act, byId, dayOf, h, isAtEnd, timeOf, toEnd, withHtml } from './elements.js';

const box = byId('posts-scroll');
const tabs = byId('tabs');
const longText = 700;
const mostPosts = 260;
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

let onNews = () => {};
const channels = new Map();
let current = '';

/** `news` is called when something is published that is not in sight. */
export function openChannels({ news }) {
  onNews = news;
  tabs.addEventListener('keydown', turnTabs);
}

export function setChannels(all) {
  channels.clear();
  tabs.replaceChildren();
  for (const channel of all) addChannel(channel);
  show(channels.has(current) ? current : all[0].name);
}

function addChannel({ name, title, subscribers, language, posts }) {
  const list = h('ol', { className: 'posts', lang: language });
  const tab = h(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${name}`,
      'aria-controls': 'posts-scroll',
      title: `${subscribers} subscribers`,
    },
    title,
  );
  tab.addEventListener('click', () => show(name));
  tabs.append(tab);
  channels.set(name, { list, tab, day: '' });
  for (const post of posts) append(post);
}

function show(name) {
  current = name;
  for (const [each, { tab }] of channels) {
    tab.setAttribute('aria-selected', String(each === name));
    tab.tabIndex = each === name ? 0 : -1;
  }
  const { list, tab } = channels.get(name);
  tab.classList.remove('news');
  box.replaceChildren(list);
  toEnd(box);
}

function turnTabs(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const all = [...channels.keys()];
  show(all[(all.indexOf(current) + step + all.length) % all.length]);
  channels.get(current).tab.focus();
}

/** Published, edited or deleted. */
export function placePost(post) {
  const channel = channels.get(post.channel);
  if (!channel) return;
  const wasAtEnd = isAtEnd(box);
  const old = byIdIn(channel.list, idOf(post));
  if (old) old.replaceWith(elementOf(post));
  else append(post);
  if (post.channel !== current) channel.tab.classList.add('news');
  else if (wasAtEnd) toEnd(box);
  if (post.fresh) onNews();
}

const nameOf = ({ channel }) =>
  [...channels.keys()].find((each) => each.toLowerCase() === channel.toLowerCase());

export const hasChannel = (post) => nameOf(post) !== undefined;

/** Brings a post into view and points at it. */
export function pointAt(wanted) {
  const { id } = wanted;
  const name = nameOf(wanted);
  show(name);
  const post = id === null ? null : byIdIn(channels.get(name).list, `${name}-${id}`);
  if (!post) return;
  for (const other of box.querySelectorAll('.pointed')) other.classList.remove('pointed');
  post.classList.add('pointed');
  post.scrollIntoView({ block: 'center' });
}

/** The lists that are not shown are not in the document. */
const byIdIn = (list, id) => list.querySelector(`#${CSS.escape(id)}`);
const idOf = ({ channel, id }) => `${channel}-${id}`;

function append(post) {
  const channel = channels.get(post.channel);
  const day = dayOf(post.at);
  if (day !== channel.day) channel.list.append(h('li', { className: 'day' }, day));
  channel.day = day;
  channel.list.append(elementOf(post));
  while (channel.list.childElementCount > mostPosts) channel.list.firstElementChild.remove();
}

function elementOf(post) {
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

export function setSpeeds(speeds, speed) {
  byId('speeds').replaceChildren(
    ...speeds.map((each) => {
      const label = each === 0 ? 'Pause' : `${each}×`;
      const button = h(
        'button',
        {
          type: 'button',
          role: 'radio',
          'aria-checked': String(each === speed),
          tabIndex: each === speed ? 0 : -1,
        },
        label,
      );
      button.addEventListener('click', () => void act('speed', { speed: each }));
      return button;
    }),
  );
}
