// Keeps one named version of the certificate check on the phone, and the newest list it has seen. VERSION and FILES are set
// by the file that imports this. Nothing is ever half filled in here, so a new version takes over at once.
const NAME = `thonso-cn-${VERSION}`;
const PAGES = ['/cn', '/en/cn'];
const LIST = '/cn/danh-sach.json';

addEventListener('install', event => event.waitUntil(fill().then(() => skipWaiting())));

async function fill() {
  const cache = await caches.open(NAME);
  await cache.addAll([...FILES, ...PAGES, LIST].map(url => new Request(url, { cache: 'no-cache' })));
}

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('thonso-cn-') && name !== NAME) await caches.delete(name);
  await clients.claim();
})()));

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === LIST) return event.respondWith(newest(event.request));
  if (!PAGES.includes(url.pathname) && !FILES.includes(url.pathname)) return;
  event.respondWith(caches.match(url.pathname, { cacheName: NAME }).then(kept => kept ?? fetch(event.request)));
});

async function newest(request) {
  const cache = await caches.open(NAME);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(LIST, answer.clone());
    return answer;
  } catch {
    return await cache.match(LIST) ?? Response.error();
  }
}
