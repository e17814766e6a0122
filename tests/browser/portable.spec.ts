import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editionName } from '../../src/publish/portable.ts';
import { dist, someKinds } from '../pages.ts';

// The portable edition is unpacked once, and opened as a reader does who has no server: from files.
test.describe.configure({ mode: 'default' });

const unpacked = mkdtempSync(join(tmpdir(), 'guide portable # '));
const folder = join(unpacked, editionName);
const at = (path: string) => pathToFileURL(join(folder, path)).href;

test.beforeAll(() => {
  for (const [file, content] of Object.entries(unzipSync(readFileSync(join(dist, `${editionName}.zip`))))) {
    mkdirSync(dirname(join(unpacked, file)), { recursive: true });
    writeFileSync(join(unpacked, file), content);
  }
});
test.afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

/** Collects what goes wrong in a page. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  });
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('requestfailed', (request) => {
    // Requests of the previous page that were canceled.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') troubles.push(`not read: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) troubles.push(`asked of the network: ${request.url()}`);
  });
  return troubles;
}

test('opened from a file, pages of each kind work without errors and network requests', async ({ page }) => {
  const troubles = troublesOf(page);
  for (const { file } of someKinds(4)) {
    await page.goto(at(file));
    await expect(page.locator('h1')).toBeVisible();
    expect.soft(troubles.splice(0), file).toEqual([]);
  }
});

test('opened from a file, links lead through the guide', async ({ page }) => {
  await page.goto(at('index.html'));
  await page.getByRole('main').locator('a[href*="guide/"]').first().click();
  await expect(page).toHaveURL(/^file:.*\/guide\/.*index\.html/);
  await page.getByRole('link', { name: 'Shared Responsibility Guide', exact: true }).click();
  await expect(page).toHaveURL(at('index.html'));
});

test('opened from a file, search finds the same as online, and results link to files', async ({ page }) => {
  const troubles = troublesOf(page);
  await page.goto(at('guide/the-model/index.html'));
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('elastic beanstalk');
  const first = dialog.locator('a.hit').first();
  await expect(first).toContainText('Beanstalk');
  await expect(dialog.locator('mark').first()).toBeVisible();
  await first.click();
  await expect(page).toHaveURL(/^file:.*\/services\/elastic-beanstalk\/index\.html/);
  await page.goto(`${at('search/index.html')}?q=hypervisor`);
  await expect(page.locator('a.hit').first()).toContainText(/hypervisor/i);
  expect(troubles).toEqual([]);
});

test('opened from a file, filters, notes, and comparisons work', async ({ page }) => {
  const troubles = troublesOf(page);
  await page.goto(`${at('services/index.html')}?party=customer`);
  await page.locator('#lambda td:visible a').last().click();
  await expect(page.getByRole('dialog')).toContainText('Lambda');
  await page.goto(`${at('compare/index.html')}?s=ec2,rds`);
  await expect(page.getByRole('main').getByRole('columnheader', { name: /RDS/ })).toBeVisible();
  await page.goto(`${at('stack/index.html')}?s=ec2,rds.custom`);
  await expect(page.getByRole('main').getByRole('rowheader', { name: 'RDS Custom for Oracle' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Framework' }).selectOption('PCI DSS');
  await expect(page.locator('.stack-checks').getByRole('link', { name: '2.2.6' }).first()).toHaveAttribute('href', /^file:/);
  await page.getByText('Paste a list, a configuration, or a state').click();
  await page.getByRole('textbox', { name: /^Names of services/ }).fill('aws_sqs_queue.q');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('main').getByRole('rowheader', { name: 'SQS' })).toBeVisible();
  expect(troubles).toEqual([]);
});
