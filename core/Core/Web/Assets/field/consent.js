// A person says yes to a dossier being filed for them, and the form is begun: what is signed, and how.
import { pad } from '../pad.js';
import { app, syncNow } from './app.js';
import { button, fold, h, shrink, values } from './dom.js';
import { field, picks } from './form.js';
import { uuid7 } from './sync.js';
import { ask, camera, go, home, local, procedureName, procedureOf, stale, villages } from './views.js';
import { day, T, W } from './words.js';

export function fileFor(id) {
  if (stale()) return;
  const at = app.kit.item('households', id);
  if (!at) return home(id);
  const all = (app.forms?.procedures ?? []).map(p => ({ ...p, text: fold(`${T(p.p)} ${T(p.n)} ${p.p[0]} ${p.n[0]}`) }));
  const choose = h('select', { id: 'procedure', name: 'procedure', size: 5 });
  const fill = words => {
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    choose.replaceChildren(...all.filter(p => wanted.every(word => p.text.includes(word))).map(p => h('option', { value: p.c }, T(p.p))));
  };
  let picture = null;
  const note = h('p.saved', { role: 'status' });
  const [agreed, sheet] = [h('div'), signing()];
  const form = ask({ title: W.fileFor, back: `ho/${id}`, save: W.fill, name: 'go' }, [
    field('name', W.name, at.n, { longest: 100 }),
    field('phone', W.phoneOf, local(at.p), { type: 'tel', mode: 'tel', longest: 20, hint: W.noPhone }),
    h('div.field', h('label', { for: 'procedure' }, W.procedure), h('input', { type: 'search', placeholder: W.findProcedure, 'aria-label': W.findProcedure, oninput: event => fill(event.target.value) }), choose),
    h('p.note', W.consentWhy),
    picks('means', W.consent, Object.entries(W.means), 'screen'),
    h('div', { 'data-screen': true }, agreed, sheet.canvas, h('p', button(W.clear, 'bin', sheet.clear, 'quiet'))),
    h('div', { 'data-paper': true, hidden: true }, camera(W.consentPhoto, async file => {
      picture = await shrink(file);
      note.textContent = W.photoTaken(Math.round(picture.size / 1024));
    }), note),
  ], async (_, said) => {
    const onScreen = said.means === 'screen';
    const wrong = [!said.name && `${W.name}: ${W.missing}`, !said.procedure && `${W.procedure}: ${W.choose}`,
      onScreen ? !sheet.isEnough() && `${W.signed}: ${W.missing}` : !picture && `${W.consentPhoto}: ${W.missing}`].filter(Boolean);
    if (wrong.length) return wrong;
    const draft = { id: uuid7(), household: id, village: at.v, name: said.name, procedure: said.procedure, answers: {}, photos: [], begun: Date.now() };
    const asked = procedureOf(said.procedure);
    for (const q of asked.q.filter(q => q.me && q.t === 'person')) draft.answers[`${q.i}.name`] = said.name;
    for (const q of asked.q.filter(q => q.me && q.t === 'address')) Object.assign(draft.answers, { [`${q.i}.where`]: 'here', [`${q.i}.village`]: at.v });
    for (const q of asked.q.filter(q => q.me && q.t === 'phone' && said.phone)) draft.answers[q.i] = said.phone;
    const consent = await app.kit.add({ kind: 'consent.ask', village: at.v, title: onScreen ? W.signed : W.consentPhoto, about: said.name,
      body: { village: at.v, name: said.name, phone: said.phone, procedure: said.procedure, means: onScreen ? 'signature' : said.means, on: onScreen ? 'screen' : 'paper' },
      photos: [{ id: uuid7(), blob: onScreen ? await sheet.png() : picture }] });
    await app.kit.keepDraft({ ...draft, consent: consent.id });
    syncNow();
    go(`nhap/${draft.id}/${asked.q[0].i}`);
  });
  fill('');
  const read = () => {
    const { name, means } = values(form);
    form.querySelector('[data-screen]').hidden = means !== 'screen';
    form.querySelector('[data-paper]').hidden = means === 'screen';
    const words = agreement(at.v, name || '…', choose.value);
    if (words.join('') === agreed.textContent) return;
    // Nobody has signed what was changed afterwards.
    sheet.clear();
    agreed.replaceChildren(...words.map(line => h('p', line)));
  };
  form.addEventListener('input', read);
  form.addEventListener('change', read);
  read();
}

/** What is signed, as the printed form says it. */
function agreement(village, name, procedure) {
  const team = villages().find(v => v.v === village);
  return W.consenting(name, team?.n ?? village, team?.who.find(m => m.id === team.me)?.n ?? '', procedure ? procedureName(procedure) : '…', day(app.kit.clock + 30 * 86_400_000));
}

function signing() {
  const canvas = h('canvas.sign', { id: 'drawing', width: 800, height: 400, role: 'img', 'aria-label': W.signPlace });
  return { canvas, ...pad(canvas) };
}
