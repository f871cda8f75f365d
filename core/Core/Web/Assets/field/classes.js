// A class where there is no line: who is here, by the names of those who kept a seat, and those who just came.
import { app } from './app.js';
import { h, icon, plain } from './dom.js';
import { field } from './form.js';
import { day, W } from './words.js';

const time = at => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 16);
const unsent = id => app.kit.unsent.filter(act => act.kind === 'class.tick' && plain(act.body.class) === plain(id));

/** The classes of today and the days to come, for the day's list. */
export const classRows = row => app.kit.items('classes').sort((a, b) => a.at < b.at ? -1 : 1)
  .map(c => row(`#/lop/${c.id}`, `${time(c.at)}, ${day(Date.parse(c.at))}`, c.p));

export function classPage(id, { screen, ask, kept, dash }) {
  const at = app.kit.item('classes', id);
  if (!at) return screen({ title: W.classes, back: '' }, h('p.note', W.gone));
  const waiting = unsent(id);
  const ticked = seat => seat.c || waiting.some(act => plain(act.body.seat ?? '') === plain(seat.i));
  const tick = (about, body) => app.kit.add({ kind: 'class.tick', village: at.v, title: W.present, about, body: { class: dash(id), ...body } });
  const seats = at.s.map(seat => h('li.row', h('span.grow', h('b', seat.n)), ticked(seat)
    ? h('span.tag.ok', W.isHere)
    : h('button.pill', { type: 'button', 'aria-label': `${W.present}: ${seat.n}`, onclick: async () => {
      await tick(seat.n, { seat: dash(seat.i) });
      classPage(id, { screen, ask, kept, dash });
    } }, icon('ok'), W.present)));
  const added = waiting.filter(act => !act.body.seat).map(act => h('li.row', h('span.grow', h('b', act.body.name)), h('span.tag.wait', W.onItsWay)));
  const select = (name, label, options) => h('div.field', h('label', { for: name }, label), h('select', { id: name, name }, h('option', { value: '' }, W.unknown), options.map(([value, text]) => h('option', { value }, text))));
  ask({ title: `${time(at.at)}, ${day(Date.parse(at.at))}`, back: '', save: W.addPresent, name: 'ok' }, [
    h('p.soft', at.p),
    h('p', h('b', W.cameCount(at.s.filter(ticked).length + added.length))),
    seats.length + added.length > 0 && h('ul.rows', seats, added),
    h('h2', W.addName),
    field('name', W.name, '', { longest: 100 }),
    select('sex', W.sex, Object.entries(W.sexes)), select('age', W.age, Object.entries(W.ages)),
    select('language', W.spoken, (app.kit.items('lists')[0]?.languages ?? [])),
  ], async (_, said) => {
    if (!said.name) return [`${W.name}: ${W.missing}`];
    await tick(said.name, said);
    kept(`lop/${id}`);
  });
}
