// Keeps one named version of the kit on the phone and opens it without a line. VERSION and FILES are set by the file that
// imports this. A new version waits until the member says so: nothing changes under a half-filled form.
const NAME = `thonso-to-${VERSION}`;
const PAGES = ['/to', '/en/to'];

addEventListener('install', event => event.waitUntil(fill()));

async function fill() {
  const cache = await caches.open(NAME);
  await cache.addAll([...FILES, ...PAGES, '/to/app.webmanifest'].map(url => new Request(url, { cache: 'no-cache' })));
}

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('thonso-to-') && name !== NAME) await caches.delete(name);
  await clients.claim();
})()));

addEventListener('message', event => event.data === 'take-over' && skipWaiting());

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  // Only the kit itself: every other page and all talk with the server go where they always go.
  if (!PAGES.includes(url.pathname) && !FILES.includes(url.pathname) && url.pathname !== '/to/app.webmanifest') return;
  event.respondWith(caches.match(url.pathname, { cacheName: NAME }).then(kept => kept ?? fetch(event.request)));
});
