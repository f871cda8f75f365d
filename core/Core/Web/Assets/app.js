// Improves what already works without it. Each part is fetched only by the page that has need of it.
const $ = (selector, root = document) => root.querySelector(selector);

/** Wires up a page, or a part of it that was put in later. */
export function enhance(root = document) {
  const parts = {
    '[data-autosave]': './autosave.js',
    '[data-cofill]': './cofill.js',
    '[data-shrink]': './photos.js',
    '[data-sign]': './sign.js',
    '[data-scan-card]': './card.js',
    '[data-passkey], [data-passkey-new]': './passkey.js',
    '[data-queue]': './queue.js',
    'form[data-practice]': './practice.js',
    '[data-verify]': './cn/page.js',
    '[data-hoc]': './hoc/page.js',
    'form[data-voice]': './voice.js',
  };
  for (const [selector, module] of Object.entries(parts)) {
    if ($(selector, root)) import(module).then(part => part.start(root));
  }
  for (const button of root.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.onclick = () => window.print();
  }
  $('#errors', root)?.focus();
}

// Larger text, remembered on this phone only.
const large = $('[data-large]');
if (large) {
  const [normal, bigger] = [large.textContent, large.dataset.large];
  const show = on => {
    document.documentElement.classList.toggle('large', on);
    large.textContent = on ? bigger : normal;
  };
  large.hidden = false;
  show(localStorage.large === '1');
  large.onclick = () => {
    localStorage.large = localStorage.large === '1' ? '' : '1';
    show(localStorage.large === '1');
  };
}

// Reads the page aloud: by a neighbour who has read it in Vietnamese, otherwise with the phone's own voice, if it has one.
const listen = $('[data-listen]');
const neighbour = $('audio.instead');
if (listen && neighbour) {
  const label = $('span', listen);
  const start = label.textContent;
  listen.hidden = false;
  listen.onclick = () => neighbour.paused ? neighbour.play() : neighbour.pause();
  neighbour.onplay = () => { label.textContent = listen.dataset.listen; };
  neighbour.onpause = () => { label.textContent = start; };
} else if (listen && 'speechSynthesis' in window) {
  const label = $('span', listen);
  const start = label.textContent;
  const stop = () => {
    speechSynthesis.cancel();
    label.textContent = start;
  };
  listen.hidden = false;
  listen.onclick = () => {
    if (label.textContent !== start) return stop();
    label.textContent = listen.dataset.listen;
    const parts = [...document.querySelectorAll('main :is(h1, h2, p, li, label, legend, dt, dd, td, th, .btn, .turn), .act .btn')]
      .filter(part => part.offsetParent && !part.querySelector('h1, h2, p, li, label, legend, .turn'))
      .map(part => part.innerText.trim()).filter(Boolean);
    parts.forEach((text, i) => {
      const saying = new SpeechSynthesisUtterance(text);
      saying.lang = document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN';
      saying.rate = 0.95;
      if (i === parts.length - 1) saying.onend = stop;
      speechSynthesis.speak(saying);
    });
  };
  addEventListener('pagehide', stop);
}

// One voice at a time.
document.addEventListener('play', event => {
  for (const other of document.querySelectorAll('audio')) if (other !== event.target) other.pause();
}, true);

// The typeface comes last, and not at all to whoever saves data.
addEventListener('load', () => {
  if (navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType ?? '')) return;
  const fonts = document.createElement('link');
  fonts.rel = 'stylesheet';
  fonts.href = new URL('./fonts.css', import.meta.url);
  document.head.append(fonts);
});

enhance();
