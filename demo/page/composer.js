/** The field below the chat: text, commands that complete themselves, replies. */
import { act, byId, h } from './elements.js';

const form = byId('composer');
const field = byId('text');
const list = byId('commands');
const hint = field.placeholder;
const ideas = [
  '/digest today',
  '/alert sanctions',
  '/try ceasefire',
  '/topics',
  '/schedule 08:00,18:30',
  '/timezone berlin',
];

let commands = [];
let shown = [];
let chosen = 0;
let replyTo = null;

export function openComposer() {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  field.addEventListener('input', () => {
    grow();
    suggest();
  });
  field.addEventListener('keydown', onKey);
  field.addEventListener('blur', () => setTimeout(close, 120));
  byId('menu').addEventListener('click', openMenu);
  byId('reply-end').addEventListener('click', () => setReply(null));
  byId('begin').addEventListener('click', () => void act('say', { text: '/start' }));
  document.addEventListener('keydown', focusOnSlash);
  for (const idea of ideas) {
    const button = h('button', { type: 'button', dir: 'ltr' }, idea);
    button.addEventListener('click', () => void act('say', { text: idea }));
    byId('ideas').append(button);
  }
}

export function setCommands(all) {
  commands = all;
}

/** The next text answers this message; null ends it. */
export function setReply(message) {
  replyTo = message?.id ?? null;
  byId('reply').hidden = message === null;
  field.placeholder = message?.asks?.hint || hint;
  if (message === null) return;
  byId('reply-text').textContent = new DOMParser().parseFromString(
    message.html,
    'text/html',
  ).body.textContent;
  field.focus();
}

function send() {
  const text = field.value.trim();
  if (text === '') return;
  void act('say', { text, replyTo });
  field.value = '';
  setReply(null);
  grow();
  close();
}

function grow() {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

function suggest() {
  const typed = /^\/(\w*)$/.exec(field.value)?.[1]?.toLowerCase();
  shown = typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed));
  chosen = 0;
  draw();
}

function draw() {
  list.replaceChildren(...shown.map(rowOf));
  list.hidden = shown.length === 0;
  field.setAttribute('aria-expanded', String(shown.length > 0));
  if (shown.length > 0) field.setAttribute('aria-activedescendant', `command-${chosen}`);
  else field.removeAttribute('aria-activedescendant');
  list.children[chosen]?.scrollIntoView({ block: 'nearest' });
}

function rowOf({ command, description }, at) {
  const row = h(
    'div',
    { id: `command-${at}`, role: 'option', 'aria-selected': String(at === chosen) },
    h('b', {}, `/${command}`),
    h('span', { dir: 'auto' }, description),
  );
  row.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    complete(at);
  });
  return row;
}

function complete(at) {
  field.value = `/${shown[at].command} `;
  field.focus();
  close();
}

function close() {
  shown = [];
  draw();
}

function openMenu() {
  if (field.value === '') field.value = '/';
  field.focus();
  suggest();
}

function onKey(event) {
  const isOpen = shown.length > 0;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing) return;
  if (isOpen && step) {
    event.preventDefault();
    chosen = (chosen + step + shown.length) % shown.length;
    draw();
  } else if (isOpen && event.key === 'Tab') {
    event.preventDefault();
    complete(chosen);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (isOpen && field.value !== `/${shown[chosen].command}`) complete(chosen);
    else send();
  } else if (event.key === 'Escape') {
    if (field.value === '/') field.value = '';
    if (isOpen) close();
    else setReply(null);
  }
}

/** `/` typed anywhere begins a command. */
function focusOnSlash(event) {
  const isTyping = event.target.closest('input, textarea, select');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  openMenu();
}
