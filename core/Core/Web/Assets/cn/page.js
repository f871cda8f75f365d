// Shows what a certificate's code is worth: at once by what this phone keeps, and again when the newest list has come.
import { verify } from './verify.js';
import { T, W, VERDICTS, dayText, instantText } from './words.js';

const LIST = '/cn/danh-sach.json';
const OLD = 7 * 86_400_000;

export function start(root) {
  const place = root.querySelector('[data-verify]');
  const first = [...place.childNodes];
  let asked = 0;
  const check = async () => {
    const turn = ++asked;
    const token = location.hash.slice(1);
    if (!token) return place.replaceChildren(...first);
    // Each list is looked at by itself; the newest comes last.
    let seen = false;
    for (const list of [await kept(), await newest()]) {
      if (turn !== asked) return;
      if (!list) continue;
      seen = true;
      await show(place, token, list);
    }
    if (!seen && turn === asked) place.replaceChildren(verdict(place, 'nolist'));
  };
  addEventListener('hashchange', check);
  check();
  navigator.serviceWorker?.register('/cn/sw.js', { scope: place.dataset.scope }).catch(() => {});
}

async function kept() {
  try {
    return await (await caches.match(LIST))?.json();
  } catch {
    return null;
  }
}

async function newest() {
  try {
    const answer = await fetch(LIST, { cache: 'no-cache' });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

async function show(place, token, list) {
  const { state, claims } = await verify(token, list, Date.now());
  const lines = claims ? [
    ['person', W.holder, claims.h], ['book', W.award, T(list.awards[claims.a]) || claims.a], ['home', W.issuer, T(list.issuer)],
    ['clock', W.days, claims.e ? W.fromTo(dayText(claims.i), dayText(claims.e)) : W.from(dayText(claims.i))], ['file', W.number, `${claims.n.slice(0, 4)}-${claims.n.slice(4)}`],
  ] : [];
  const old = Date.now() - list.at > OLD;
  place.replaceChildren(verdict(place, state),
    ...(lines.length ? [element('ul', 'need card', ...lines.map(([name, label, text]) => element('li', '', icon(place, name), element('span', '', element('small', '', label), element('br'), element('b', '', text)))))] : []),
    element('p', old ? 'note sun' : 'soft', W.listOf(instantText(list.at)), old ? ` ${W.old}` : ''));
  place.dataset.state = state;
}

function verdict(place, state) {
  const { kind, sign, title, why } = VERDICTS[state];
  return element('div', `turn ${kind}`, icon(place, sign), element('span', '', element('b', '', title), element('small', '', why)));
}

function element(name, kind = '', ...children) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...children);
  return made;
}

function icon(place, name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${place.dataset.icons}#${name}`);
  svg.append(use);
  return svg;
}
