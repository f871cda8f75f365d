// Keyboard for the officers' queue: J and K choose, Enter opens, / looks up.
export function start(root) {
  const table = root.querySelector('[data-queue]');
  const rows = [...table.querySelectorAll('tbody tr')];
  document.querySelectorAll('[data-keys]').forEach(hint => { hint.hidden = false; });
  let at = -1;
  const choose = next => {
    rows[at]?.classList.remove('sel');
    at = Math.max(0, Math.min(rows.length - 1, next));
    rows[at]?.classList.add('sel');
    rows[at]?.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) return;
    if (event.key === 'j') choose(at + 1);
    else if (event.key === 'k') choose(at - 1);
    else if (event.key === 'Enter' && at >= 0 && event.target === document.body) rows[at].querySelector('a').click();
    else if (event.key === '/') location = table.dataset.queue;
    else return;
    event.preventDefault();
  });
}
