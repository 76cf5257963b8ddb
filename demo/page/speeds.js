/** How fast the channels publish. */
import { act, byId, h } from './elements.js';

const group = byId('speeds');

export function openSpeeds() {
  group.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const radios = [...group.children];
    const next = radios[radios.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  });
}

export function setSpeeds(speeds, speed) {
  const hadFocus = group.contains(document.activeElement);
  group.replaceChildren(...speeds.map((each) => radioOf(each, each === speed)));
  if (hadFocus) group.querySelector('[aria-checked=true]').focus();
}

function radioOf(speed, isChosen) {
  const state = { 'aria-checked': String(isChosen), tabIndex: isChosen ? 0 : -1 };
  const radio = h('button', { type: 'button', role: 'radio', ...state }, speed === 0 ? 'Pause' : `${speed}×`);
  radio.addEventListener('click', () => void act('speed', { speed }));
  return radio;
}
