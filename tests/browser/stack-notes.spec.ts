import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openStack } from './stack-page.ts';

test.describe('notes and exports of My stack', () => {
  test('saves notes on responsibilities, exports them, and deletes them with all other data', async ({ page }) => {
    await openStack(page, 'ec2');
    const status = page.getByRole('combobox', { name: 'Status: EC2, Operating system' });
    await status.selectOption('Planned');
    await page.locator('summary[aria-label="Owner and note: EC2, Operating system"]').click();
    await page.locator('[data-mark="ec2:operating-system"]').getByRole('textbox', { name: 'Owner' }).fill('=Platform <b>team</b>');
    await page.keyboard.press('Tab');
    await page.reload();
    await expect(status).toHaveValue('planned');
    await expect(page.locator('[data-mark="ec2:operating-system"]').getByRole('textbox', { name: 'Owner' })).toHaveValue(
      '=Platform <b>team</b>',
    );
    await page.getByText('Export', { exact: true }).click();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download responsibility matrix/ }).click(),
    ]);
    expect(readFileSync(await csv.path(), 'utf8')).toContain("Planned,'=Platform <b>team</b>");
    const [oscal] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download OSCAL' }).click()]);
    const plan = readFileSync(await oscal.path(), 'utf8');
    expect(plan).toContain('"remarks": "Owner: =Platform &lt;b>team&lt;/b>"');
    expect(plan).toMatch(/"export": \{\s+"provided"/);
    await page.goto('/progress/');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('"ec2:operating-system"');
    await expect(page.getByText('1 note in My stack')).toBeVisible();
  });

  test('copies the link, the Markdown, and the Prowler command', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'other browsers have no permission to grant');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openStack(page, 's3');
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied the link.')).toBeVisible();
    expect(await clipboard()).toMatch(/\/stack\/\?s=s3$/);
    await page.getByText('Export', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByText('Copied the Markdown.')).toBeVisible();
    expect(await clipboard()).toContain('# My stack');
    await page.getByRole('button', { name: 'Copy command' }).click();
    await expect(page.getByText('Copied the command.')).toBeVisible();
    expect(await clipboard()).toMatch(/^prowler aws --checks \w+( \w+)+$/);
  });
});
