// Saves an answer while it is written, and before the page is left: without a signal nothing typed is lost. The form
// works without this; this only shortens what a closed phone could lose.
const WAIT = 900;
const AGAIN = 15000;

export function start(root) {
  for (const form of root.querySelectorAll('form[data-autosave]')) wire(form);
}

function wire(form) {
  const note = form.querySelector('[data-saved]');
  let timer, saving, pending = false, leaving = false;

  // Kept alive, so that it arrives even when the page is closed meanwhile.
  const post = async () => {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { 'X-Autosave': '1' }, keepalive: true, redirect: 'manual' });
    // Signed out meanwhile: pressing the button leads to the door and back.
    if (!answer.ok && answer.type !== 'opaqueredirect') throw new Error(answer.status);
  };

  /** Whether everything written so far has arrived. */
  const save = () => saving ??= (async () => {
    clearTimeout(timer);
    try {
      while (pending) {
        pending = false;
        await post();
        note.textContent = form.dataset.autosave;
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
