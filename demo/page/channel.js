/** The channels as they publish. */
import { byId, dayOf, followEnd, h } from './elements.js';
import { idOf, postElement } from './post.js';

const box = byId('posts-scroll');
const tabs = byId('tabs');
const view = followEnd(box);
const mostPosts = 260;

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
  view.toEnd();
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
  const wasAtEnd = view.follows();
  const old = byIdIn(channel.list, idOf(post));
  if (old) old.replaceWith(postElement(post));
  else append(post);
  if (post.channel !== current) channel.tab.classList.add('news');
  else if (wasAtEnd) view.toEnd();
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
  view.showTop(post);
}

/** The lists that are not shown are not in the document. */
const byIdIn = (list, id) => list.querySelector(`#${CSS.escape(id)}`);

function append(post) {
  const channel = channels.get(post.channel);
  const day = dayOf(post.at);
  if (day !== channel.day) channel.list.append(h('li', { className: 'day' }, day));
  channel.day = day;
  channel.list.append(postElement(post));
  while (channel.list.childElementCount > mostPosts) channel.list.firstElementChild.remove();
}
