// What readers save on this device: pages in a cache, and beside them the list of what they are.
const NAME = 'nutag-saved';
const VISITED = 'nutag-visited';
const LIST = '/-/saved';
export const MOST = 40;

export const saved = async () => {
  const list = await (await caches.open(NAME)).match(LIST);
  return list ? list.json() : [];
};

const write = async (items) => {
  const headers = { 'content-type': 'application/json' };
  await (await caches.open(NAME)).put(LIST, new Response(JSON.stringify(items), { headers }));
};

export const others = (items, url) => items.filter((item) => item.url !== url);

// All pages of an item, or none of them.
export const save = async (item) => {
  const items = await saved();
  if (items.length >= MOST) throw new RangeError('full');
  const fresh = item.pages.map((page) => new Request(page, { cache: 'no-cache' }));
  await (await caches.open(NAME)).addAll(fresh);
  const before = await caches.open(VISITED);
  await Promise.all(item.pages.map((page) => before.delete(page, { ignoreVary: true })));
  await write([...others(items, item.url), item]);
  navigator.storage?.persist?.();
};

export const forget = async (url) => {
  const items = await saved();
  const cache = await caches.open(NAME);
  const pages = items.find((item) => item.url === url)?.pages || [];
  await Promise.all(pages.map((page) => cache.delete(page, { ignoreVary: true })));
  await write(others(items, url));
};

export const dateOf = async (url, name = NAME) => {
  const copy = await (await caches.open(name)).match(url, { ignoreVary: true });
  return copy?.headers.get('date');
};

// Pages that were only read: newest first, with the title that each of them has, without the site's name.
export const visited = async () => {
  const cache = await caches.open(VISITED);
  const keys = (await cache.keys()).reverse();
  return Promise.all(keys.map(async ({ url }) => {
    const copy = await cache.match(url, { ignoreVary: true });
    const title = new DOMParser().parseFromString(await copy.text(), 'text/html').title.replace(/ – [^–]*$/, '');
    return { url, title, date: copy.headers.get('date') };
  }));
};
