import { fileHeaders, filesIn, type Pack, type PackFile } from '../../domain/offline/packs.ts';

/** In ms since the reader last did something, before the next pack is fetched. */
const pause = 2000;

/** At first, less is enough: the page waits before it starts the worker, and reports at least once a second that the reader is active. */
let quietFrom = Date.now() + 1000;

/** The reader is doing something: the next pack waits. */
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
  // Last: it means that all files of the pack are there.
  await cache.put(address, new Response());
}

/**
 * Fetches packs, one after the other, while the reader does nothing, and stores their files. Packs that are already stored are not fetched
 * again.
 * @param scope the site's root @param onPack called after each pack with how many are stored
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
