// The commune's forms, question by question, as the server's pages ask them. What is wrong in an answer the server says,
// by the same rules as everywhere; here only what is missing is asked for.
import { h } from './dom.js';
import { T, W } from './words.js';

const holds = (conditions, answers) => Object.entries(conditions).every(([key, wanted]) => wanted.includes(answers[key]));

/** The questions that apply, given the answers so far: what a question that does not apply was answered is left out of account. */
export function applying(questions, answers) {
  const kept = {};
  return questions.filter(q => {
    const applies = (!q.w || holds(q.w, kept)) && (!q.u || !holds(q.u, kept));
    if (applies) for (const key of keys(q)) if (answers[key]) kept[key] = answers[key];
    return applies;
  });
}

export function keys(q) {
  if (q.t === 'person') return q.parts.map(part => `${q.i}.${part}`);
  if (q.t === 'address') return ['where', 'village', 'province', 'place', 'line'].map(part => `${q.i}.${part}`);
  return q.t === 'paper' ? [] : [q.i];
}

/** What is to be sent: nothing of questions that do not apply, nothing that is empty. */
export const prune = (questions, answers) =>
  Object.fromEntries(applying(questions, answers).flatMap(keys).filter(key => answers[key]).map(key => [key, answers[key]]));

/** Keys of a question that need an answer and have none. */
export function missing(q, answers, photos) {
  if (q.r === 0) return [];
  if (q.t === 'paper') return photos.some(p => p.slot === q.i) ? [] : [q.i];
  const wanted = q.t === 'person' ? ['name', 'birth', 'sex'].filter(part => q.parts.includes(part)).map(part => `${q.i}.${part}`)
    : q.t === 'address' ? [answers[`${q.i}.where`] === 'elsewhere' ? `${q.i}.place` : `${q.i}.village`] : [q.i];
  return wanted.filter(key => !answers[key]);
}

const field = (name, label, value, more = {}) => h('div.field', h('label', { for: name }, label),
  more.hint && h('p.hint', { id: `${name}-hint` }, more.hint),
  more.rows ? h('textarea', { id: name, name, rows: more.rows, maxlength: more.longest ?? 4000, value: value ?? '' })
    : h('input', { id: name, name, type: more.type ?? 'text', inputmode: more.mode, maxlength: more.longest ?? 200, autocomplete: 'off', 'aria-describedby': more.hint && `${name}-hint`, value: value ?? '' }));

export const picks = (name, label, options, value, type = 'radio', ...more) => h('fieldset.field', h('legend', label),
  options.map(([code, text]) => h('label.pick', h('input', { type, name, value: code, checked: type === 'radio' ? (value ?? '') === code : (value ?? []).includes(code) }), text)), more);

const select = (name, label, options, value) => h('div.field', h('label', { for: name }, label),
  h('select', { id: name, name }, h('option', { value: '' }, '—'), options.map(([code, text]) => h('option', { value: code, selected: code === value }, text))));

/** The fields of one question. */
export function fieldsOf(q, answers, places) {
  const hint = T(q.h);
  const of = key => answers[key];
  const ask = T(q.a);
  switch (q.t) {
    case 'long-text': return [field(q.i, ask, of(q.i), { rows: 5, hint })];
    case 'number': return [field(q.i, ask, of(q.i), { mode: 'numeric', longest: 12, hint })];
    case 'money': return [field(q.i, ask, of(q.i), { mode: 'numeric', longest: 20, hint })];
    case 'date': return [field(q.i, ask, of(q.i), { mode: 'numeric', longest: 10, hint: hint || W.dateHint })];
    case 'phone': return [field(q.i, ask, of(q.i), { type: 'tel', mode: 'tel', longest: 20, hint })];
    case 'identity': return [field(q.i, ask, of(q.i), { mode: 'numeric', longest: 20, hint })];
    case 'choice': return [hint && h('p.hint', hint), picks(q.i, ask, q.o.map(o => [o.c, T(o.l)]), of(q.i))];
    case 'yes-no': return [hint && h('p.hint', hint), picks(q.i, ask, [['yes', W.yes], ['no', W.no]], of(q.i))];
    case 'person': return [h('h2.first', ask), hint && h('p.hint', hint), q.parts.map(part => personPart(`${q.i}.${part}`, part, answers))];
    case 'address': return [h('h2.first', ask), hint && h('p.hint', hint),
      picks(`${q.i}.where`, W.place, [['here', W.here], ['elsewhere', W.elsewhere]], of(`${q.i}.where`) ?? 'here', 'radio',
        h('div.if-here', select(`${q.i}.village`, W.village, places.villages, of(`${q.i}.village`))),
        h('div.if-elsewhere', select(`${q.i}.province`, W.province, places.provinces, of(`${q.i}.province`)), field(`${q.i}.place`, W.place, of(`${q.i}.place`)))),
      field(`${q.i}.line`, W.line, of(`${q.i}.line`))];
    default: return [field(q.i, ask, of(q.i), { hint })];
  }
}

function personPart(key, part, answers) {
  switch (part) {
    case 'name': return field(key, W.name, answers[key], { longest: 100 });
    case 'birth': return field(key, W.birth, answers[key], { mode: 'numeric', longest: 10, hint: W.dateHint });
    case 'sex': return picks(key, W.sex, [['male', W.male], ['female', W.female]], answers[key]);
    case 'identity': return field(key, W.identity, answers[key], { mode: 'numeric', longest: 20 });
    default: return field(key, W.nationality, answers[key], { longest: 60 });
  }
}

/** An answer as it is read. */
export function shown(q, key, answers, places) {
  const value = answers[key];
  if (!value) return W.empty;
  if (q.t === 'choice') return T(q.o.find(o => o.c === value)?.l) || value;
  if (q.t === 'yes-no') return value === 'yes' ? W.yes : W.no;
  if (key.endsWith('.sex')) return value === 'female' ? W.female : W.male;
  if (key.endsWith('.village')) return places.villages.find(v => v[0] === value)?.[1] ?? value;
  if (key.endsWith('.province')) return places.provinces.find(p => p[0] === value)?.[1] ?? value;
  return value;
}

/** How a part is called on the checking page. */
export function partName(q, key) {
  const part = key.slice(q.i.length + 1);
  return { name: W.name, birth: W.birth, sex: W.sex, identity: W.identity, nationality: W.nationality, village: W.village, line: W.line, province: W.province, place: W.place }[part] ?? T(q.a);
}
export { field };
