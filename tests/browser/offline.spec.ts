import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { openedLimits } from '../../src/domain/offline/stored-files.ts';
import { listFiles } from '../../src/publish/built-site.ts';
import { openScales } from '../../src/publish/page-weight.ts';
import { everyPage } from '../every-page.ts';
import { dist, onePageOfEachKind, pages } from '../pages.ts';
import { Host } from './host.ts';
import { firstVisit, missing, notice, storedPaths, untilStored } from './offline-site.ts';
import { settleAtOnce } from './settle-at-once.ts';

test.use({ serviceWorkers: 'allow', reuseContext: false });

const scales = openScales(dist, process.env.BASE_PATH);

async function goOffline(context: BrowserContext, host: Host): Promise<void> {
  host.setDown(true);
  await context.setOffline(true);
}

const needed = (some: typeof pages) => [...new Set(some.flatMap((each) => scales.requestsOf(each)))];
const pictures = listFiles(dist).filter((file) => file.startsWith('diagrams/') && file.endsWith('.svg'));
const isChapter = ({ path }: (typeof pages)[number]) => path.startsWith('/guide/');
const offerButton = (page: Page) => page.locator('footer [data-keep]').getByRole('button');

test.describe('offline after one visit', () => {
  test.describe.configure({ mode: 'default' });
  const host = new Host(dist);
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(60_000);
    const address = await host.open();
    context = await browser.newContext({ baseURL: address, serviceWorkers: 'allow' });
    page = await context.newPage();
    await firstVisit(page, '/services/ec2/');
    expect(host.asked.filter((path) => path.startsWith('/offline/')).length, 'requests for all of it').toBeLessThanOrEqual(6);
    for (const query of ['', '?a', '?b=1']) await page.evaluate((end) => fetch(`/data/services.csv${end}`), query);
    await page.goto('/practice/');
    await expect(page.locator('[data-practice]')).toBeVisible();
    // An opened file is stored when it has arrived completely, a moment after the response begins.
    await expect.poll(() => storedPaths(page)).toEqual(expect.arrayContaining(['/services/ec2/', '/data/services.csv', '/practice/']));
    host.portal = '<html><body>Sign in to the network</body></html>';
    for (const path of ['/data/checks.csv', '/services/rds/', '/data/services.csv']) await page.evaluate((each) => fetch(each), path);
    host.portal = undefined;
    await page.goto('/guide/the-model/');
    await goOffline(context, host);
  });

  test.afterAll(async () => {
    await context.close();
    host.close();
  });

  test('the open page says so, and search works on first use', async () => {
    await expect(notice(page)).toContainText('You’re offline. The chapters, the search, and the pages you opened are saved');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('hypervisor');
    await expect(page.locator('a.hit').first()).toContainText('Hypervisor');
    await expect(page.locator('a.hit mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#hypervisor$/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('only the chapters and opened pages are available, with all their files', async () => {
    expect(await missing(page, needed(pages.filter(isChapter)))).toEqual([]);
    expect(await missing(page, ['/services/ec2/', '/practice/', '/services/lambda/'])).toEqual(['/services/lambda/']);
    await page.goto('/services/ec2/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('EC2');
  });

  test('URLs work as they do online: with a query, without the final slash, and with the file name', async () => {
    await page.goto('/search/?q=security+group');
    await expect(page.locator('a.hit').first()).toContainText('Security group');
    await page.goto('/guide?mode=print');
    await expect(page).toHaveURL(/\/guide\/\?mode=print$/);
    await page.goto('/glossary/index.html');
    await expect(page).toHaveURL(/\/glossary\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  });

  test('an opened file is stored once, whatever its query, and the sign-in page of a network is not stored', async () => {
    const csv = (await storedPaths(page)).filter((path) => path.includes('.csv'));
    expect(csv).toEqual(['/data/services.csv']);
    expect(await page.evaluate(async () => (await fetch('/data/services.csv?c')).text())).not.toContain('Sign in');
    expect(await missing(page, ['/data/checks.csv', '/services/rds/'])).toEqual(['/data/checks.csv', '/services/rds/']);
  });

  test('a page that was never opened says so and links to pages that are available', async () => {
    const answer = await page.goto('/no/such/page/');
    expect(answer?.status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’re offline');
    await page.getByRole('main').getByRole('link', { name: 'All chapters' }).click();
    await expect(page).toHaveURL(/\/guide\/$/);
  });

  test('the notice disappears when the network is back', async () => {
    host.setDown(false);
    await context.setOffline(false);
    await expect(notice(page)).toHaveCount(0);
    expect((await page.goto('/no/such/page/'))?.status()).toBe(404);
  });

  test('the whole guide is stored on request, and continues after a failure', async () => {
    test.setTimeout(60_000);
    await page.goto('/download/');
    await expect(offerButton(page)).toHaveText(/^Keep the whole guide for offline use \(\d(\.\d)? MB\)$/);
    await expect(page.getByRole('main').locator('[data-keep]')).toBeVisible();
    host.troubles.set('/offline/everything-3.json', 'cut short');
    await offerButton(page).click();
    await expect(page.locator('footer [data-keep]')).toContainText('Check your connection, and try again.', { timeout: 20_000 });
    host.troubles.clear();
    await page.goto('/guide/');
    await expect(offerButton(page), 'goes on by itself').toHaveText('Kept for offline use', { timeout: 30_000 });
    expect(
      host.asked.filter((path) => path === '/offline/everything-1.json'),
      'nothing is fetched twice',
    ).toHaveLength(1);
    await goOffline(context, host);
    // What every page needs is in the packs, byte for byte: tests/built/offline.test.ts.
    const opened = onePageOfEachKind.filter(({ file }) => file !== '404.html');
    expect(await missing(page, [...needed(opened), ...pictures.map((file) => `/${file}`)])).toEqual([]);
    await page.goto('/compare/?s=ec2,lambda');
    await expect(page.getByRole('columnheader', { name: 'Lambda' })).toBeVisible();
    await expect(notice(page)).toContainText('The whole guide is saved on this device');
    await expect(page.locator('footer [data-keep]'), 'nothing is left to offer').toBeHidden();
  });
});

test('nothing is fetched in the background while the reader is active; then, the first page is stored, even if it isn’t a chapter', async ({
  page,
  context,
}) => {
  const host = new Host(dist);
  await page.goto(`${await host.open()}/practice/`);
  const packs = () => host.asked.filter((path) => path.startsWith('/offline/'));
  await expect.poll(() => host.asked.includes('/sw.js')).toBe(true);
  // An inactive reader's first pack is fetched after a second.
  for (let step = 0; step < 6; step += 1) {
    await page.mouse.wheel(0, 40);
    await page.waitForTimeout(400);
  }
  expect(packs()).toEqual([]);
  await untilStored(page);
  const loaded: readonly unknown[] = ['/practice/', '/data/questions.json', expect.stringContaining('/_astro/begin.')];
  await expect.poll(() => storedPaths(page)).toEqual(expect.arrayContaining([...loaded]));
  await goOffline(context, host);
  await page.reload();
  await page.getByRole('button', { name: /^Start: / }).click();
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
  host.close();
});

test('readers who save data only get an offer with the total size', async ({ page }) => {
  const host = new Host(dist);
  const address = await host.open();
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await settleAtOnce(page);
  await page.goto(address);
  await expect(offerButton(page)).toHaveText(/^Keep the whole guide for offline use \(\d(\.\d)? MB\)$/);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(host.asked).not.toContain('/sw.js');
  if (everyPage) {
    await offerButton(page).click();
    await expect(offerButton(page)).toHaveText('Kept for offline use', { timeout: 40_000 });
  }
  host.close();
});

// Only in the weekly run: each of these fills the store once more, and unit tests say which files stay and what is offered.
if (everyPage) {
  test('only the files that were opened last stay stored', async ({ page }) => {
    test.setTimeout(60_000);
    const host = new Host(dist);
    await firstVisit(page, await host.open());
    const texts = listFiles(dist).filter((file) => file.endsWith('index.md'));
    expect(texts.length).toBeGreaterThan(openedLimits.files);
    for (const file of texts) await page.evaluate(async (path) => (await fetch(path)).text(), `/${file}`);
    const stored = async () => (await storedPaths(page)).filter((path) => path.endsWith('.md'));
    await expect.poll(stored).toContain(`/${texts.at(-1) ?? ''}`);
    await expect.poll(async () => (await stored()).length).toBe(openedLimits.files);
    expect(await stored()).not.toContain(`/${texts[0] ?? ''}`);
    host.close();
  });

  test('a full disk is reported once', async ({ page, context }) => {
    test.setTimeout(60_000);
    const host = new Host(dist);
    const address = await host.open();
    await firstVisit(page, address);
    await expect(offerButton(page)).toBeVisible();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: address, quotaSize: 1000 });
    await offerButton(page).click();
    await expect(page.locator('footer [data-keep]')).toContainText('This device doesn’t have enough free storage.', { timeout: 20_000 });
    await page.goto(`${address}/guide/`);
    await expect(offerButton(page)).toHaveText(/^Keep the whole guide/);
    await expect(page.locator('footer [data-keep]')).not.toContainText('storage');
    host.close();
  });

  test('the whole guide is stored when it is installed as an app', async ({ page, context }) => {
    test.setTimeout(60_000);
    const host = new Host(dist);
    const address = await host.open();
    await page.addInitScript(() => {
      const real = globalThis.matchMedia.bind(globalThis);
      globalThis.matchMedia = (query) => (query.includes('standalone') ? ({ matches: true } as MediaQueryList) : real(query));
    });
    await page.goto(address);
    await expect(offerButton(page)).toHaveText('Kept for offline use', { timeout: 40_000 });
    await goOffline(context, host);
    expect(await missing(page, ['/services/lambda/', '/exam/'])).toEqual([]);
    host.close();
  });
}
