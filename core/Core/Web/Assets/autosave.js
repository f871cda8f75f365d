// Saves an answer while it is written, and before the page is left: without a signal nothing typed is lost. The form
// works without this; this only shortens what a closed phone could lose.
const WAIT = 900;
const AGAIN = 15000;

export function start(root) {
  for (const form of root.querySelectorAll('form[data-autosave]')) wire(form);
}

function wire(form) {
  const note = form.querySelector('[data-saved]');
  let timer, saving, pending = false, shut = false, leaving = false;

  /** Whether all of it was kept. Sent so that it arrives even when the page is closed meanwhile. */
  const post = async () => {
    const sent = new FormData(form);
    const answer = await fetch(form.action, { method: 'POST', body: sent, headers: { 'X-Autosave': '1' }, keepalive: true, redirect: 'manual' });
    // Not let in any more (signed out, a sitting over, a consent taken back). Asking again would change nothing.
    shut = answer.type === 'opaqueredirect' || (answer.status >= 400 && answer.status < 500 && answer.status !== 409);
    if (shut) return false;
    if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
    const kept = await answer.json();
    for (const [part, mark] of Object.entries(kept.seen)) form.elements['seen:' + part].value = mark;
    form.dispatchEvent(new CustomEvent('kept', { detail: { sent, ...kept } }));
    return answer.ok;
  };

  /** Whether the button may go on: everything has arrived, or pressing it is how to learn why not. */
  const save = () => saving ??= (async () => {
    clearTimeout(timer);
    try {
      while (pending && !shut) {
        pending = false;
        if (await post()) {
          note.textContent = form.dataset.autosave;
          continue;
        }
        pending = true;
        note.textContent = form.dataset.autosaveRefused;
        break;
      }
      return true;
    } catch {
      pending = true;
      note.textContent = form.dataset.autosaveLater;
      timer = setTimeout(save, AGAIN);
      return false;
    } finally {
      saving = null;
    }
  })();

  const soon = event => {
    if (event.target.id === 'card') return;
    pending = true;
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', async event => {
    if (event.submitter?.name === 'fill') return;
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    if (await save() && navigator.onLine) return form.submit();
    leaving = false;
    note.textContent = form.dataset.autosaveLater;
  });
  addEventListener('online', save);
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
  addEventListener('pageshow', () => { leaving = false; });
}
