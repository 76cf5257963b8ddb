/** The messages of the chat. */
import { act, byId, dayOf, followEnd, h, postOf, timeOf, withHtml } from './elements.js';

const log = byId('log');
const box = byId('scroll');
const down = byId('down');
const view = followEnd(box);
const mostMessages = 400;
const typingMs = 5500;
const toastMs = 2600;

let showPost = () => false;
let askReply = () => {};
let typingEnds;
let toastEnds;
let lastDay = '';

/** `onLink` shows a post of a channel and tells whether there is one; `onAsk` is called when the bot waits for a reply. */
export function openChat({ onLink, onAsk }) {
  showPost = onLink;
  askReply = onAsk;
  box.addEventListener('scroll', () => {
    down.hidden = view.follows();
  });
  down.addEventListener('click', view.toEnd);
  log.addEventListener('click', followClick);
}

export function setMessages(messages) {
  log.replaceChildren();
  byId('intro').hidden = messages.length > 0;
  lastDay = '';
  for (const message of messages) place(message, false);
  view.toEnd();
}

/** A new message, or another state of one that is there. */
export function place(message, isNews = true) {
  byId('intro').hidden = true;
  const wasAtEnd = view.follows();
  const old = byId(`message-${message.id}`);
  const element = elementOf(message);
  if (old) {
    element.classList.toggle('changed', isNews);
    old.replaceWith(element);
  } else {
    divide(message.at);
    element.classList.toggle('arriving', isNews);
    log.append(element);
    if (!message.mine && isNews) askReply(message.asks ? message : null);
  }
  if (!message.mine) showTyping(false);
  while (log.childElementCount > mostMessages) log.firstElementChild.remove();
  if (wasAtEnd || message.mine) bringIntoView(element);
}

/** The newest message; one that is taller than the view is read from its first line. */
function bringIntoView(element) {
  if (element.offsetHeight < box.clientHeight - 40) view.toEnd();
  else view.showTop(element);
}

export function removeMessage(id) {
  byId(`message-${id}`)?.replaceWith(h('li', { className: 'ghost' }, 'message deleted'));
}

export function showTyping(isTyping) {
  clearTimeout(typingEnds);
  byId('typing').hidden = !isTyping;
  byId('status').textContent = isTyping ? 'typing…' : 'bot';
  if (!isTyping) return;
  if (view.follows()) view.toEnd();
  typingEnds = setTimeout(() => showTyping(false), typingMs);
}

/** The press of a button was answered: it stops spinning, and what the bot had to say is shown. */
export function answered({ id, text, alert }) {
  for (const key of byId(`message-${id}`)?.querySelectorAll('.busy') ?? []) key.classList.remove('busy');
  if (!text) return;
  if (alert) {
    byId('notice-text').textContent = text;
    byId('notice').showModal();
    return;
  }
  const toast = byId('toast');
  toast.textContent = text;
  toast.classList.add('shown');
  clearTimeout(toastEnds);
  toastEnds = setTimeout(() => toast.classList.remove('shown'), toastMs);
}

function divide(at) {
  const day = dayOf(at);
  if (day !== lastDay) log.append(h('li', { className: 'day' }, day));
  lastDay = day;
}

function elementOf(message) {
  return h(
    'li',
    { id: `message-${message.id}`, className: `message ${message.mine ? 'mine' : 'theirs'}` },
    h('div', { className: 'bubble' }, ...partsOf(message)),
    message.buttons.length > 0 ? keysOf(message) : null,
  );
}

function partsOf(message) {
  const { replyTo, photo, file, location, html } = message;
  const go = replyTo && { type: 'button', className: 'quoted', 'data-go': `message-${replyTo.id}` };
  const size = photo && { width: `${photo.width}`, height: `${photo.height}` };
  const text = html ? textOf(html) : h('div', { className: 'text' }, location ? `📍 ${location}` : '');
  text.append(h('time', { className: 'meta' }, metaOf(message)));
  return [
    replyTo ? h('button', go, replyTo.text) : null,
    photo ? h('img', { className: 'picture', src: photo.url, ...size, alt: 'Picture from the bot' }) : null,
    file ? fileOf(file) : null,
    text,
  ];
}

const metaOf = ({ edited, mine, silent, at }) =>
  [edited && !mine ? 'edited' : '', silent ? 'silent' : '', timeOf(at)].filter(Boolean).join(' · ');

/** Commands in a text can be tapped, as in Telegram. */
function textOf(html) {
  const text = withHtml(h('div', { className: 'text', dir: 'auto' }), html);
  for (const command of text.querySelectorAll('.bot_command'))
    command.replaceWith(h('button', { type: 'button', className: 'command' }, command.textContent));
  for (const link of text.querySelectorAll('a')) Object.assign(link, { target: '_blank', rel: 'noopener' });
  return text;
}

function fileOf({ url, name, size }) {
  const icon = withHtml(
    h('span', { className: 'face', 'aria-hidden': 'true' }),
    '<svg viewBox="0 0 24 24"><path d="M12 4v11m-5-4 5 5 5-5M5 20h14"/></svg>',
  );
  return h(
    'a',
    { className: 'file', href: url, download: name },
    icon,
    h('span', {}, h('b', {}, name), h('small', {}, size)),
  );
}

function keysOf({ id, buttons }) {
  const rows = buttons.map((row, at) =>
    h('div', {}, ...row.map((button, column) => keyOf(button, id, at, column))),
  );
  return h('div', { className: 'keys', role: 'group', 'aria-label': 'Buttons of this message' }, ...rows);
}

function keyOf({ text, url }, message, row, column) {
  if (url) return h('a', { className: 'key leads', href: url, target: '_blank', rel: 'noopener' }, text);
  const key = h('button', { type: 'button', className: 'key' }, text);
  key.addEventListener('click', () => {
    if (key.classList.contains('busy')) return;
    key.classList.add('busy');
    void act('tap', { message, row, column });
  });
  return key;
}

function followClick(event) {
  const link = event.target.closest('a[href]');
  const post = link && postOf(link.href);
  if (post && showPost(post)) event.preventDefault();
  const command = event.target.closest('.command');
  if (command) void act('say', { text: command.textContent });
  const quoted = event.target.closest('.quoted');
  if (quoted) byId(quoted.dataset.go)?.scrollIntoView({ block: 'center' });
  event.target.closest('blockquote.expandable')?.classList.toggle('open');
}
