import {
  fileHeaders,
  filesIn,
  fragmentFiles,
  fragmentId,
  isOurPage,
  isStorable,
  type KeepProgress,
  offlinePage,
  type OfflinePlan,
  openedLimits,
  type Pack,
  type PackFile,
  type PageMessage,
  sizesFile,
  wholeEntry,
} from '../../domain/offline/stored-files.ts';

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of a service worker's global scope that is used here. TypeScript's types for workers conflict with its types for pages. */
declare const self: {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { postMessage(message: unknown): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: WorkerEvent & { readonly data: PageMessage }) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
};
/** Set by the build. */
declare const plan: OfflinePlan;

const { scope } = self.registration;
/** Each version has its own caches, so that it never serves files of another. Other sites may share the host, so names end with the scope. */
const packCache = `packs-${plan.version} ${scope}`;
const openedCache = `opened-${plan.version} ${scope}`;

const addressOf = (path: string) => new URL(path, scope).href;
/** Looks up a file in the packs. Finds nothing if the browser has cleared or denies the storage. */
const matchPacks = (address: string) => caches.match(address, { cacheName: packCache }).catch(() => undefined);

/** How long the reader must be inactive before the next pack is fetched, in ms. */
const pause = 2000;

/** At first, a shorter time is enough: the page waits before it starts the worker, and it reports activity every second. */
let quietFrom = Date.now() + 1000;

/** Delays the next pack, because the reader is active. */
function waitForReader(): void {
  quietFrom = Date.now() + pause;
}

async function storePack(cache: Cache, { url, integrity }: PackFile): Promise<void> {
  const address = addressOf(url);
  const response = await fetch(address, { integrity, cache: 'no-store', priority: 'low' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const put = (path: string, body: BodyInit, type: string) =>
    cache.put(addressOf(path), new Response(body, { headers: fileHeaders(response.headers, type) }));
  await Promise.all(filesIn((await response.json()) as Pack).map((file) => put(file.url, file.body, file.type)));
  // Stored last, as a sign that all files of the pack are there.
  await cache.put(address, new Response());
}

/**
 * Fetches packs one at a time while the reader is inactive, and stores their files. Skips packs that are already stored.
 * @param onPack called after each pack with the number of stored packs
 * @throws when a pack can't be fetched or stored
 */
async function storePacks(cache: Cache, packs: readonly PackFile[], onPack?: (done: number) => void): Promise<void> {
  for (const [index, pack] of packs.entries()) {
    if (!(await cache.match(addressOf(pack.url)))) {
      while (Date.now() < quietFrom) await new Promise((resolve) => setTimeout(resolve, quietFrom - Date.now()));
      await storePack(cache, pack);
    }
    onPack?.(index + 1);
  }
}

async function storeWhole(cache: Cache, onPack?: (done: number) => void): Promise<void> {
  await storePacks(cache, plan.rest, onPack);
  fragments = undefined;
  await cache.put(addressOf(wholeEntry), new Response('kept'));
}

/** Stores the packs. If that fails, the previous version stays. */
async function install(): Promise<void> {
  // Finds the entry of a previous version, too. If it stored the whole guide, so does this one.
  const wantsWhole = await caches.match(addressOf(wholeEntry));
  const cache = await caches.open(packCache);
  await storePacks(cache, plan.first);
  await cache.put(addressOf(sizesFile), new Response(JSON.stringify(plan.sizes)));
  if (wantsWhole) await storeWhole(cache);
}

async function activate(): Promise<void> {
  const outdated = (await caches.keys()).filter((name) => name.endsWith(scope) && name !== packCache && name !== openedCache);
  await Promise.all(outdated.map((name) => caches.delete(name)));
  // Also serve the page that installed the worker, so that what it fetches later is available offline.
  await self.clients.claim();
}

async function report(progress: KeepProgress): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(progress);
}

let keeping: Promise<void> | undefined;

/** Stores the whole guide and reports the progress to all pages. After a network failure, the next page requests it again. */
async function keepWhole(): Promise<void> {
  const cache = await caches.open(packCache);
  try {
    if (!(await cache.match(addressOf(wholeEntry)))) await cache.put(addressOf(wholeEntry), new Response('wanted'));
    await storeWhole(cache, (done) => void report({ done, of: plan.rest.length }));
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (isFull) await cache.delete(addressOf(wholeEntry));
    await report({ failed: isFull ? 'full' : 'network' });
  } finally {
    keeping = undefined;
  }
}

let fragments: Promise<Readonly<Record<string, string>>> | undefined;

async function readFragments(): Promise<Readonly<Record<string, string>>> {
  const read = async (file: string) => ((await (await matchPacks(addressOf(file)))?.json()) ?? {}) as Record<string, string>;
  return { ...(await read(fragmentFiles.chapters)), ...(await read(fragmentFiles.everything)) };
}

async function matchFragment(path: string): Promise<Response | undefined> {
  const id = fragmentId(path);
  if (!id) return undefined;
  const text = (await (fragments ??= readFragments()))[id];
  return text === undefined ? undefined : new Response(text);
}

/** Redirects `/guide` and `/guide/index.html` to `/guide/`, as the host does. */
async function redirectToFolder({ request: { mode, url } }: RequestEvent): Promise<Response | undefined> {
  const { origin, pathname, search } = new URL(url);
  const folder = `${origin}${pathname.replace(/\/index\.html$/, '')}/`;
  if (mode !== 'navigate' || pathname.endsWith('/') || !(await matchPacks(folder))) return undefined;
  return Response.redirect(folder + search, 301);
}

/** Stores a file that the reader opened, and removes the oldest ones. */
async function storeOpened(address: string, response: Response): Promise<void> {
  const body = await response.blob();
  if (body.size > openedLimits.bytes || (body.type.startsWith('text/html') && !isOurPage(await body.text()))) return;
  const cache = await caches.open(openedCache);
  await cache.put(address, new Response(body, { headers: fileHeaders(response.headers, body.type) }));
  for (const oldest of (await cache.keys()).slice(0, -openedLimits.files)) await cache.delete(oldest);
}

/** Fetches a file. Offline, returns the copy from when the reader last opened it. */
async function fetchOrOpened(event: RequestEvent, address: string): Promise<Response> {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (isStorable(address, response)) event.waitUntil(storeOpened(address, response.clone()).catch(() => undefined));
    return response;
  } catch {
    const opened = await caches.match(address, { cacheName: openedCache }).catch(() => undefined);
    if (opened || request.mode !== 'navigate') return opened ?? Response.error();
    const page = await matchPacks(addressOf(offlinePage));
    return new Response(page?.body, { status: 503, headers: { 'content-type': 'text/html;charset=utf-8' } });
  }
}

/** Answers a request. Ignores the query, as the host does: only scripts read it. */
async function answer(event: RequestEvent): Promise<Response> {
  const { origin, pathname } = new URL(event.request.url);
  const address = origin + pathname;
  return (
    (await matchPacks(address)) ??
    (await matchFragment(pathname)) ??
    (await redirectToFolder(event)) ??
    (await fetchOrOpened(event, address))
  );
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, url, headers } = event.request;
  // A partial response would later be served as the whole file.
  if (method !== 'GET' || !url.startsWith(scope) || headers.has('range')) return;
  waitForReader();
  event.respondWith(answer(event));
});
self.addEventListener('message', (event) => {
  // A new version waits until the reader accepts it or has closed all pages of the old one.
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'busy') waitForReader();
  if (event.data === 'keep-whole') keeping ??= keepWhole();
  // Each message extends the worker's lifetime by a few minutes.
  if (keeping) event.waitUntil(keeping);
});
