// Keeps what was read, for places and times without a network. The server writes one line before
// this text: const SETTINGS = { files: […], fallbacks: { mn, en } };
//
// Pages: the network first, and a kept copy when it fails or is slower than WAIT.
// Files: those with a hash in their name from the copy, others from the network first.
// Administration, API and uploads are left alone; search results are never kept.
const FILES = 'nutag-files';
const VISITED = 'nutag-visited';
const SAVED = 'nutag-saved';
const OFFLINE = 'nutag-offline';
const MOST_FILES = 90;
const MOST_VISITED = 40;
const WAIT = 4000;
const HASH = /\.[0-9a-f]{12}(?=\.\w+$)/;
const ELSEWHERE = /^\/(admin|api|documents|media|share|-)(\/|$)/;
const KEPT = /^\/(mn|en)\/(?!(search|offline|saved)\/)/;
const EXACT = { ignoreVary: true };
// Which window was given a copy, and of what date: it asks once.
const copies = new Map();

const trim = async (cache, most) => {
  const keys = await cache.keys();
  const oldest = keys.slice(0, Math.max(0, keys.length - most));
  await Promise.all(oldest.map((key) => cache.delete(key)));
};

const isPublicPage = ({ status, headers }) => status === 200
  && /^text\/html/.test(headers.get('content-type') || '')
  && !/private|no-store/.test(headers.get('cache-control') || '');

// A page that has gone, or that must leave no trace, takes its copies with it.
const keep = async (url, answer) => {
  if (!KEPT.test(url.pathname)) return;
  const [saved, visited] = await Promise.all([caches.open(SAVED), caches.open(VISITED)]);
  if (isPublicPage(answer)) {
    if (await saved.match(url.href, EXACT)) await saved.put(url.href, answer);
    else await visited.put(url.href, answer).then(() => trim(visited, MOST_VISITED));
  } else if ([200, 404, 410].includes(answer.status)) {
    await Promise.all([saved, visited].map((cache) => cache.delete(url.href, EXACT)));
  }
};

const copyOf = async (url) => await (await caches.open(SAVED)).match(url.href, EXACT)
  || (await caches.open(VISITED)).match(url.href, EXACT);

const offlinePage = async ({ pathname }) => {
  const path = SETTINGS.fallbacks[pathname.slice(1, 3)] || SETTINGS.fallbacks.mn;
  return await (await caches.open(OFFLINE)).match(path, EXACT) || Response.error();
};

const page = async (event, url, asked) => {
  const waited = new Promise((done) => { setTimeout(done, WAIT); });
  const first = await Promise.race([asked.catch(() => null), waited]);
  if (first) return first;
  const copy = await copyOf(url);
  if (!copy) return asked.catch(() => offlinePage(url));
  copies.set(event.resultingClientId, copy.headers.get('date'));
  return copy;
};

const plain = (address) => new URL(address).pathname.replace(HASH, '');

// A page kept before the last release asks for files of that release: any later one will do.
const otherRelease = async (cache, url) => {
  const key = (await cache.keys()).reverse().find((known) => plain(known.url) === plain(url));
  return key && cache.match(key, EXACT);
};

const file = async (event) => {
  const { request } = event;
  const cache = await caches.open(FILES);
  const known = await cache.match(request, EXACT);
  if (known && HASH.test(new URL(request.url).pathname)) return known;
  try {
    const answer = await fetch(request);
    if (answer.status === 200) {
      event.waitUntil(cache.put(request, answer.clone()).then(() => trim(cache, MOST_FILES)));
    }
    return answer;
  } catch {
    return known || await otherRelease(cache, request.url) || Response.error();
  }
};

addEventListener('install', (event) => event.waitUntil((async () => {
  const [files, offline] = await Promise.all([caches.open(FILES), caches.open(OFFLINE)]);
  const pages = Object.values(SETTINGS.fallbacks).map((path) => new Request(path, { cache: 'reload' }));
  await offline.addAll(pages);
  const missing = async (address) => await files.match(address, EXACT) || files.add(address);
  await Promise.allSettled(SETTINGS.files.map(missing));
  await skipWaiting();
})()));

addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('message', (event) => {
  event.ports[0]?.postMessage(copies.get(event.source.id) || '');
  copies.delete(event.source.id);
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || ELSEWHERE.test(url.pathname)) return;
  if (url.pathname.startsWith('/static/')) event.respondWith(file(event));
  else if (request.mode === 'navigate') {
    url.hash = '';
    // Browsers would take a day-old answer of their own for the network's.
    const asked = fetch(request, { cache: 'no-cache' });
    event.waitUntil(asked.then((answer) => keep(url, answer.clone())).catch(() => {}));
    event.respondWith(page(event, url, asked));
  }
});
