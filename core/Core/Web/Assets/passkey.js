// Signs officers in with a passkey, or registers one. Without it there are password and authenticator.
export function start(root) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  const wire = (selector, act) => {
    const button = root.querySelector(selector);
    if (!button) return;
    button.hidden = false;
    button.onclick = async () => {
      const error = root.querySelector('[data-passkey-error]');
      error.hidden = true;
      try {
        await act(button);
      } catch (problem) {
        // The person closed the browser's own question: nothing to say.
        if (problem.name === 'NotAllowedError') return;
        error.textContent = problem.message;
        error.hidden = false;
      }
    };
  };
  wire('[data-passkey]', async button => {
    const base = button.dataset.passkey;
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(await post(base + '/hoi'));
    await post(base + '/vao', { credential: JSON.stringify(await navigator.credentials.get({ publicKey: options })) });
    location = button.dataset.then;
  });
  wire('[data-passkey-new]', async button => {
    const base = button.dataset.passkeyNew;
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await post(base + '/moi'));
    await post(base + '/ghi', { credential: JSON.stringify(await navigator.credentials.create({ publicKey: options })) });
    location.reload();
  });
}

async function post(path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: body ? JSON.stringify(body) : '{}' });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text.startsWith('{') ? JSON.parse(text).title : answer.statusText);
  return text ? JSON.parse(text) : null;
}
