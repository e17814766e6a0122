import { fileHeaders, filesIn, type Pack, type PackFile } from '../../domain/offline/packs.ts';

/** How long the reader must be inactive before the next pack is fetched, in ms. */
const pause = 2000;

/** At first, a shorter time is enough: the page waits before it starts the worker, and it reports activity every second. */
let quietFrom = Date.now() + 1000;

/** Delays the next pack, because the reader is active. */
export function waitForReader(): void {
  quietFrom = Date.now() + pause;
}

async function untilQuiet(): Promise<void> {
  for (let wait = quietFrom - Date.now(); wait > 0; wait = quietFrom - Date.now())
    await new Promise((resolve) => setTimeout(resolve, wait));
}

async function storePack(cache: Cache, { url, integrity }: PackFile, scope: string): Promise<void> {
  const address = new URL(url, scope).href;
  const response = await fetch(address, { integrity, cache: 'no-store', priority: 'low' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const files = filesIn((await response.json()) as Pack);
  const put = (path: string, body: BodyInit, type: string) =>
    cache.put(new URL(path, scope).href, new Response(body, { headers: fileHeaders(response.headers, type) }));
  await Promise.all(files.map(({ url: path, body, type }) => put(path, body, type)));
  // Stored last, as a sign that all files of the pack are there.
  await cache.put(address, new Response());
}

/**
 * Fetches packs one at a time while the reader is inactive, and stores their files. Skips packs that are already stored.
 * @param scope the site's root @param onPack called after each pack with the number of stored packs
 * @throws when a pack can't be fetched or stored
 */
export async function storePacks(cache: Cache, packs: readonly PackFile[], scope: string, onPack?: (done: number) => void): Promise<void> {
  for (const [index, pack] of packs.entries()) {
    if (!(await cache.match(new URL(pack.url, scope).href))) {
      await untilQuiet();
      await storePack(cache, pack, scope);
    }
    onPack?.(index + 1);
  }
}
