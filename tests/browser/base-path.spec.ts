import { expect, test, type Page } from '@playwright/test';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listPages } from '../../src/publish/built-site.ts';
import { everyPage } from '../every-page.ts';
import { findLinkFaults } from '../links.ts';
import { createSiteServer } from '../../src/cli/serve.ts';
import { Host } from './host.ts';
import { firstVisit } from './offline-site.ts';
import { buildSubPathSite, repository, subPathSite } from '../sub-path-site.ts';
import { settleAtOnce } from './settle-at-once.ts';
import { visit } from './visit.ts';

// One site and one server for all tests of this file.
test.describe.configure({ mode: 'default' });

let server: Server;
let host: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  if (!process.env.SUB_PATH_SITE) await buildSubPathSite();
  server = createSiteServer({ dir: subPathSite, base: '/x/' }).listen(0, 'localhost');
  await once(server, 'listening');
  host = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test('under a sub-path, every link leads into the site', () => {
  // Whether its page, file, or id exists doesn't depend on the path: tests/built/links.test.ts. The weekly run looks here, too.
  if (everyPage) return expect(findLinkFaults(subPathSite, '/x/')).toEqual([]);
  const outside = listPages(subPathSite).flatMap(({ file }) =>
    [...readFileSync(join(subPathSite, file), 'utf8').matchAll(/\s(?:href|src)="(\/[^"]*)"/g)]
      .filter(([, address = '']) => !address.startsWith('/x/'))
      .map(([, address]) => `${file}: ${address}`),
  );
  expect(outside).toEqual([]);
});

/** What scripts fetch; links and files that the HTML names are checked above. */
const withScripts = [
  '/',
  '/guide/the-layers/',
  '/services/',
  '/search/?q=rds',
  '/compare/?s=ec2,rds',
  '/stack/?s=ec2',
  '/practice/',
  '/handouts/quiz-a/',
];

test('under a sub-path, pages of each kind of script open with all their files', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await browser.newPage();
  for (const path of withScripts) {
    const { troubles, refused } = await visit(page, `${host}/x${path}`);
    expect.soft([...troubles, ...refused], path).toEqual([]);
  }
  await page.close();
});

test('under a sub-path, only the guide is stored for offline use', async ({ browser }) => {
  const kept = new Host(subPathSite, '/x/');
  const address = await kept.open();
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  await firstVisit(page, `${address}/x/guide/`);
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

test.describe('with a repository', () => {
  /** The fields of a report after the reader stayed at a place on a page and then moved to the footer. */
  async function reportFrom(page: Page, path: string): Promise<Record<string, string>> {
    // Jump to the place without smooth scrolling.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto(`${host}/x${path}`);
    const link = page.getByRole('link', { name: 'Report a mistake' });
    await expect(link).toHaveAttribute('href', new RegExp(`^${repository}/issues/new\\?template=wrong-fact\\.yml&page=`));
    // The script that fills in the report loads together with the shortcuts.
    await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('scroll')));
    await page.clock.runFor(1500);
    await link.hover();
    return Object.fromEntries(new URL((await link.getAttribute('href')) ?? '').searchParams);
  }

  test('a report names the section that the reader was in, and a source cited there', async ({ page }) => {
    const report = await reportFrom(page, '/guide/the-layers/#hardware');
    expect(report.page).toBe('/guide/the-layers/#hardware');
    expect(report.cited).toMatch(/^https:\/\/.*aws/);
  });

  test('a report names the layer of a service', async ({ page }) => {
    const report = await reportFrom(page, '/services/rds/#platform');
    expect(report.page).toBe('/services/rds/#platform');
    expect(report.cited).toContain('docs.aws.amazon.com');
  });

  test('a report quotes the selected text', async ({ page }) => {
    await settleAtOnce(page);
    await page.goto(`${host}/x/services/rds/`);
    await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.locator('section[aria-labelledby="platform"] dd').first().selectText();
    const link = page.getByRole('link', { name: 'Report a mistake' });
    await link.focus();
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect(searchParams.get('page')).toBe('/services/rds/#platform');
    expect(searchParams.get('statement')).toMatch(/^AWS installs and patches the database engine/);
  });

  test('a page links to its source file', () => {
    for (const [path, file] of [
      ['/guide/the-layers/', 'edit/main/content/guide/04-the-layers.mdx'],
      ['/services/rds/', 'edit/main/content/services/rds.yaml'],
      ['/glossary/', 'tree/main/content/glossary'],
    ] as const)
      expect(readFileSync(join(subPathSite, path, 'index.html'), 'utf8'), path).toContain(`href="${repository}/${file}"`);
  });
});
