// Two people fill in one draft, each on a phone of their own. The line says who is there, who is writing and that
// something changed; what changed is read from the page itself, by the door everything goes through. Without the line
// the page works as ever, and the server still lets nobody write over what they have not seen.
import { fieldsOf } from './parts.js';

const BACK_OFF = [1000, 3000, 8000, 20000, 60000];
const ASIDE = 60000;
const SAY_AGAIN = 2500;
const SILENT = 5000;

export async function start(root) {
  const place = root.querySelector('[data-cofill]');
  await import('./lib/signalr.min.js');
  const { HubConnectionBuilder, HttpTransportType, LogLevel } = self.signalR;
  const line = new HubConnectionBuilder()
    .withUrl(place.dataset.cofill, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None).build();
  const state = place.querySelector('[data-line]');
  const form = document.querySelector('form[data-autosave]');
  const fields = form && fieldsOf(form, place.dataset);
  let over = false, tries = 0, timer, reading;

  // The line: kept while the page is looked at, and sought again with longer and longer pauses.
  const connect = async () => {
    clearTimeout(timer);
    if (over || document.hidden || !navigator.onLine || line.state !== 'Disconnected') return;
    try {
      await line.start();
      tries = 0;
      state.textContent = '';
    } catch {
      lost();
    }
  };
  const lost = () => {
    if (over) return;
    state.textContent = document.hidden ? '' : place.dataset.noLine;
    timer = setTimeout(connect, BACK_OFF[Math.min(tries++, BACK_OFF.length - 1)]);
  };
  line.onclose(lost);
  addEventListener('online', connect);
  addEventListener('offline', () => line.stop());
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(() => line.stop(), ASIDE);
    else connect();
  });

  // Read again until it shows what the server says it shows.
  const read = () => reading ??= (async () => {
    try {
      const answer = await fetch(location.href, { redirect: 'manual' });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const fresh of page.querySelectorAll('[data-live]')) document.getElementById(fresh.id)?.replaceChildren(...fresh.childNodes);
      fields?.merge(page.querySelector('form[data-autosave]'));
      place.dataset.mark = page.querySelector('[data-cofill]')?.dataset.mark;
    } catch {
      // No signal after all: the mark is still another, and the next line says so.
    } finally {
      reading = null;
    }
  })();
  line.on('shows', async mark => {
    await reading;
    if (mark !== place.dataset.mark) await read();
  });
  line.on('with', others => {
    place.querySelector('[data-with]').replaceChildren(...others.map(other => companion(other, place.dataset.go)));
    // Who is there decides what may be pressed.
    if (!form) read();
  });
  line.on('over', () => {
    over = true;
    place.querySelector('[data-with]').replaceChildren();
    state.textContent = place.dataset.over;
    line.stop();
  });

  if (form) {
    form.addEventListener('kept', event => {
      fields.kept(event.detail);
      place.dataset.mark = event.detail.mark;
    });
    line.on('writing', (part, says) => fields.writing(part, says, SILENT));
    tellWriting(form, fields, (part, on) => line.state === 'Connected' && line.send('Writing', part, on).catch(() => {}));
  }
  connect();
}

/** Says which field is being written in: when it begins, while it goes on, and when it stops. */
function tellWriting(form, fields, tell) {
  let part, said = 0, quiet;
  const stop = () => {
    clearTimeout(quiet);
    if (part) tell(part, false);
    part = null;
  };
  form.addEventListener('input', event => {
    const now = fields.partOf(event.target.name);
    if (!event.isTrusted || !now) return;
    if (now !== part) stop();
    if (now !== part || Date.now() - said > SAY_AGAIN) {
      said = Date.now();
      tell(part = now, true);
    }
    clearTimeout(quiet);
    quiet = setTimeout(stop, SILENT - 1000);
  });
  form.addEventListener('focusout', stop);
}

function companion({ says, path }, go) {
  const row = document.createElement('p');
  row.textContent = says + ' ';
  if (path) {
    const link = document.createElement('a');
    [link.href, link.textContent] = [path, go];
    row.append(link);
  }
  return row;
}
