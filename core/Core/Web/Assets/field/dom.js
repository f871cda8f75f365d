// The little there is between data and screen. Text is always set as text: what people wrote is never read as markup.
const icons = document.body.dataset.icons;

/** An element: h('p.note', {onclick}, 'text', child, …). False and null children are left out. */
export function h(what, ...rest) {
  const [name, ...classes] = what.split('.');
  const element = document.createElement(name || 'div');
  if (classes.length) element.className = classes.join(' ');
  if (rest[0] && rest[0].constructor === Object) {
    for (const [key, value] of Object.entries(rest.shift())) {
      if (value === undefined || value === null || value === false) continue;
      if (key.startsWith('on')) element[key] = value;
      else if (key === 'value' || key === 'checked') element[key] = value;
      else element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...rest.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${icons}#${name}`);
  svg.append(use);
  return svg;
}

export const button = (label, name, onclick, kind = '') => h(`button.btn${kind && '.' + kind}`, { type: 'button', onclick }, icon(name), label);

/** Fields of a form by name. */
export const values = form => Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string').map(([key, value]) => [key, value.normalize('NFC').trim()]));

/** Everything that is wrong, on top of the page and in reach of the keyboard. */
export function errors(list, title) {
  if (list.length === 0) return null;
  return h('div.summary', { role: 'alert', tabindex: '-1', id: 'errors' }, h('h2', title), h('ul', list.map(text => h('li', text))));
}

/** An id without its dashes, as shelves name things. */
export const plain = id => id.replace(/-/g, '');

/** Without marks and in lower case, so that "nie" finds "Niê". */
export const fold = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/gi, 'd').replace(/[’‘ʼ`´]/g, "'").toLowerCase();

/** A photograph made small, which also leaves behind where it was taken. */
export async function shrink(file, longest = 1600) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise(done => canvas.toBlob(blob => done(blob ?? file), 'image/jpeg', 0.8));
  } catch {
    return file;
  }
}
