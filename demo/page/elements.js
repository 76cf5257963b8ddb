/** Small tools of the page: elements, times, and words to the server. */

/** An element with properties and children; null children are left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && typeof value !== 'string') element[name] = value;
    else if (value !== null) element.setAttribute(name === 'className' ? 'class' : name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** The server escaped it: the only place where HTML comes in. */
export function withHtml(element, html) {
  element.innerHTML = html;
  return element;
}

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hour12: false });
const calendar = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

export const timeOf = (at) => clock.format(at);

export function dayOf(at) {
  const day = calendar.format(at);
  return day === calendar.format(Date.now()) ? 'Today' : day;
}

/** Tells the server what the person did; a demo that has ended is said elsewhere. */
export async function act(name, fields) {
  try {
    await fetch(`/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    });
  } catch {
    // forgives a server that is gone: the page says so by itself
  }
}

/** `t.me/NAME/ID` or `t.me/NAME`; null for anything else. */
export function postOf(address) {
  const found = /^https?:\/\/t\.me\/(?:s\/)?(\w+)(?:\/(\d+))?/.exec(address);
  return found ? { channel: found[1], id: found[2] ? Number(found[2]) : null } : null;
}

const isAtEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 90;

/** A list that whoever reads its end goes on reading at its end, until they scroll back. */
export function followEnd(box) {
  let follows = true;
  let top = 0;
  const toEnd = () => box.scrollTo({ top: box.scrollHeight });
  box.addEventListener('scroll', () => {
    // what has grown since the last scroll is no scrolling back
    follows = isAtEnd(box) || (follows && box.scrollTop >= top);
    top = box.scrollTop;
  });
  new ResizeObserver(() => {
    if (follows) toEnd();
  }).observe(box);
  return {
    follows: () => follows,
    toEnd() {
      follows = true;
      toEnd();
    },
    /** Shows something else from now on. */
    showTop(element) {
      follows = false;
      top = element.offsetTop - 8;
      box.scrollTo({ top });
    },
  };
}
