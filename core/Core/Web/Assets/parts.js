// The fields of a question that two people may be writing in. For each part (a field, or a whole address) the page knows
// by a mark which answer it showed; an answer with another mark is put in where nobody has touched it, and shown beside
// it where somebody has.
const MARK = 'seen:';

export function fieldsOf(form, words) {
  const marks = () => [...form.querySelectorAll(`input[name^="${MARK}"]`)];
  const isIn = (name, part) => name === part || name.startsWith(part + '.');
  const elements = (part, of = form) => [...of.elements].filter(element => element.name && isIn(element.name, part));
  const partOf = name => marks().map(mark => mark.name.slice(MARK.length)).find(part => isIn(name ?? '', part));

  /** What stands in a part: for comparing, for putting back, and as people read it. */
  const standing = (part, of = form) => {
    const entries = elements(part, of).filter(e => e.type !== 'radio' || e.checked).map(e => [e.name, e.value]);
    const read = elements(part, of).map(e =>
      e.type === 'radio' ? (e.checked ? e.closest('label').textContent : '') : e.tagName === 'SELECT' ? (e.value && e.selectedOptions[0].text) : e.value);
    return { same: JSON.stringify(entries), entries, text: read.map(text => text.trim()).filter(Boolean).join(', ') };
  };
  const put = (part, { entries }) => {
    for (const element of elements(part)) {
      if (element.type === 'radio') element.checked = entries.some(([name, value]) => name === element.name && value === element.value);
      else element.value = entries.find(([name]) => name === element.name)?.[1] ?? '';
    }
  };
  const touched = () => form.dispatchEvent(new Event('input', { bubbles: true }));

  // What was last known to be on the server, so that what was typed since is known to be nobody's but ours.
  const settled = new Map(marks().map(mark => mark.name.slice(MARK.length)).map(part => [part, standing(part).same]));

  const box = part => {
    let field = elements(part)[0].closest('.field');
    while (field.parentElement.closest('.field')) field = field.parentElement.closest('.field');
    return field;
  };
  const below = (part, name) => {
    let found = box(part).querySelector(`[data-${name}]`);
    if (!found) {
      found = document.createElement('div');
      found.dataset[name] = '';
      found.setAttribute('role', 'status');
      box(part).append(found);
    }
    return found;
  };
  const note = (part, text, ...taps) => {
    const place = below(part, 'note');
    place.className = 'note sun';
    place.replaceChildren(Object.assign(document.createElement('p'), { textContent: text }), ...taps.map(([label, act]) => {
      const tap = Object.assign(document.createElement('button'), { type: 'button', className: 'btn quiet', textContent: label });
      tap.onclick = () => {
        place.remove();
        act();
        touched();
      };
      return tap;
    }));
  };
  const fill = (template, who, what) => template.replace('{who}', () => who || words.somebody).replace('{what}', () => what);

  /** Takes over what changed on the server. */
  const merge = fresh => {
    for (const now of fresh?.querySelectorAll(`input[name^="${MARK}"]`) ?? []) {
      const part = now.name.slice(MARK.length), seen = form.elements[now.name];
      if (seen.value === now.value) continue;
      const [mine, theirs, by] = [standing(part), standing(part, fresh), now.dataset.by];
      const take = () => {
        put(part, theirs);
        agree();
      };
      const agree = () => {
        seen.value = now.value;
        settled.set(part, theirs.same);
      };
      if (mine.same === theirs.same) {
        agree();
      } else if (mine.same === settled.get(part)) {
        take();
        if (by !== undefined && mine.text) note(part, fill(words.before, by, mine.text), [words.putBack, () => put(part, mine)]);
      } else if (by === undefined) {
        // Our own words from a moment ago: what stands here is newer.
        agree();
      } else {
        note(part, fill(theirs.text ? words.theirs : words.theirsEmpty, by, theirs.text), [words.take, take], [words.keep, agree]);
      }
    }
  };

  /** Notes that what was sent has been kept. */
  const kept = ({ sent, seen }) => {
    for (const part of Object.keys(seen)) settled.set(part, JSON.stringify([...sent].filter(([name]) => isIn(name, part))));
  };

  /** Shows for a while that somebody else is writing in a part. */
  const timers = new Map();
  const writing = (part, says, while_) => {
    if (!settled.has(part)) return;
    const place = below(part, 'writing');
    place.className = 'hint writing';
    place.textContent = says ?? '';
    clearTimeout(timers.get(part));
    timers.set(part, setTimeout(() => { place.textContent = ''; }, while_));
  };

  return { merge, kept, writing, partOf };
}
