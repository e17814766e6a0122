import { expect, test, type Page, type Route } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { dist } from '../pages.ts';
import { holdBack } from './hold-back.ts';
import { Host } from './host.ts';
import { settleAtOnce } from './settle-at-once.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Collects the uncaught errors on a page. */
function uncaught(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  return faults;
}

test('a chapter is painted as soon as its first paragraph has arrived, even if nothing else arrives', async ({ page }) => {
  const host = new Host(dist);
  host.troubles.set('/guide/defaults/', { stalledAfter: 'such as which key to use.</p>' });
  const origin = await host.open();
  await page.goto(`${origin}/guide/defaults/`, { waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), 'the number of first paints')
    .toBe(1);
  await expect(page.locator('#opening')).toBeInViewport();
  host.close();
});

test.describe('a search index', () => {
  const half = async (route: Route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ body: body.subarray(0, body.length / 2) });
  };
  const empty = (route: Route) => route.fulfill({ body: '' });
  const gone = (route: Route) => route.fulfill({ status: 404, body: 'Not found' });

  // A response can still be pending when a test ends.
  test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

  const nothing = 'Search isn’t available, because its index didn’t load.';
  const namesOnly = 'Only titles were searched';

  for (const [what, files, answer, says] of [
    ['whose metadata is cut short', '**/*.pf_meta', half, namesOnly],
    // The search reports each of these in the same way as the first one.
    ...(everyPage
      ? ([
          ['whose WebAssembly is cut short', '**/wasm.en.pagefind', half, namesOnly],
          ['whose parts are cut short', '**/pagefind/index/*', half, namesOnly],
          ['that is empty', '**/pagefind/**', empty, namesOnly],
        ] as const)
      : []),
    ['whose details are missing', '**/search/details.json', gone, namesOnly],
    ['whose titles are cut short', '**/search/catalog.json', half, nothing],
  ] as const) {
    test(`${what} is reported, and the page stays readable`, async ({ page }) => {
      const faults = uncaught(page);
      await page.route(files, answer);
      await page.goto('/search/?q=hypervisor');
      await expect(page.getByText(says)).toBeVisible({ timeout: 15_000 });
      if (says === namesOnly) await expect(page.locator('a.hit').first()).toContainText('Hypervisor');
      await expect(heading(page)).toHaveText('Search');
      expect(
        faults.filter((fault) => !/pagefind/i.test(fault)),
        'what Pagefind says of itself on the console aside',
      ).toEqual([]);
    });
  }

  test('whose results are missing still finds pages, without excerpts', async ({ page }) => {
    await page.route('**/pagefind/fragment/*', gone);
    await page.goto('/search/?q=hypervisor');
    await expect(page.getByRole('status')).toContainText('results');
    await expect(page.locator('a.hit').first()).toContainText('Hypervisor');
  });
});

test('a chapter is readable and search opens when any one script is missing', async ({ context }) => {
  // In a page of its own: without the panel, the dialog goes to the search page, which would abort the next visit.
  const openSearch = async (message: string) => {
    const page = await context.newPage();
    const faults = uncaught(page);
    await page.goto('/guide/the-model/', { waitUntil: 'load' });
    await expect(heading(page), message).toBeVisible();
    await page.locator('[data-search]').click();
    await expect(page.locator('dialog[open] input, [data-search-page] input'), message).toBeVisible();
    expect(faults, message).toEqual([]);
    await page.close();
  };
  const scripts = new Set<string>();
  context.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()));
  await openSearch('with all scripts');
  expect(scripts.size).toBeGreaterThan(3);
  // Also test scripts that are requested only because another one is missing.
  for (const script of scripts) {
    await context.route(script, (route) => route.fulfill({ status: 404, body: '' }));
    await openSearch(script);
    await context.unrouteAll();
  }
});

test('the search page reports that its script is missing', async ({ page }) => {
  const faults = uncaught(page);
  await page.route('**/search-panel*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/search/?q=hypervisor');
  await expect(page.locator('[data-results]')).toContainText('Search isn’t available');
  expect(faults).toEqual([]);
});

test('on a slow network, the text comes first, and search says that it is loading', async ({ page }) => {
  const releaseScripts = await holdBack(page, /\/_astro\/.*\.js$/);
  const releaseEngine = await holdBack(page, /\/(pagefind|search)\/.*\.(js|json|pagefind|pf_\w+)(\?.*)?$/);
  await page.goto('/search/?q=hypervisor', { waitUntil: 'commit' });
  await expect(heading(page), 'before any script').toBeVisible();
  releaseScripts();
  await expect(page.getByText('Search is still loading')).toBeVisible();
  releaseEngine();
  await expect(page.locator('a.hit').first()).toContainText('Hypervisor');
  await expect(page.getByText('Search is still loading')).toHaveCount(0);
});

for (const year of everyPage ? [1980, 2099] : [2099]) {
  test(`with the clock in ${year}, pages and search work`, async ({ page }) => {
    const faults = uncaught(page);
    await page.clock.setFixedTime(new Date(`${year}-01-01T00:00:00Z`));
    await page.goto('/guide/the-model/');
    await expect(page.getByText(/^As of .* unless a source says otherwise/)).toBeVisible();
    await page.goto('/search/?q=hypervisor');
    await expect(page.locator('a.hit').first()).toContainText('Hypervisor');
    expect(faults).toEqual([]);
  });
}

test.describe('storage', () => {
  test.use({ serviceWorkers: 'allow' });
  // A reused context would stay offline.
  test.afterEach(({ context }) => context.setOffline(false));

  const denied = ['denied', 'SecurityError', 'get'] as const;
  // Only in the weekly run: for the page, it differs from the other in the name of the error.
  const full = ['full', 'QuotaExceededError', 'set'] as const;
  for (const [what, name, spoil] of everyPage ? [denied, full] : [denied]) {
    test(`that is ${what} doesn’t break the page and its buttons, and offline the page says what to expect`, async ({ page, context }) => {
      const faults = uncaught(page);
      const host = new Host(dist);
      const address = await host.open();
      const devtools = await context.newCDPSession(page);
      if (spoil === 'set') await devtools.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: 1_000 });
      await settleAtOnce(page);
      await page.addInitScript(
        ([fault, way]) => {
          const refuse = () => {
            throw new DOMException('refused by the test', fault);
          };
          if (way === 'set') Storage.prototype.setItem = refuse;
          else {
            Object.defineProperty(window, 'localStorage', { get: refuse });
            Object.defineProperty(window, 'caches', { get: refuse });
            ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused by the test', fault));
          }
        },
        [name, spoil] as const,
      );
      await page.goto(`${address}/guide/the-model/`);
      await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
      await page.getByRole('button', { name: /^Use (dark|light) mode/ }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', /dark|light/);
      if (spoil === 'set')
        await expect
          .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((it) => it?.active ?? it?.installing ?? null)))
          .toBeNull();
      await context.setOffline(true);
      await expect(page.locator('.notice')).toContainText('You can read this page, but other pages might not open');
      await expect(heading(page)).toBeVisible();
      expect(faults).toEqual([]);
      host.close();
    });
  }
});
