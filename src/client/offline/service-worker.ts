import { cleanupOutdatedCaches, getCacheKeyForURL, matchPrecache, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { offlinePage, takeOver, fragmentId, fragmentsFile } from '../../domain/offline/offline-files.ts';

/** The part of a service worker's global scope that is used here; TypeScript's own types for it and for pages do not go together. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: { waitUntil(work: Promise<void>): void }) => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

declare const self: WorkerScope;
/** Every file to store, with its hash; the build sets it. */
declare const precacheEntries: PrecacheEntry[];

const scope = self.registration.scope;
const fragmentsAddress = new URL(fragmentsFile, scope).href;
const isStored = (address: string) => getCacheKeyForURL(address) !== undefined;

// Installs all files or none: if one is missing or has another hash, the version before stays.
precacheAndRoute(precacheEntries, { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();

/** `/guide` and `/guide/index.html` lead to `/guide/`, as they do on the host. */
const folderOf = ({ origin, pathname }: URL) => `${origin}${pathname.replace(/\/index\.html$/, '')}/`;
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !url.pathname.endsWith('/') && isStored(folderOf(url)),
  ({ url }) => Promise.resolve(Response.redirect(folderOf(url) + url.search, 301)),
);

let fragments: Promise<ReadonlyMap<string, string>> | undefined;

async function readFragments(): Promise<ReadonlyMap<string, string>> {
  const stored = await matchPrecache(fragmentsAddress);
  return new Map(stored ? Object.entries((await stored.json()) as Record<string, string>) : []);
}

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && fragmentId(url.pathname),
  async ({ request }) => {
    const text = (await (fragments ??= readFragments())).get(fragmentId(new URL(request.url).pathname) ?? '');
    return text === undefined ? fetch(request) : new Response(text);
  },
);

/** Stores downloads when they are opened. Partial responses are not stored, because they would be served as whole files. */
registerRoute(
  ({ url, request, sameOrigin }) => sameOrigin && url.href.startsWith(scope) && !request.headers.has('range'),
  new NetworkFirst({
    cacheName: `opened-${scope}`,
    plugins: [{ cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 ? response : null) }],
  }),
);

/** The page that is shown in place of one that isn't stored. */
async function offlineAnswer(): Promise<Response> {
  const page = await matchPrecache(new URL(offlinePage, scope).href);
  return new Response(page?.body, { status: 503, headers: { 'content-type': 'text/html;charset=utf-8' } });
}

// After any failure above, such as storage that the browser has cleared, the network is tried before the offline page is shown.
setCatchHandler(({ request }) => fetch(request).catch(() => (request.mode === 'navigate' ? offlineAnswer() : Response.error())));

// The worker also serves the page that installed it: what that page fetches later must be available offline.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// A new version waits until the reader asks for it, or has closed all pages of the old one.
self.addEventListener('message', ({ data }) => {
  if (data === takeOver) void self.skipWaiting();
});
