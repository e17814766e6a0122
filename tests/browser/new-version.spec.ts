import { expect, test, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../../src/publish/service-worker.ts';
import { everyPage } from '../every-page.ts';
import { dist } from '../pages.ts';
import { Host } from './host.ts';
import { firstVisit, missing, notice, storedPaths } from './offline-site.ts';

test.use({ serviceWorkers: 'allow', reuseContext: false });

test.describe('a new version', () => {
  const chapter = '/guide/the-model/';
  const [before, after] = ['The shared responsibility model', 'The second edition'];
  const dir = mkdtempSync(join(tmpdir(), 'guide-second-'));
  let newest: string;

  test.beforeAll(async () => {
    // The worker doesn't store the large files.
    cpSync(dist, dir, { recursive: true, filter: (file) => !/\.(?:pdf|zip|epub|png)$/.test(file) });
    const file = join(dir, chapter, 'index.html');
    const text = readFileSync(file, 'utf8');
    newest = /<h1[^>]*>([^<]+)/.exec(text)?.[1] ?? before;
    writeFileSync(file, text.replaceAll(newest, after));
    await writeServiceWorker(dir);
  });

  test.afterAll(() => rmSync(dir, { recursive: true, force: true }));

  /** Checks for a new version, as browsers do from time to time, and waits for the result. */
  const update = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const found = new Promise<ServiceWorker>((resolve) =>
        registration.addEventListener('updatefound', () => registration.installing && resolve(registration.installing), { once: true }),
      );
      await registration.update();
      // The page may have found the new version first.
      const next = registration.installing ?? registration.waiting ?? (await found);
      while (next.state === 'installing') await new Promise((later) => next.addEventListener('statechange', later, { once: true }));
      return next.state;
    });

  test('is never mixed with the old one, is offered to the reader, and takes over on request', async ({ context, page }) => {
    test.setTimeout(90_000);
    const host = new Host(dist);
    const address = await host.open();
    const heading = (tab: Page) => tab.getByRole('heading', { level: 1 });
    await firstVisit(page, address + chapter);
    await page.evaluate(() => fetch('/llms.txt'));
    await expect.poll(() => storedPaths(page)).toContain('/llms.txt');
    const other = await context.newPage();
    await other.goto(address + chapter);

    host.deploy(dir);
    // For the worker, a file that is missing and one that is cut short are both files with another checksum; the weekly run tries both.
    for (const trouble of everyPage ? (['missing', 'cut short'] as const) : (['cut short'] as const)) {
      host.troubles.set('/offline/chapters-1.json', trouble);
      expect(await update(page), `a file that is ${trouble}`).toBe('redundant');
    }
    await expect(notice(page)).toHaveCount(0);
    host.setDown(true);
    await page.reload();
    await expect(heading(page), 'the working version stays').toHaveText(newest);
    expect(await missing(page, ['/', '/glossary/', '/pagefind/pagefind.js'])).toEqual([]);
    host.setDown(false);

    host.troubles.clear();
    expect(await update(page)).toBe('installed');
    await expect(notice(page)).toContainText('A new version of the guide is available.');
    await page.reload();
    await expect(heading(page), 'offered, not forced').toHaveText(newest);
    await notice(page).getByRole('button', { name: 'Reload' }).click();
    await expect(heading(page)).toHaveText(after);
    await expect(notice(page)).toHaveCount(0);

    await expect(heading(other), 'nobody takes the page from under its reader').toHaveText(newest);
    await expect(notice(other)).toContainText('The guide was updated.');
    await notice(other).getByRole('button', { name: 'Reload' }).click();
    await expect(heading(other)).toHaveText(after);

    const stored = await storedPaths(page);
    expect(
      stored.filter((path) => path === chapter),
      'the old copy is gone',
    ).toHaveLength(1);
    expect(stored, 'and so is what was opened').not.toContain('/llms.txt');
    host.close();
  });
});
