// Saves an answer while it is written. The form works without this; this only shortens what a closed phone could lose.
export function start(root) {
  for (const form of root.querySelectorAll('form[data-autosave]')) wire(form);
}

function wire(form) {
  const note = form.querySelector('[data-saved]');
  let timer, pending = false, sending = null;

  const save = async () => {
    clearTimeout(timer);
    if (!pending || sending) return;
    pending = false;
    sending = new AbortController();
    try {
      const answer = await fetch(form.action || location.href, { method: 'POST', body: new FormData(form), headers: { 'X-Autosave': '1' }, signal: sending.signal, redirect: 'manual' });
      if (!answer.ok) throw new Error(answer.status);
      note.textContent = form.dataset.autosave;
    } catch (problem) {
      if (problem.name === 'AbortError') return;
      pending = true;
      note.textContent = form.dataset.autosaveLater;
      timer = setTimeout(save, 15000);
    } finally {
      sending = null;
    }
    if (pending && !timer) save();
  };

  const soon = () => {
    pending = true;
    clearTimeout(timer);
    timer = setTimeout(() => { timer = null; save(); }, 900);
  };
  form.addEventListener('input', event => event.target.id !== 'card' && soon());
  form.addEventListener('change', event => event.target.id !== 'card' && soon());
  form.addEventListener('submit', () => { clearTimeout(timer); pending = false; sending?.abort(); });
  addEventListener('online', save);
  addEventListener('pagehide', () => {
    if (pending && navigator.sendBeacon) {
      const data = new FormData(form);
      fetch(form.action || location.href, { method: 'POST', body: data, headers: { 'X-Autosave': '1' }, keepalive: true }).catch(() => {});
    }
  });
}
