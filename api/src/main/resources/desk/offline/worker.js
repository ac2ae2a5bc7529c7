// The service worker: opens the desk without a line, with the files of the version that was here last. It keeps files of the
// desk alone, which are the same for everybody; what was read stands in the store of the page (kept.js) and goes with its person.

const BASE = self.location.pathname.replace(/offline\/worker\.js$/, '');
const STORE = 'duijie' + BASE;
const PAGE = '/';

/** Keeps the page and all that every page loads, or nothing: a newer version brings its own worker. */
async function fill() {
  const page = await fetch(PAGE);
  const found = (await page.clone().text()).matchAll(/(?:src|href)="(\/desk\/[^"]+)"/g);
  const names = [...new Set(Array.from(found, (each) => each[1]))];
  if (!page.ok || names.length === 0 || names.some((each) => !each.startsWith(BASE))) {
    throw new Error('another version');
  }
  const store = await caches.open(STORE);
  await store.addAll(names);
  await store.put(PAGE, page);
}

/** Forgets the files of other versions. */
async function clear() {
  const stores = await caches.keys();
  await Promise.all(stores.filter((each) => each !== STORE).map((each) => caches.delete(each)));
}

/**
 * A file of this version: it never changes.
 * @param {Request | string} file
 */
async function kept(file) {
  const store = await caches.open(STORE);
  const old = await store.match(file, { ignoreSearch: true });
  if (old) {
    return old;
  }
  const answer = await fetch(file);
  if (answer.ok) {
    await store.put(file, answer.clone());
  }
  return answer;
}

/**
 * The page as the service has it now, so that a new version shows at once; without a line, the page of this version.
 * @param {Request} request
 */
async function page(request) {
  try {
    return await fetch(request);
  } catch (gone) {
    const old = await (await caches.open(STORE)).match(PAGE);
    if (old) {
      return old;
    }
    throw gone;
  }
}

const worker = /** @type {any} */ (self);
worker.addEventListener('install', (/** @type {any} */ event) => {
  worker.skipWaiting();
  event.waitUntil(fill());
});
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(clear().then(() => worker.clients.claim())));
worker.addEventListener('message', (/** @type {any} */ event) => {
  const files = event.data.filter((/** @type {string} */ each) => each.startsWith(BASE));
  event.waitUntil(Promise.all(files.map(kept)).catch(() => {}));
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { method, mode, url } = event.request;
  const at = new URL(url);
  if (method !== 'GET' || at.origin !== self.location.origin) {
    return;
  }
  if (at.pathname.startsWith(BASE)) {
    event.respondWith(kept(event.request));
  } else if (at.pathname === PAGE && mode === 'navigate') {
    event.respondWith(page(event.request));
  }
});
