import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../../src/tools/service-worker.ts';
import { listFiles } from '../../src/tools/built-site.ts';
import { Scales } from '../../src/tools/page-weight.ts';
import { dist, pages } from '../pages.ts';
import { Host } from './host.ts';

test.use({ serviceWorkers: 'allow' });

const scales = new Scales(dist, process.env.BASE_PATH);

/** Opens the guide for the first time and waits until it is kept. */
async function firstVisit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated', null, { timeout: 30_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function goOffline(context: BrowserContext, host: Host): Promise<void> {
  host.setDown(true);
  await context.setOffline(true);
}

/** Which of the addresses cannot be had. */
const missing = (page: Page, addresses: readonly string[]) =>
  page.evaluate(async (all) => {
    const answers = await Promise.all(
      all.map((address) =>
        fetch(address)
          .then(({ ok }) => ok || address)
          .catch(() => address),
      ),
    );
    return answers.filter((answer) => answer !== true);
  }, addresses);

const notice = (page: Page) => page.locator('.notice');

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
    await expect(notice(page)).toContainText('You are offline. This device has the whole guide');
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
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept offline');
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
  await page.waitForTimeout(500);
  expect(host.asked).not.toContain('/sw.js');
  host.close();
});

test.describe('a new version', () => {
  const chapter = '/guide/the-model/';
  const [before, after] = ['The shared responsibility model', 'The second edition'];
  const dir = mkdtempSync(join(tmpdir(), 'guide-second-'));
  let newest: string;

  test.beforeAll(async () => {
    cpSync(dist, dir, { recursive: true });
    const file = join(dir, chapter, 'index.html');
    const text = readFileSync(file, 'utf8');
    newest = /<h1[^>]*>([^<]+)/.exec(text)?.[1] ?? before;
    writeFileSync(file, text.replaceAll(newest, after));
    await writeServiceWorker(dir);
  });

  test.afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** Looks for a new version, as browsers do from time to time, and waits for how it ends. */
  const update = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<ServiceWorker>((resolve) =>
        registration.addEventListener('updatefound', () => registration.installing && resolve(registration.installing), { once: true }),
      );
      await registration.update();
      const next = await found;
      while (next.state === 'installing') await new Promise((later) => next.addEventListener('statechange', later, { once: true }));
      return next.state;
    });

  test('never replaces the old one by halves, is offered while one reads, and comes when asked for', async ({ context, page }) => {
    test.setTimeout(90_000);
    const host = new Host(dist);
    const address = await host.open();
    const heading = (tab: Page) => tab.getByRole('heading', { level: 1 });
    await firstVisit(page, address + chapter);
    const other = await context.newPage();
    await other.goto(address + chapter);

    host.deploy(dir);
    for (const trouble of ['missing', 'cut short'] as const) {
      host.troubles.set(chapter, trouble);
      expect(await update(page), `a file that is ${trouble}`).toBe('redundant');
    }
    await expect(notice(page)).toHaveCount(0);
    host.setDown(true);
    await page.reload();
    await expect(heading(page), 'the working version stays').toHaveText(newest);
    expect(await missing(page, ['/', '/services/', '/pagefind/pagefind.js'])).toEqual([]);
    host.setDown(false);

    host.troubles.clear();
    expect(await update(page)).toBe('installed');
    await expect(notice(page)).toContainText('A new version of the guide is ready.');
    await page.reload();
    await expect(heading(page), 'offered, not forced').toHaveText(newest);
    await notice(page).getByRole('button', { name: 'Reload' }).click();
    await expect(heading(page)).toHaveText(after);
    await expect(notice(page)).toHaveCount(0);

    await expect(heading(other), 'nobody takes the page from under its reader').toHaveText(newest);
    await expect(notice(other)).toContainText('The guide was updated.');
    await notice(other).getByRole('button', { name: 'Reload' }).click();
    await expect(heading(other)).toHaveText(after);

    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return keys.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(
      kept.filter((path) => path === chapter),
      'the old copy is gone',
    ).toHaveLength(1);
    host.close();
  });
});
