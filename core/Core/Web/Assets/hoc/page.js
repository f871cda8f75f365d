// Keeps the whole course on the phone, marks questions without a line, and sends those results when there is one.
const COURSE = '/hoc/giu/khoa.json';
const WAITING = 'hoc-waiting';
const AT_ONCE = 4;

export function start(root) {
  for (const place of root.querySelectorAll('[data-hoc]')) parts[place.dataset.hoc](place);
}

const parts = { keep, quiz, waiting };

const nameOf = version => `thonso-hoc-${version}`;
const caught = async work => { try { return await work(); } catch { return null; } };

/** The description of what is kept; null while nothing is. */
async function kept() {
  for (const name of (await caches.keys()).filter(name => name.startsWith('thonso-hoc-'))) {
    const described = await (await caches.open(name)).match(COURSE);
    if (described) return described.json();
  }
  return null;
}

async function keep(place) {
  if (!('serviceWorker' in navigator) || !('caches' in window)) return;
  const find = name => place.querySelector(`[data-${name}]`);
  const [button, remove, done, status, bar] = [find('keep'), find('remove'), find('done'), find('status'), place.querySelector('progress')];
  const say = text => { status.textContent = text; status.hidden = !text; };
  find('cannot').hidden = true;

  const show = async () => {
    const [mine, newest] = [await kept(), await caught(async () => (await fetch(COURSE)).json())];
    const old = mine && newest && newest.version !== mine.version;
    done.hidden = !mine;
    done.querySelector('b').textContent = old ? place.dataset.new : place.dataset.is;
    button.hidden = Boolean(mine) && !old;
    if (old) button.querySelector('span').textContent = place.dataset.update;
    remove.hidden = !mine;
  };

  button.onclick = async () => {
    button.disabled = true;
    bar.hidden = false;
    say(place.dataset.getting);
    try {
      await fill(place.dataset.base, (part, of) => { bar.max = of; bar.value = part; });
      await navigator.serviceWorker.register('/hoc/sw.js', { scope: `${place.dataset.base}/hoc` });
      navigator.storage?.persist?.();
      say('');
    } catch (problem) {
      say(problem?.name === 'QuotaExceededError' ? place.dataset.full : place.dataset.broke);
    }
    bar.hidden = true;
    button.disabled = false;
    await show();
  };

  remove.onclick = async () => {
    for (const name of await caches.keys()) if (name.startsWith('thonso-hoc-')) await caches.delete(name);
    for (const registration of await navigator.serviceWorker.getRegistrations()) if (new URL(registration.scope).pathname.endsWith('/hoc')) await registration.unregister();
    await show();
  };

  await show();
}

/** Fetches what is not there yet; what came before a broken line need not come again. */
async function fill(base, progress) {
  const answer = await fetch(COURSE, { cache: 'no-cache' });
  if (!answer.ok) throw new Error('course');
  const copy = answer.clone();
  const course = await answer.json();
  const cache = await caches.open(nameOf(course.version));
  const wanted = [...course.files, ...course.pages.map(page => base + page)];
  let fetched = 0;
  const next = async () => {
    for (let url = wanted.shift(); url; url = wanted.shift()) {
      if (!await cache.match(url)) {
        // As somebody who is not signed in: what stays on a shared phone is nobody's.
        const got = await fetch(url, { credentials: 'omit', cache: 'no-cache' });
        if (!got.ok || got.redirected) throw new Error(url);
        await cache.put(url, got);
      }
      progress(++fetched, course.files.length + course.pages.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  for (const [url, svg] of Object.entries(course.pictures)) await cache.put(url, new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } }));
  await cache.put(COURSE, copy);
  for (const name of await caches.keys()) if (name.startsWith('thonso-hoc-') && name !== nameOf(course.version)) await caches.delete(name);
}

/** Marks what the worker brought back because there was no line. */
async function quiz(form) {
  const sent = new URLSearchParams(location.hash.slice(1));
  if (!sent.has('q1')) return;
  history.replaceState(null, '', location.pathname);
  const course = await kept();
  const asked = course?.quizzes[form.dataset.lesson];
  if (!asked) return;
  const words = course.words[document.documentElement.lang] ?? course.words.vi;
  const chosen = asked.questions.map((_, i) => sent.get(`q${i + 1}`));
  if (chosen.includes(null)) return form.requestSubmit();
  const right = asked.questions.map((question, i) => String(question.right) === chosen[i]);
  const passed = right.filter(Boolean).length >= asked.pass;
  remember({ lesson: form.dataset.lesson, chosen, request: sent.get('request') });

  document.querySelector('h1').textContent = passed ? words.passed : words.notYet;
  for (const [i, field] of form.querySelectorAll('fieldset').entries()) {
    for (const input of field.querySelectorAll('input')) [input.checked, input.disabled] = [input.value === chosen[i], true];
    const { answer, why } = asked.questions[i];
    field.append(note(right[i] ? 'note' : 'note sun', `${right[i] ? words.right : words.wrong}. `, `${right[i] ? '' : `${words.rightIs.replace('{0}', answer)}. `}${why}`));
  }
  form.before(note('note', '', words.willSend));
  const button = document.querySelector(`.act [form="${form.id}"]`);
  const on = document.createElement('a');
  on.className = 'btn';
  on.href = passed ? form.action.replace(/\/hoc\/.*$/, '/hoc') : form.action;
  on.textContent = passed ? words.all : words.again;
  button.replaceWith(on);
  scrollTo(0, 0);
}

function note(kind, strong, text) {
  const line = document.createElement('p');
  line.className = kind;
  if (strong) line.append(Object.assign(document.createElement('b'), { textContent: strong }));
  line.append(text);
  return line;
}

const waitingOnes = () => JSON.parse(localStorage.getItem(WAITING) ?? '[]');
const remember = one => localStorage.setItem(WAITING, JSON.stringify([...waitingOnes().filter(w => w.request !== one.request), one]));
const forget = one => localStorage.setItem(WAITING, JSON.stringify(waitingOnes().filter(w => w.request !== one.request)));

/** Whoever holds the phone says whether the results are theirs: it may be another than who answered. */
function waiting(place) {
  place.hidden = waitingOnes().length === 0 || !navigator.onLine;
  const status = place.querySelector('[role=status]');
  place.querySelector('[data-drop]').onclick = () => {
    localStorage.removeItem(WAITING);
    place.hidden = true;
  };
  place.querySelector('[data-send]').onclick = async event => {
    event.target.disabled = true;
    const all = await caught(async () => {
      for (const one of waitingOnes()) await send(place.dataset.base, one);
      return true;
    });
    status.textContent = all ? place.dataset.sent : place.dataset.unsent;
    event.target.disabled = false;
    if (all) for (const button of place.querySelectorAll('button')) button.hidden = true;
  };
}

/** As if the form were filled in now: the server marks it again. */
async function send(base, { lesson, chosen, request }) {
  const address = `${base}/hoc/${lesson}/hoi`;
  const page = await fetch(address, { cache: 'no-store' });
  if (page.ok) {
    const form = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('form#quiz');
    const body = new URLSearchParams(new FormData(form));
    body.set('request', request);
    chosen.forEach((answer, i) => body.set(`q${i + 1}`, answer));
    const answer = await fetch(address, { method: 'POST', body });
    // Questions that were changed since are answered anew, by whoever wants to.
    if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
  } else if (page.status !== 404) throw new Error(page.status);
  forget({ request });
}
