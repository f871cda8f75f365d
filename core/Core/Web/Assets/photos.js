// Makes photographs small before they are sent, which also leaves behind where they were taken. What cannot be drawn
// here (a PDF, a HEIC photo on a phone that does not know it) is sent as it is; the server looks at everything anyway.
import { enhance } from './app.js';

const LONGEST = 2200;
const QUALITY = 0.82;

export function start(root) {
  for (const form of root.querySelectorAll('form[data-shrink]')) {
    const input = form.querySelector('input[type=file]');
    // Choosing sends at once; the button is for phones without a script.
    form.querySelector('button').hidden = true;
    input.addEventListener('change', () => input.files.length && form.requestSubmit());
    addEventListener('online', () => form.isConnected && input.files.length && form.requestSubmit());
    form.addEventListener('submit', event => {
      if (!input.files.length) return;
      event.preventDefault();
      send(form, input).catch(() => {
        // The photographs stay chosen; they go when there is a signal, or when the button is pressed again.
        form.querySelector('[data-saved]').textContent = form.dataset.shrinkLater;
        form.querySelector('button').hidden = false;
      });
    });
  }
}

async function send(form, input) {
  form.querySelector('[data-saved]').textContent = form.dataset.shrink;
  const files = [];
  for (const file of input.files) {
    const small = await shrink(file);
    files.push([small, small === file ? file.name : 'photo.jpg']);
  }
  await deliver(form, input.name, files);
}

/** Sends pictures with the fields of a form, and shows the page that answers. */
export async function deliver(form, name, files) {
  // The form's token has to come before the files.
  const data = new FormData();
  for (const field of form.querySelectorAll('input[type=hidden]')) data.append(field.name, field.value);
  for (const [content, called] of files) data.append(name, content, called);
  const answer = await fetch(form.action, { method: 'POST', body: data });
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
