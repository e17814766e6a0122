import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyPage } from '../every-page.ts';
import { dist } from '../pages.ts';
import { Host } from './host.ts';
import { firstVisit } from './offline-site.ts';

test.use({ serviceWorkers: 'allow', reuseContext: false });

const dir = mkdtempSync(join(tmpdir(), 'guide-moved-'));
test.afterAll(() => rmSync(dir, { recursive: true, force: true }));

// Only in the weekly run: the worker in the documentation hardly changes.
if (everyPage)
  test('after a move, the worker from docs/hosting.md removes only the stored copy and itself', async ({ page }) => {
    test.setTimeout(60_000);
    const [, worker = ''] = /```js\n(.*?)```/s.exec(readFileSync('docs/hosting.md', 'utf8')) ?? [];
    writeFileSync(join(dir, 'sw.js'), worker);
    writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Another site</title><h1>Another site</h1>');
    const host = new Host(dist);
    const address = await host.open();
    await firstVisit(page, address);
    await page.evaluate(() => caches.open('of another app'));

    host.deploy(dir);
    // While Playwright observes the old worker, Chromium replaces it only when no page uses it. For readers, it does so right away.
    await expect(async () => {
      await page.goto('about:blank');
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another site', { timeout: 3000 });
    }).toPass();
    expect(await page.evaluate(() => caches.keys())).toEqual(['of another app']);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    host.close();
  });
