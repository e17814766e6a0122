import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openStack, rows } from './stack-page.ts';

test.describe('a framework in My stack', () => {
  test('limits the responsibilities to a framework, shows its requirements, and keeps it in the URL', async ({ page }) => {
    await openStack(page, 'ec2,rds,s3');
    const responsibilities = page.locator('[data-responsibility]');
    const framework = page.getByRole('combobox', { name: 'Framework' });
    await expect(rows(page)).toHaveCount(3);
    const all = await responsibilities.count();
    await framework.focus();
    await page.keyboard.type('PCI');
    await expect(page).toHaveURL(/\/stack\/\?s=ec2,rds,s3&f=pci-dss$/);
    await expect(page.locator('.stack-limited')).toContainText(`of your ${all} responsibilities`);
    await expect(framework, 'the focus stays in the field').toBeFocused();
    expect(await responsibilities.count()).toBeLessThan(all);
    await expect(page.locator('.stack-checks a[href^="/frameworks/pci-dss/#"]').first()).toBeVisible();
    await expect(rows(page), 'the matrix stays whole').toHaveCount(3);
    await page.getByText('Export', { exact: true }).click();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download responsibility matrix/ }).click(),
    ]);
    const lines = readFileSync(await csv.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines.slice(1).filter((line) => !line.includes('(PCI DSS '))).toEqual([]);
    await page.reload();
    await expect(framework).toHaveValue('pci-dss');
    await expect(page.locator('.stack-limited')).toBeVisible();
    await framework.selectOption('NIST SP 800-53');
    await page.locator('.stack-checks a[href^="/frameworks/nist-800-53/"]').first().click();
    await expect(page.locator('li:target')).toBeVisible();
  });

  test('shows all responsibilities and says so if a framework doesn’t load or is unknown', async ({ page }) => {
    await page.route('**/data/frameworks/*.json', (route) => route.fulfill({ json: { error: 'gone' } }));
    await openStack(page, 's3&f=pci-dss');
    await expect(page.getByText('The requirements of PCI DSS didn’t load')).toBeVisible();
    const framework = page.getByRole('combobox', { name: 'Framework' });
    await expect(framework).toHaveValue('');
    await expect(page.locator('.stack-limited')).toHaveCount(0);
    await page.unroute('**/data/frameworks/*.json');
    await framework.selectOption('PCI DSS');
    await expect(page.locator('.stack-limited')).toBeVisible();
    await openStack(page, 's3&f=<b>law');
    await expect(page.locator('.stack-status')).toContainText('This guide has no framework “<b>law”.');
    await expect(framework).toHaveValue('');
  });
});
