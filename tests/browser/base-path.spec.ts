import { onePageOfEachKind } from '../pages.ts';
import { expect, test } from '@playwright/test';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInto } from '../../src/cli/build.ts';
import { findLinkFaults } from '../links.ts';
import { createSiteServer } from '../../src/cli/serve.ts';
import { Host } from './host.ts';
import { visit } from './visit.ts';

// One build and one server for all tests of this file.
test.describe.configure({ mode: 'default' });

const dir = mkdtempSync(join(tmpdir(), 'guide-under-x-'));
let server: Server;
let host: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await buildInto({ outDir: dir, base: '/x/', pdfs: false, log: () => undefined });
  server = createSiteServer({ dir, base: '/x/' }).listen(0, 'localhost');
  await once(server, 'listening');
  host = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(dir, { recursive: true, force: true });
});

test('under a sub-path every link leads to a page, file or id of the site', () => {
  expect(findLinkFaults(dir, '/x/')).toEqual([]);
});

// Links of every page are checked above; here one of each kind is opened.
test('under a sub-path pages of each kind open with all their files', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage();
  for (const { path } of onePageOfEachKind) {
    const { troubles, refused } = await visit(page, `${host}/x${path}`);
    expect.soft([...troubles, ...refused], path).toEqual([]);
  }
  await page.close();
});

test('under a sub-path the guide is kept for reading offline, and nothing beside it', async ({ browser }) => {
  const kept = new Host(dir, '/x/');
  const address = await kept.open();
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(`${address}/x/guide/`);
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(new URL(scope).pathname).toBe('/x/');
  expect(await page.evaluate(async () => (await fetch('/x/manifest.webmanifest')).json() as Promise<object>)).toMatchObject({
    start_url: '/x/',
  });
  kept.setDown(true);
  await page.goto(`${address}/x/search/?q=hypervisor`);
  await expect(page.locator('a.hit').first()).toHaveAttribute('href', /^\/x\//);
  await context.close();
  kept.close();
});

test('under a sub-path a reader walks from the front page into the guide', async ({ page }) => {
  await page.goto(`${host}/x/`);
  await page.getByRole('main').locator('a[href*="/guide/"]').first().click();
  await expect(page).toHaveURL(/\/x\/guide\//);
  await expect(page.locator('h1')).toBeVisible();
});
