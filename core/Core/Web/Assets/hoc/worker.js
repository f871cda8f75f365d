// Opens the kept course without a line. With one, pages are always the server's. FILES is set by the file that imports this.
const COURSE = '/hoc/giu/khoa.json';
const PATIENCE = 6000;

addEventListener('install', event => event.waitUntil(skipWaiting()));
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && request.mode === 'navigate' && url.pathname.endsWith('/hoi')) event.respondWith(answered(request, url));
  else if (request.method !== 'GET' || url.pathname === COURSE) return;
  else if (url.pathname.startsWith('/a/') || url.pathname.includes('/hinh/')) event.respondWith(stored(url).then(kept => kept ?? fetch(request)));
  else if (request.mode === 'navigate') event.respondWith(page(request, url));
});

// A course that was not fetched to its end does not count: its description is put down last.
async function course() {
  for (const name of (await caches.keys()).filter(name => name.startsWith('thonso-hoc-'))) {
    const cache = await caches.open(name);
    if (await cache.match(COURSE)) return cache;
  }
}

async function stored(url) {
  return (await course())?.match(url.pathname);
}

async function page(request, url) {
  const kept = await stored(url);
  try {
    // A line that gives nothing is no line.
    return await (kept ? Promise.race([fetch(request), new Promise((_, fail) => setTimeout(fail, PATIENCE))]) : fetch(request));
  } catch {
    return kept ?? await (await course())?.match(url.pathname.startsWith('/en/') ? '/en/hoc/giu' : '/hoc/giu') ?? Response.error();
  }
}

// Without a line the answers go back to the page, which marks them by what is kept.
async function answered(request, url) {
  const sent = request.clone().text();
  try {
    return await fetch(request);
  } catch {
    if (!await stored(url)) return Response.error();
    const chosen = [...new URLSearchParams(await sent)].filter(([name]) => /^q\d+$/.test(name) || name === 'request');
    return Response.redirect(`${url.pathname}#${new URLSearchParams(chosen)}`, 303);
  }
}
