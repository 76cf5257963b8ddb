/** The page: what the server tells goes to its two halves. */
import { hasChannel, openChannels, placePost, pointAt, setChannels } from './channel.js';
import { answered, openChat, place, removeMessage, setMessages, showTyping } from './chat.js';
import { openComposer, setCommands, setReply } from './composer.js';
import { act, byId, h } from './elements.js';
import { openSpeeds, setSpeeds } from './speeds.js';

const rightToLeft = ['ar', 'fa', 'he', 'ur'];
const unseen = { chat: 0, channel: 0 };

function showView(view) {
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll('.views button'))
    button.setAttribute('aria-pressed', String(button.dataset.view === view));
  unseen[view] = 0;
  countUnseen();
}

function noteUnseen(view) {
  const isHidden = getComputedStyle(document.querySelector(`.${view}`)).display === 'none';
  if (isHidden) unseen[view] += 1;
  countUnseen();
}

function countUnseen() {
  for (const view of ['chat', 'channel']) byId(`${view}-count`).textContent = unseen[view] || '';
}

function setSettings({ language, languages, speeds, speed, commands }) {
  const select = byId('language');
  const named = (code) => new Intl.DisplayNames([code], { type: 'language' }).of(code);
  select.replaceChildren(
    ...languages.map((code) => h('option', { value: code, selected: code === language }, named(code))),
  );
  byId('chat').lang = language;
  byId('chat').dir = rightToLeft.includes(language) ? 'rtl' : 'ltr';
  setSpeeds(speeds, speed);
  setCommands(commands);
}

function setLook(look) {
  document.documentElement.dataset.look = look;
  byId('look').setAttribute('aria-pressed', String(look === 'dark'));
}

function openLook() {
  const kept = localStorage.getItem('look');
  const system = matchMedia('(prefers-color-scheme: dark)');
  setLook(kept ?? (system.matches ? 'dark' : 'light'));
  byId('look').addEventListener('click', () => {
    const look = document.documentElement.dataset.look === 'dark' ? 'light' : 'dark';
    localStorage.setItem('look', look);
    setLook(look);
  });
}

function listen() {
  const events = new EventSource('/events');
  const on = (name, take) => events.addEventListener(name, ({ data }) => take(JSON.parse(data)));
  on('state', (state) => {
    byId('lost').hidden = true;
    setSettings(state);
    setChannels(state.channels);
    setMessages(state.messages);
  });
  on('settings', setSettings);
  on('message', (message) => {
    place(message);
    if (!message.mine) noteUnseen('chat');
  });
  on('gone', ({ id }) => removeMessage(id));
  on('typing', () => showTyping(true));
  on('answered', answered);
  on('post', placePost);
  events.addEventListener('error', () => {
    byId('lost').hidden = false;
  });
}

openLook();
openChat({
  onLink(post) {
    if (!hasChannel(post)) return false;
    showView('channel');
    pointAt(post);
    return true;
  },
  onAsk: setReply,
});
openComposer();
openSpeeds();
openChannels({ news: () => noteUnseen('channel') });
byId('language').addEventListener('change', ({ target }) => void act('language', { language: target.value }));
for (const button of document.querySelectorAll('.views button'))
  button.addEventListener('click', () => showView(button.dataset.view));
listen();
