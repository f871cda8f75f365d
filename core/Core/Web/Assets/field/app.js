// The kit's door and its heartbeat: set up, open, keep up to date, lock. What is inside stands in views.js.
import { button, errors, h, icon } from './dom.js';
import { create, look, TRIES, unlock, wipe } from './vault.js';
import { Answer, Kit, uuid7 } from './sync.js';
import { show } from './views.js';
import { W, when } from './words.js';

const { root, help, version } = document.body.dataset;
const prefix = root.startsWith('/en') ? '/en' : '';
const place = document.getElementById('kit');
const CONTACT = 30 * 86_400_000; // Without a word from the server for so long, households stay closed.
const IDLE = 10 * 60_000; // Out of sight for so long, the kit locks.
const OFTEN = 5 * 60_000, HIDDEN = 60_000, FIRST_RETRY = 5_000;

export const app = { kit: null, status: {}, root, prefix, version, forms: null };
let timer, tries = 0, running = null, hiddenAt = 0, waiting = null, renewed = false;

/** Talks to the server. Whatever is no answer of the server's (no line, a portal of a café) counts as no line. */
export async function call(path, { method, body, raw } = {}) {
  const token = app.kit?.state.token;
  const answer = await fetch(`/api/v1/field${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) },
    body: body ? JSON.stringify(body) : raw,
    signal: AbortSignal.timeout(60_000),
  });
  if (answer.status === 204 || answer.status === 304) return null;
  const json = /json/.test(answer.headers.get('content-type') ?? '') ? await answer.json() : null;
  if (!answer.ok) throw new Answer(answer.status, json?.code);
  if (json === null) throw new Error('no answer of ours');
  return json;
}

export const helpLine = () => h('p', `${W.helpLine} `, h('a', { href: `tel:${help.replace(/ /g, '')}` }, icon('phone'), help));
const frame = (...parts) => place.replaceChildren(h('main', { id: 'main', tabindex: '-1' }, h('h1', W.kit), ...parts, helpLine()));

async function begin() {
  // One window at a time: two would each hold a different truth.
  if (navigator.locks) {
    const mine = await new Promise(done => navigator.locks.request('thonso-to', { ifAvailable: true }, lock => {
      done(!!lock);
      return lock && new Promise(() => {});
    }));
    if (!mine) return frame(h('p.note.sun', W.otherWindow));
  }
  const there = await look();
  if (there) askPin(there);
  else setUp();
}

function setUp(note) {
  const pins = h('form', { onsubmit: event => (event.preventDefault(), tryToSetUp(pins)) },
    pinField('pin', W.pin, W.pinHint), pinField('again', W.pinAgain),
    h('button.btn', icon('key'), W.begin));
  frame(note && h('p.note.sun', { role: 'status' }, note), h('h2.first', W.setUp), h('p', W.setUpWhy), pins,
    h('p', h('a.more', { href: `${prefix}/to-cong-nghe/viec` }, icon('hand'), W.online)));
}

const pinField = (name, label, hint) => h('div.field', h('label', { for: name }, label), hint && h('p.hint', { id: `${name}-hint` }, hint),
  h('input.w8', { id: name, name, type: 'password', inputmode: 'numeric', maxlength: 6, autocomplete: 'off', required: true, 'aria-describedby': hint && `${name}-hint` }));

async function tryToSetUp(form) {
  const [pin, again] = [form.pin.value, form.again.value];
  const wrong = !/^\d{6}$/.test(pin) ? W.pinDigits : /^(\d)\1*$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin) ? W.pinSimple : pin !== again ? W.pinDiffers : null;
  form.querySelector('.summary')?.remove();
  if (wrong) return form.prepend(errors([wrong], W.wrong)), form.querySelector('.summary').focus();
  const busy = form.querySelector('button');
  busy.disabled = true;
  const [device, secret] = [uuid7(), crypto.getRandomValues(new Uint8Array(32))];
  try {
    const state = { device, secret: base64url(secret) };
    state.token = await register(state);
    const vault = await create(pin);
    await vault.put({ state, shelves: {} });
    await navigator.storage?.persist?.();
    enter(new Kit(vault, new Map([['state', state], ['shelves', {}]]), call));
  } catch (problem) {
    busy.disabled = false;
    const [text, door] = problem instanceof Answer && problem.status === 401 ? [W.signInFirst, true] : problem instanceof Answer && problem.status === 403 ? [W.onlyMembers, true] : [W.signInFirst, true];
    form.prepend(errors([text], W.wrong));
    if (door) form.querySelector('.summary').append(h('a.btn.quiet', { href: `${prefix}/dang-nhap?tiep=${encodeURIComponent('/to')}` }, icon('key'), W.signIn));
    form.querySelector('.summary').focus();
  }
}

async function register(state) {
  const bytes = Uint8Array.from(atob(state.secret.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const name = /Android|iPhone|iPad|Windows|Mac|Linux/.exec(navigator.userAgent)?.[0] ?? '';
  const answer = await fetch('/to/may', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ device: state.device, secretHash: btoa(String.fromCharCode(...hash)), name }), redirect: 'manual', signal: AbortSignal.timeout(60_000) });
  // Nobody is signed in: the pages would send a person to the door.
  if (answer.type === 'opaqueredirect') throw new Answer(401);
  if (!answer.ok) throw new Answer(answer.status, (await answer.json().catch(() => null))?.code);
  return (await answer.json()).token;
}

const base64url = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

function askPin({ left, unsent }, wrong) {
  const form = h('form', { onsubmit: async event => {
    event.preventDefault();
    const busy = form.querySelector('button');
    busy.disabled = true;
    let vault;
    try {
      vault = await unlock(form.pin.value);
    } catch (problem) {
      // Not even the count of tries can be written: nothing is opened, and nothing is lost.
      form.querySelector('.summary')?.remove();
      form.prepend(errors([problem?.name === 'QuotaExceededError' ? W.full : W.failed], W.wrong));
      busy.disabled = false;
      return;
    }
    if (vault) return enter(new Kit(vault, await vault.all(), call));
    const there = await look();
    if (there) askPin(there, true);
    else setUp(W.wiped);
  } },
  wrong && errors([W.wrongPin(left), ...(unsent > 0 ? [W.wouldLose(unsent)] : [])], W.wrong),
  pinField('pin', W.pin), h('button.btn', icon('key'), W.open));
  frame(left < TRIES && !wrong ? h('p.note.sun', W.wrongPin(left)) : null, form);
  form.pin.focus();
}

function enter(kit) {
  app.kit = kit;
  app.forms = kit.state.forms ?? null;
  app.stale = kit.state.upToDate && Date.now() - kit.state.upToDate > CONTACT;
  addEventListener('hashchange', render);
  addEventListener('online', () => syncNow());
  document.addEventListener('visibilitychange', seen);
  render();
  syncNow();
}

export function render() {
  if (app.kit) show(place, app);
}

export function lock() {
  app.kit?.vault.close();
  location.reload();
}

function seen() {
  if (document.hidden) {
    hiddenAt = Date.now();
    return;
  }
  if (Date.now() - hiddenAt > IDLE) return lock();
  syncNow();
}

/** Now, unless it is being done already. After it the next one is set, soon after a failure, seldom while out of sight. */
export function syncNow() {
  return running ??= (async () => {
    clearTimeout(timer);
    app.status = { ...app.status, busy: true };
    renewed = false;
    paint();
    try {
      await refreshForms();
      const said = await app.kit.sync();
      tries = 0;
      app.stale = false;
      app.status = { at: Date.now() };
      if (!said.member && app.kit.unsent.length === 0) return await empty(W.left);
    } catch (problem) {
      tries++;
      app.status = { failed: problem instanceof Answer ? problem.status : 0 };
      if (problem instanceof Answer) await trouble(problem);
      else if (problem?.name === 'QuotaExceededError') app.status.full = true;
    } finally {
      running = null;
      const pause = renewed && tries < 3 ? 100 : tries === 0 ? OFTEN : Math.min(OFTEN, FIRST_RETRY * 2 ** Math.min(tries - 1, 6));
      timer = setTimeout(syncNow, document.hidden ? Math.max(HIDDEN, pause) : pause);
    }
    // Not under somebody's pen: a half-filled form stays as it is.
    if (place.querySelector('form[data-keep]')) paint();
    else render();
  })();
}

/** The line about sending, wherever one is. */
export function paint() {
  place.querySelector('[data-status]')?.replaceWith(status());
}

async function trouble(problem) {
  if (problem.status === 410) return empty(W.shut);
  if (problem.status !== 401 && problem.code !== 'field.device-unknown') return;
  try {
    const { state } = await call(`/devices/${app.kit.state.device}/state`, { body: { secret: app.kit.state.secret } });
    if (state === 'shut') return await empty(W.shut);
    // The session is over, or the server came back from a backup that is older than this phone. Who is signed in on the
    // pages gets the kit a new one without a word.
    const fresh = { ...app.kit.state, token: await register(app.kit.state), mark: null };
    await app.kit.vault.put({ state: fresh });
    app.kit.state = fresh;
    app.status = {};
    renewed = true;
  } catch {
    // It stays as it is: signed out, which the status line says.
  }
}

async function refreshForms() {
  const answer = await fetch('/api/v1/field/forms', { headers: app.forms ? { 'If-None-Match': app.forms.tag } : {}, cache: 'no-store', signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) return;
  app.forms = { tag: answer.headers.get('etag'), ...await answer.json() };
  const state = { ...app.kit.state, forms: app.forms };
  await app.kit.vault.put({ state });
  app.kit.state = state;
}

export async function empty(note) {
  app.kit?.vault.close();
  app.kit = null;
  clearTimeout(timer);
  await wipe();
  location.hash = '';
  setUp(note);
}

/** Where sending stands, in one or two lines: never only "sending". */
export function status() {
  const { kit } = app;
  const unsent = kit.unsent;
  const since = unsent.length > 0 ? Math.min(...unsent.map(act => act.since)) : 0;
  const refused = [...kit.acts.values()].filter(act => act.state === 'refused' && !act.seen).length;
  const lines = [];
  if (unsent.length > 0) lines.push(h('b', W.waits(unsent.length, since)));
  if (unsent.length > 0 && Date.now() - since > 86_400_000) lines.push(h('span', W.waitsLong));
  if (refused > 0) lines.push(h('a', { href: '#/gui' }, W.refused(refused)));
  if (app.status.failed === 401) lines.push(h('a', { href: `${prefix}/dang-nhap?tiep=${encodeURIComponent('/to')}` }, W.signInAgain));
  else if (app.status.failed !== undefined && !app.status.busy) lines.push(h('span', W.noLine));
  if (app.status.full) lines.push(h('span', W.full));
  lines.push(h('small', app.status.busy ? W.sending : kit.state.upToDate ? W.upToDate(kit.state.upToDate) : W.never));
  return h(`div.kit-status${lines.length > 1 ? '.much' : ''}`, { 'data-status': true, role: 'status' }, icon(unsent.length > 0 ? 'clock' : refused > 0 ? 'stop' : 'ok'), h('div.grow', lines.map(line => h('div', line))),
    h('button.pill', { type: 'button', onclick: () => syncNow(), disabled: !!app.status.busy }, icon('again'), W.sendNow));
}

/** A newer kit waits until the member wants it. */
export const news = () => waiting && h('p.note', { role: 'status' }, W.update, ' ', button(W.updateNow, 'again', () => waiting.postMessage('take-over'), 'quiet'));

if ('serviceWorker' in navigator) {
  const had = !!navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener('controllerchange', () => had && location.reload());
  navigator.serviceWorker.register('/to/sw.js', { scope: root }).then(registration => {
    const look = worker => worker?.addEventListener('statechange', () => {
      if (worker.state !== 'installed' || !navigator.serviceWorker.controller) return;
      waiting = worker;
      if (!place.querySelector('form[data-keep]')) render();
    });
    if (registration.waiting && navigator.serviceWorker.controller) waiting = registration.waiting;
    look(registration.installing);
    registration.addEventListener('updatefound', () => look(registration.installing));
  }).catch(() => {});
}

begin();
