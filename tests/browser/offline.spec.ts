import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { listFiles } from '../../src/publish/built-site.ts';
import { Scales } from '../../src/publish/page-weight.ts';
import { dist, pages } from '../pages.ts';
import { Host } from './host.ts';
import { firstVisit, missing, notice } from './offline-site.ts';

test.use({ serviceWorkers: 'allow' });

const scales = new Scales(dist, process.env.BASE_PATH);

async function goOffline(context: BrowserContext, host: Host): Promise<void> {
  host.setDown(true);
  await context.setOffline(true);
}

test.describe('after one visit, with the network gone', () => {
  test.describe.configure({ mode: 'default' });
  const host = new Host(dist);
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(60_000);
    const address = await host.open();
    context = await browser.newContext({ baseURL: address, serviceWorkers: 'allow' });
    page = await context.newPage();
    await firstVisit(page, '/guide/the-model/');
    await page.evaluate(() => fetch('/data/services.csv'));
    // It is kept once it is here whole, a moment after its answer begins.
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match('/data/services.csv')))).toBe(true);
    await goOffline(context, host);
  });

  test.afterAll(async () => {
    await context.close();
    host.close();
  });

  test('the page that was open says so, and searches though it had not searched before', async () => {
    await expect(notice(page)).toContainText('You’re offline. The whole guide is saved on this device');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('hypervisor');
    await expect(page.locator('a.hit').first()).toContainText('Hypervisor');
    await expect(page.locator('a.hit mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#hypervisor$/);
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('every page is there with all that it shows, and so is every picture', async () => {
    const needed = new Set(pages.filter(({ file }) => file !== '404.html').flatMap((each) => scales.measure(each).requests));
    const pictures = listFiles(dist).filter((file) => file.startsWith('diagrams/') && file.endsWith('.svg'));
    expect(pictures.length).toBeGreaterThan(0);
    expect(await missing(page, [...needed, ...pictures.map((file) => `/${file}`)])).toEqual([]);
  });

  test('addresses lead where they lead online: with a query, without the last slash, by the file’s name', async () => {
    await page.goto('/search/?q=security+group');
    await expect(page.locator('a.hit').first()).toContainText('Security group');
    await page.goto('/compare/?s=ec2,lambda');
    await expect(page.getByRole('columnheader', { name: 'Lambda' })).toBeVisible();
    await page.goto('/guide?mode=print');
    await expect(page).toHaveURL(/\/guide\/\?mode=print$/);
    await page.goto('/glossary/index.html');
    await expect(page).toHaveURL(/\/glossary\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  });

  test('what was opened is kept; what never was says so on a page that leads on', async () => {
    expect(await missing(page, ['/data/services.csv', '/llms.txt'])).toEqual(['/llms.txt']);
    const answer = await page.goto('/no/such/page/');
    expect(answer?.status()).toBe(503);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You’re offline');
    await page.getByRole('main').getByRole('link', { name: 'All services' }).click();
    await expect(page).toHaveURL(/\/services\/$/);
    await expect(page.getByRole('table').first()).toBeVisible();
  });

  test('the notice goes when the network is back', async () => {
    host.setDown(false);
    await context.setOffline(false);
    await expect(notice(page)).toHaveCount(0);
    expect((await page.goto('/no/such/page/'))?.status()).toBe(404);
  });
});

test('keeping begins after the page is there, and not at all for readers who save data', async ({ page }) => {
  const host = new Host(dist);
  const address = await host.open();
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(address, { waitUntil: 'load' });
  expect(host.asked, 'nothing of it may compete with the page').not.toContain('/sw.js');
  await expect(page.locator('link[rel=manifest]'), 'its script has run').toHaveCount(1);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(host.asked).not.toContain('/sw.js');
  host.close();
});
