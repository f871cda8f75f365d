// Makes photographs small before they are sent, which also leaves behind where they were taken. What cannot be drawn
// here (a PDF, a HEIC photo on a phone that does not know it) is sent as it is; the server looks at everything anyway.
import { enhance } from './app.js';

const LONGEST = 2200;
const QUALITY = 0.82;

export function start(root) {
  for (const form of root.querySelectorAll('form[data-shrink]')) {
    const inputs = [...form.elements].filter(field => field.type === 'file');
    const chosen = () => inputs.filter(input => input.files.length);
    const say = text => chosen().forEach(input => { input.closest('form, section').querySelector('[data-saved]').textContent = text; });
    // Choosing sends at once; the button beside each field is for phones without a script.
    const buttons = [...form.elements].filter(field => field.type === 'submit' && !field.closest('.act'));
    const hide = hidden => buttons.forEach(button => { button.hidden = hidden; });
    hide(true);
    for (const [i, input] of inputs.entries()) input.addEventListener('change', () => input.files.length && form.requestSubmit(buttons[i]));
    addEventListener('online', () => form.isConnected && chosen().length && form.requestSubmit(buttons[0]));
    let sending = false;
    form.addEventListener('submit', event => {
      if (!chosen().length) return;
      event.preventDefault();
      if (sending) return;
      sending = true;
      say(form.dataset.shrink);
      send(form, chosen(), event.submitter?.getAttribute('formaction') ?? form.action).catch(() => {
        // The photographs stay chosen; they go when there is a signal, or when the button is pressed again.
        say(form.dataset.shrinkLater);
        hide(false);
        sending = false;
      });
    });
  }
}

async function send(form, inputs, to) {
  const files = [];
  for (const input of inputs) {
    for (const file of input.files) {
      const small = await shrink(file);
      files.push([input.name, small, small === file ? file.name : 'photo.jpg']);
    }
  }
  await deliver(form, files, to);
}

/** Sends pictures, each with its field's name and a name of its own, with the fields of a form; and shows the page that answers. */
export async function deliver(form, files, to = form.action) {
  // The form's token has to come before the files.
  const data = new FormData();
  for (const field of form.querySelectorAll('input[type=hidden]')) data.append(field.name, field.value);
  for (const file of files) data.append(...file);
  const answer = await fetch(to, { method: 'POST', body: data });
  if (answer.redirected) return void (location = answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const main = page.querySelector('main');
  document.querySelector('main').replaceWith(main);
  enhance(main);
}

async function shrink(file) {
  if (!file.type.startsWith('image/')) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
    return small && (small.size < file.size || scale < 1) ? small : file;
  } catch {
    return file;
  }
}
