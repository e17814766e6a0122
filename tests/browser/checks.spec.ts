import { expect, test } from '@playwright/test';

const shown = '.controls > li:visible';

test('filters checks by id in any notation, and restores the query from the URL', async ({ page }) => {
  await page.goto('/checks/');
  const field = page.getByRole('searchbox', { name: /^Filter by ID/ });
  await field.fill('s3 1');
  await expect(page.locator(shown).first()).toContainText('S3.1');
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ checks$/);
  await expect(page).toHaveURL(/\/checks\/\?q=s3\+1$/);
  const count = await page.locator(shown).count();
  await page.reload();
  await expect(page.locator(shown)).toHaveCount(count);
});

test('carries the query to the other catalogs', async ({ page }) => {
  await page.goto('/checks/?q=imdsv2-check');
  await expect(page.getByRole('status')).toContainText('Try another catalog');
  await page.getByRole('link', { name: /^AWS Config \d/ }).click();
  await expect(page.locator(shown)).toHaveCount(1);
  await expect(page.locator(shown)).toContainText('ec2-imdsv2-check');
});

test('links a check to its duty', async ({ page }) => {
  await page.goto('/checks/#ec2-8');
  await page.locator('#ec2-8').getByRole('link', { name: 'EC2', exact: true }).click();
  await expect(page).toHaveURL(/\/services\/ec2\/#prove-identity-access$/);
});

test('links a check without a duty to the mistake it finds', async ({ page }) => {
  await page.goto('/checks/?q=iam.6');
  await expect(page.locator(shown)).toContainText(['The root user has no hardware MFA.']);
  await page.locator('#iam-6').getByRole('link', { name: 'IAM', exact: true }).click();
  await expect(page).toHaveURL(/\/services\/iam\/#mistakes$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the whole list and no filter', async ({ page }) => {
    await page.goto('/checks/prowler/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.locator(shown).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'CSV file of all checks' })).toHaveAttribute('href', '/data/checks.csv');
  });
});

test('a surprise links to its cell', async ({ page }) => {
  await page.goto('/surprises/#outposts-building');
  const surprise = page.locator('article', { has: page.locator('#outposts-building') });
  await expect(surprise).toContainText('You might expect');
  await expect(surprise.getByRole('heading', { name: /link to this/i })).toHaveCount(0);
  await expect(surprise.getByRole('link', { name: 'Link to this section', exact: true })).toHaveAttribute('href', '#outposts-building');
  await surprise.getByRole('link', { name: 'Outposts, Physical facilities' }).click();
  await expect(page).toHaveURL(/\/services\/outposts\/#physical$/);
});
