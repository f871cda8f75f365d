// A signature drawn on the screen. It is sent as the photographed paper is, and looked at by the server like every picture.
import { pad } from './pad.js';
import { deliver } from './photos.js';

export function start(root) {
  for (const form of root.querySelectorAll('form[data-sign]')) {
    const canvas = form.querySelector('canvas');
    const sheet = pad(canvas);
    const [wrong, says] = [form.querySelector('[data-wrong]'), form.querySelector('[data-saved]')];
    let waits = false;
    form.hidden = false;
    form.querySelector('[data-clear]').onclick = () => {
      sheet.clear();
      wrong.hidden = true;
    };
    canvas.addEventListener('pointerdown', () => { wrong.hidden = true; });
    form.addEventListener('submit', event => {
      event.preventDefault();
      wrong.hidden = sheet.isEnough();
      if (!wrong.hidden) return;
      says.textContent = form.dataset.sign;
      waits = false;
      // Without a signal the drawing stays where it is, and goes when there is one.
      sheet.png().then(drawing => deliver(form, [['file', drawing, 'signature.png']])).catch(() => {
        says.textContent = form.dataset.signLater;
        waits = true;
      });
    });
    addEventListener('online', () => waits && form.isConnected && form.requestSubmit());
  }
}
