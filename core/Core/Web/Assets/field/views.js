// What a member sees. Each screen is made anew from what the phone knows.
import { app, empty, helpLine, lock, news, paint, render, status, syncNow } from './app.js';
import { classPage, classRows } from './classes.js';
import { fileFor } from './consent.js';
import { button, errors, fold, h, icon, plain, shrink, values } from './dom.js';
import { applying, field, fieldsOf, keys, missing, partName, picks, prune, shown } from './form.js';
import { uuid7 } from './sync.js';
import { days } from './way.js';
import { clock, day, T, W, when } from './words.js';

const dash = id => id.length === 32 ? id.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5') : id;
const pages = [
  ['', today], ['ho', homes], ['ho/:id', home], ['tham/:id', visit], ['nhu-cau/:id', needs], ['viec/:id', request], ['nop/:id', fileFor],
  ['nhap/:id', draft], ['nhap/:id/:question', question], ['gui', outbox], ['lop/:id', id => classPage(id, { screen, ask, kept, dash })], ['doi-chieu', compare], ['may', phone],
];
let place;

export function show(where) {
  place = where;
  const path = location.hash.replace(/^#\/?/, '');
  for (const [pattern, page] of pages) {
    const [parts, wanted] = [path.split('/'), pattern.split('/')];
    if (parts.length !== wanted.length || !wanted.every((w, i) => w.startsWith(':') || w === parts[i])) continue;
    const params = parts.filter((_, i) => wanted[i].startsWith(':'));
    return page(...params);
  }
  today();
}

/** The frame around every screen. */
function screen({ title, back, act }, ...body) {
  const top = back === undefined ? h('b.grow.place', W.kit) : [h('a.pill', { href: `#/${back}` }, icon('back'), W.back), h('span.grow')];
  place.replaceChildren(
    h('header.top', top, h('a.pill', { href: '#/may' }, icon('key'), W.phone)),
    h('main', { id: 'main', tabindex: '-1', 'data-at': location.hash }, news(), status(), title && h('h1', title), body),
    ...(act ? [h('section.act', act)] : back === undefined ? [h('nav.act', tab('', 'home', W.today), tab('ho', 'person', W.homes), tab('gui', 'send', W.outbox))] : []));
  const wrong = document.getElementById('errors');
  if (wrong) wrong.focus();
  else scrollTo(0, 0);
}

const tab = (path, name, label) => h('a.kit-tab', { href: `#/${path}`, 'aria-current': location.hash.replace(/^#\/?/, '') === path ? 'page' : undefined }, icon(name), label);
const row = (href, title, small, tag, kind) => h('li', h('a', { href }, h('span.grow', h('b', title), small && h('small', small), tag && h(`span.tag.${kind ?? 'wait'}`, tag)), icon('go')));
const tel = number => number && h('a.btn.quiet', { href: `tel:${number}` }, icon('phone'), W.call);
/** A number as people write it. */
export const local = number => number?.replace(/^\+84(\d{2,3})(\d{3})(\d{3,4})$/, '0$1 $2 $3') ?? '';
export const go = path => { location.hash = `#/${path}`; };
const list = (title, rows) => rows.length > 0 && [h('h2', title), h('ul.rows', rows)];
export const stale = () => app.stale && screen({ title: W.homes, back: '' }, h('p.note.sun', W.tooLong));
export const villages = () => app.kit.items('teams');

function today() {
  if (app.stale) return screen({ title: W.today }, h('p.note.sun', W.tooLong));
  const { kit } = app;
  const villages = days(kit, asStands);
  const way = villages.map(({ team, stops }) => stops.length > 0 && [
    h('h2', villages.length > 1 ? `${team.n}: ${W.places(stops.length)}` : W.places(stops.length)), h('ol.rows.stops', stops.map(stopRow))]);
  const ended = kit.items('requests').map(asStands).filter(r => r.s === 'done').map(r => row(`#/viec/${r.id}`, W.way[r.w], `${r.n || local(r.p)} · ${W.askedAt(Date.parse(r.at))}`, pending(r.id) ? W.onItsWay : null, 'today'));
  const consents = kit.items('consents').map(c => row('#/gui', c.n, procedureName(c.pr), c.s === 'live' ? W.state.accepted : W.state.waiting));
  const drafts = [...kit.drafts.values()].map(d => row(`#/nhap/${d.id}`, d.name, procedureName(d.procedure)));
  const parts = [list(W.classes, classRows(row)), ...way, list(W.drafts, drafts), list(W.consents, consents), list(W.requests, ended)];
  screen({ title: W.today }, parts.some(Boolean) ? parts : h('p.soft', W.nothingToday));
}

/** Somewhere to go: the household, and each request that waits there. */
function stopRow(stop, i) {
  const asked = stop.reasons.filter(reason => reason.request).map(reason => reason.request);
  const head = (href, name, small, hour) => h('a', { href }, h('span.tag', i + 1), h('span.grow', h('b', hour ? `${clock(hour)} · ${name}` : name), small), icon('go'));
  const why = request => [h('small', `${W.way[request.w]} · ${W.askedAt(Date.parse(request.at))}`), pending(request.id) && h('span.tag.today', W.onItsWay)];
  if (!stop.home) return h('li', head(`#/viec/${asked[0].id}`, asked[0].n || local(asked[0].p), why(asked[0]), stop.at));
  const others = stop.reasons.filter(reason => !reason.request).map(reason => reason.next ? W.nextOn(dmy(reason.next)) : reason.met ? W.metOn(day(Date.parse(reason.met))) : W.neverMet);
  return h('li', head(`#/ho/${stop.home.id}`, stop.name, [h('small', [stop.home.c, stop.home.a].filter(Boolean).join(' · ')), ...others.map(words => h('small', words))], stop.at),
    asked.map(request => h('a', { href: `#/viec/${request.id}` }, icon('hand'), h('span.grow', why(request)), icon('go'))));
}

const dmy = iso => iso.split('-').reverse().join('/');
const pending = request => app.kit.unsent.filter(act => plain(act.body.request ?? '') === plain(request)).pop();
const leadsTo = { 'help.take': 'taken', 'help.arrive': 'arrived', 'help.finish': 'done' };
/** A request as it stands with what was done here and is not sent yet: the next step builds on it. */
function asStands(request) {
  const before = pending(request.id);
  return before ? { ...request, s: leadsTo[before.kind], due: before.body.promised ?? request.due } : request;
}
export const procedureName = code => T(app.forms?.procedures.find(p => p.c === code)?.p) || code;

function homes() {
  if (stale()) return;
  const all = app.kit.items('households').map(home => ({ ...home, text: fold(`${home.n} ${home.c} ${home.a}`) })).sort((a, b) => a.c.localeCompare(b.c, 'vi', { numeric: true }));
  const rows = h('ul.rows');
  const count = h('p.soft', { role: 'status' });
  const fill = words => {
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    const found = all.filter(home => wanted.every(word => home.text.includes(word)));
    rows.replaceChildren(...found.map(home => row(`#/ho/${home.id}`, home.n, `${home.c} · ${home.a}`)));
    rows.hidden = found.length === 0;
    count.textContent = found.length > 0 ? W.count(found.length) : W.none;
  };
  const find = h('div.find', h('input', { type: 'search', 'aria-label': W.find, placeholder: W.find, oninput: event => fill(event.target.value) }));
  screen({ title: W.homes }, find, count, rows);
  fill('');
}

export function home(id) {
  if (stale()) return;
  const { kit } = app;
  const at = kit.item('households', id);
  if (!at) return screen({ title: W.homes, back: 'ho' }, h('p.note.sun', W.gone));
  const seen = kit.item('homes', id);
  screen({ title: at.n, back: 'ho' },
    h('p', `${W.code} ${at.c}`, h('br'), at.a),
    h('p.soft', seen?.met ? W.metOn(day(Date.parse(seen.met))) : W.neverMet, seen?.next ? [h('br'), W.nextOn(dmy(seen.next))] : null),
    button(W.visit, 'pen', () => go(`tham/${id}`)),
    tel(at.p),
    button(W.needs, 'ear', () => go(`nhu-cau/${id}`), 'quiet'),
    button(W.fileFor, 'file', () => go(`nop/${id}`), 'quiet'));
}

const lists = () => app.kit.items('lists')[0] ?? { acts: [], needs: { q: [] }, languages: [] };

/** A form whose wishes are kept until they are right; what is wrong stands on top and nothing typed is lost. */
export function ask({ title, back, save, name = 'ok' }, fields, done) {
  const form = h('form', { id: 'ask', 'data-keep': true, onsubmit: async event => {
    event.preventDefault();
    const send = document.querySelector('[form=ask]');
    send.disabled = true;
    form.querySelector('.summary')?.remove();
    let wrong;
    try {
      wrong = await done(form, values(form));
    } catch (problem) {
      wrong = [problem?.name === 'QuotaExceededError' ? W.full : W.failed];
    }
    send.disabled = false;
    if (wrong?.length) {
      form.prepend(errors(wrong, W.wrong));
      form.querySelector('.summary').focus();
    }
  } }, fields);
  screen({ title, back, act: h('button.btn', { form: 'ask' }, icon(name), save ?? W.save) }, form);
  return form;
}

function visit(id) {
  if (stale()) return;
  const at = app.kit.item('households', id);
  if (!at) return home(id);
  const pictures = [];
  const note = h('p.saved', { role: 'status' });
  const form = ask({ title: `${W.visit}: ${at.n}`, back: `ho/${id}` }, [
    picks('outcome', W.outcome, Object.entries(W.outcomes)),
    h('div', { 'data-met': true }, picks('done', W.did, lists().acts.map(act => [act.c, T(act.l)]), [], 'checkbox')),
    picks('next', W.next, Object.entries(W.nexts).sort((a, b) => a[0] - b[0]), ''),
    field('note', `${W.note} (${W.optional})`, '', { rows: 2, longest: 300 }),
    camera(`${W.takePhoto} (${W.optional})`, async file => {
      pictures.push({ id: uuid7(), blob: await shrink(file) });
      note.textContent = pictures.map(p => W.photoTaken(Math.round(p.blob.size / 1024))).join(' · ');
    }), note,
  ], async (_, said) => {
    if (!said.outcome) return [W.choose + ' ' + W.outcome];
    const done = said.outcome === 'at-home' ? new FormData(form).getAll('done') : [];
    const next = said.next ? new Date(Date.now() + 7 * 3_600_000 + said.next * 86_400_000).toISOString().slice(0, 10) : null;
    await app.kit.add({ kind: 'visit.record', village: at.v, title: W.visit, about: at.n, body: { household: dash(id), outcome: said.outcome, done, note: said.note, next }, photos: pictures });
    kept(`ho/${id}`);
  });
  form.addEventListener('change', () => { form.querySelector('[data-met]').hidden = form.elements.outcome.value !== 'at-home'; });
  form.querySelector('[data-met]').hidden = true;
}

function kept(path) {
  go(path);
  render();
  syncNow();
}

function needs(id) {
  if (stale()) return;
  const at = app.kit.item('households', id);
  if (!at) return home(id);
  const { needs: asked, languages } = lists();
  ask({ title: `${W.needs}: ${at.n}`, back: `ho/${id}` }, asked.q.map(q =>
    q.t === 'yes-no' ? picks(q.i, T(q.l), [['yes', W.yes], ['no', W.no], ['', W.unknown]], '')
    : q.t === 'language' ? h('div.field', h('label', { for: q.i }, T(q.l)), h('select', { id: q.i, name: q.i }, h('option', { value: '' }, W.unknown), languages.map(([code, name]) => h('option', { value: code }, name))))
    : field(q.i, `${T(q.l)} (${W.optional})`, '', { rows: 2, longest: 300 })),
  async (_, said) => {
    if (!Object.values(said).some(Boolean)) return [W.choose];
    await app.kit.add({ kind: 'needs.tell', village: at.v, title: W.needs, about: at.n, body: { household: dash(id), form: asked.version, answers: Object.fromEntries(Object.entries(said).filter(([, answer]) => answer)) } });
    kept(`ho/${id}`);
  });
}

function request(id) {
  const at = app.kit.item('requests', id);
  if (!at) return screen({ title: W.requests, back: '' }, h('p.note', W.gone));
  const before = pending(id);
  const now = asStands(at).s;
  const said = (kind, title, body) => async () => {
    await app.kit.add({ kind, village: at.v, title, about: at.n || local(at.p), after: before?.id, body: { request: dash(id), ...body } });
    kept('');
  };
  const about = [h('p', h('b', at.n || local(at.p)), at.f && [h('br'), W.forWhom(at.f, at.rel)], at.x && [h('br'), at.x], at.pr && [h('br'), procedureName(at.pr)]), h('p.soft', W.askedAt(Date.parse(at.at))), tel(at.p), before && h('p.note', W.onItsWay)];
  if (now !== 'offered') return screen({ title: W.way[at.w], back: '', act: now === 'done' ? null : now === 'arrived' ? button(W.finish, 'ok', said('help.finish', W.finish)) : button(W.arrive, 'map', said('help.arrive', W.arrive)) }, about);
  ask({ title: W.way[at.w], back: '', save: W.take, name: 'hand' }, [...about, picks('in', W.takeWhen, Object.entries(W.times).sort((a, b) => a[0] - b[0]), '30')],
    (_, { in: minutes }) => said('help.take', W.take, { promised: new Date(app.kit.clock + minutes * 60_000).toISOString() })());
}

export const camera = (label, taken) => h('div.field', h('label', { for: 'photo' }, label), h('input', { id: 'photo', type: 'file', accept: 'image/*', capture: 'environment', onchange: event => event.target.files[0] && taken(event.target.files[0]) }));
export const procedureOf = code => app.forms?.procedures.find(p => p.c === code);
const places = () => ({ villages: villages()[0]?.all ?? [], provinces: app.forms?.provinces ?? [] });

function question(id, asked) {
  const draft = app.kit.drafts.get(id);
  if (!draft) return today();
  const form = procedureOf(draft.procedure);
  const questions = applying(form.q, draft.answers);
  const at = Math.max(0, questions.findIndex(q => q.i === asked));
  const q = questions[at];
  const next = now => now[at + 1] ? `nhap/${id}/${now[at + 1].i}` : `nhap/${id}`;
  const progress = h('p.soft.question-of', `${W.questionOf(at + 1, questions.length)} · ${T(form.p)} · ${draft.name}`);
  const back = at > 0 ? `nhap/${id}/${questions[at - 1].i}` : '';
  const title = q.t === 'paper' ? T(q.a) : undefined;
  const rows = h('ul.need');
  const papers = () => rows.replaceChildren(...draft.photos.filter(p => p.slot === q.i).map(p => h('li', icon('cam'), h('span.grow', W.photoTaken(Math.round(p.size / 1024))), h('button.plain', { type: 'button', onclick: async () => {
    draft.photos = draft.photos.filter(other => other.id !== p.id);
    await app.kit.keepDraft(draft, { [p.id]: undefined });
    papers();
  } }, icon('bin'), W.change))));
  const fields = q.t !== 'paper' ? fieldsOf(q, draft.answers, places()) : [T(q.h) && h('p.hint', T(q.h)), rows, camera(W.takePhoto, async file => {
    const blob = await shrink(file);
    const photo = { id: uuid7(), slot: q.i, size: blob.size };
    draft.photos.push(photo);
    try {
      await app.kit.keepDraft(draft, { [photo.id]: await blob.arrayBuffer() });
    } catch (problem) {
      draft.photos.pop();
      form_.prepend(errors([problem?.name === 'QuotaExceededError' ? W.full : W.failed], W.wrong));
    }
    papers();
  })];
  const form_ = ask({ title, back, save: W.saveNext, name: 'go' }, [progress, fields], async (_, said) => {
    if (q.t !== 'paper') {
      Object.assign(draft.answers, said);
      await app.kit.keepDraft(draft);
    }
    if (missing(q, draft.answers, draft.photos).length > 0) return [W.missing];
    go(next(applying(form.q, draft.answers)));
  });
  if (q.t === 'paper') return papers();
  // Kept while it is written: a phone that goes out in the middle loses nothing.
  let soon;
  form_.addEventListener('input', () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      Object.assign(draft.answers, values(form_));
      app.kit.keepDraft(draft).catch(paint);
    }, 700);
  });
}

function draft(id) {
  const draft = app.kit.drafts.get(id);
  if (!draft) return today();
  const form = procedureOf(draft.procedure);
  const questions = applying(form.q, draft.answers);
  const open = questions.filter(q => missing(q, draft.answers, draft.photos).length > 0);
  const rows = questions.map(q => h('dl.answers.card', h('div', h('dt', T(q.a)),
    q.t === 'paper' ? h('dd', W.photoTaken(Math.round(draft.photos.filter(p => p.slot === q.i).reduce((sum, p) => sum + p.size, 0) / 1024)))
      : keys(q).filter(key => !key.endsWith('.where') && (draft.answers[key] || keys(q).length === 1)).map(key => h('dd', keys(q).length > 1 && h('small', `${partName(q, key)}: `), shown(q, key, draft.answers, places()))),
    h('dd.change', h('a', { href: `#/nhap/${id}/${q.i}` }, icon('pen'), W.change)))));
  const send = async () => {
    const blobs = await Promise.all(draft.photos.map(async p => ({ id: p.id, slot: p.slot, blob: new Blob([await app.kit.vault.photo(p.id)]) })));
    const used = blobs.filter(p => questions.some(q => q.i === p.slot));
    await app.kit.add({ kind: 'dossier.file', village: draft.village, title: W.send, about: `${draft.name} · ${T(form.p)}`, after: draft.consent, body: { consent: draft.consent, answers: prune(form.q, draft.answers) }, photos: used }, { [`draft/${id}`]: undefined });
    app.kit.drafts.delete(id);
    kept('gui');
  };
  screen({ title: W.check, back: '', act: open.length > 0 ? h('a.btn', { href: `#/nhap/${id}/${open[0].i}` }, icon('go'), W.saveNext) : button(W.send, 'send', send) },
    h('p', h('b', draft.name), h('br'), T(form.p)), rows, h('p.note', W.sendWhy),
    button(W.discard, 'bin', async () => confirm(W.discardSure) && (await app.kit.dropDraft(id), kept('')), 'warn'));
}

const tags = { queued: 'today', waiting: 'wait', accepted: 'ok', refused: 'late' };

function outbox() {
  const acts = [...app.kit.acts.values()].sort((a, b) => b.since - a.since);
  screen({ title: W.outbox }, counts(), acts.length === 0 && h('p.soft', W.nothingDone), acts.map(act => h('section.card',
    h('b', act.title), ' ', h(`span.tag.${tags[act.state]}`, W.state[act.state]), h('br'),
    h('small', [act.about, act.state === 'queued' ? W.since(act.since) : when(act.ended ?? act.since)].filter(Boolean).join(' · ')),
    act.says && h('p', T(act.says)), act.local && h('p', W.local), act.again && h('p', W.again),
    act.link && h('p', h('a.more', { href: app.prefix + act.link }, icon('eye'), W.look)),
    act.state === 'refused' && !act.seen && [
      act.kind === 'dossier.file' && button(W.doAgain, 'pen', () => again(act), 'quiet'),
      button(W.seen, 'ok', async () => {
        act.seen = true;
        await app.kit.vault.put({ [`act/${act.id}`]: act });
        render();
      }, 'quiet')])));
}

/** A refused dossier becomes a draft again, with everything in it. */
async function again(act) {
  const draft = { id: uuid7(), village: act.village, name: act.about?.split(' · ')[0] ?? '', procedure: procedureByAct(act), answers: { ...act.body.answers }, photos: act.photos.map(p => ({ id: uuid7(), slot: p.slot, size: p.size, of: p.id })), consent: act.body.consent, begun: Date.now() };
  const photos = {};
  for (const photo of draft.photos) photos[photo.id] = await app.kit.vault.photo(photo.of);
  act.seen = true;
  await app.kit.keepDraft(draft, photos);
  await app.kit.vault.put({ [`act/${act.id}`]: act });
  go(`nhap/${draft.id}`);
}

const procedureByAct = act => app.kit.acts.get(act.after)?.body.procedure ?? app.kit.item('consents', plain(act.body.consent))?.pr;

function counts(more = true) {
  const [mine, there] = [app.kit.counts, app.kit.state.server];
  if (!there) return null;
  const sum = c => c.accepted + c.refused + c.waiting;
  return h('p', W.counts(sum(mine), sum(there)), ' ', app.kit.differs() ? h('b', W.differ) : W.agree, more && [h('br'), h('a.more', { href: '#/doi-chieu' }, icon('chart'), W.reconcile)]);
}

function compare() {
  const mine = [...app.kit.acts.values()].filter(act => act.state === 'queued' || act.local || act.again);
  const theirs = app.kit.state.lines ?? [];
  screen({ title: W.reconcileTitle, back: 'gui', act: button(W.reconcile, 'again', async () => {
    try {
      await app.kit.reconcile();
    } catch {
      app.status = { failed: 0 };
    }
    render();
    syncNow();
  }) }, counts(false),
  mine.length > 0 && h('ul.rows', mine.map(act => h('li', h('div.row', h('span.grow', h('b', act.title), h('small', `${act.about ?? ''} · ${when(act.since)}`), h('small', act.again ? W.again : act.local ? W.local : W.state.queued)))))),
  theirs.length > 0 && [h('h2', W.onlyThere), h('p.soft', W.onlyThereWhy), h('ul.rows', theirs.map(act => h('li', h('div.row', h('span.grow', h('b', act.kind), h('small', `${when(Date.parse(act.cameAt))} · ${W.state[act.state]}`))))))]);
}

function phone() {
  const used = h('p.soft');
  navigator.storage?.estimate?.().then(({ usage, quota }) => { used.textContent = W.space(Math.ceil(usage / 1_048_576), Math.floor(quota / 1_048_576)); });
  screen({ title: W.phone, back: '' }, h('p', W.version(app.version)), used, helpLine(),
    button(W.lock, 'key', lock), h('p', h('a.more', { href: `${app.prefix}/to-cong-nghe/may` }, icon('phone'), W.online)),
    button(W.empty_, 'bin', () => confirm(W.emptySure(app.kit.unsent.length)) && empty(W.wiped), 'warn'));
}
