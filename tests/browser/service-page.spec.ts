import { expect, test } from '@playwright/test';

test.describe('the page of a service', () => {
  test('shows its split, whose boxes lead to layers on the page', async ({ page }) => {
    await page.goto('/services/rds/');
    const box = page.locator('.drawing:visible').getByRole('link', { name: 'Operating system: AWS' });
    await box.click();
    await expect(page).toHaveURL(/\/services\/rds\/#operating-system$/);
    await expect(page.getByRole('heading', { name: 'Operating system AWS', exact: true })).toBeInViewport();
  });

  test('leads from a layer to what proves it, and on to the check', async ({ page }) => {
    await page.goto('/services/ec2/');
    await page.getByRole('link', { name: 'Prove your side: Operating system' }).click();
    const duty = page.locator('#prove-operating-system');
    await expect(duty).toBeInViewport();
    await expect(duty.getByRole('link', { name: 'SSM.2' })).toHaveAttribute('href', /securityhub.*#ssm-2$/);
    await expect(duty).toContainText('account-wide');
  });

  test('says plainly where no check was found, and where nothing is documented', async ({ page }) => {
    await page.goto('/services/outposts/');
    await expect(page.locator('#prove-physical')).toContainText('No automated check found in the three catalogs.');
    const network = page.getByRole('region', { name: 'Network configuration Not documented', exact: true });
    await expect(network.getByRole('heading')).toContainText('Not documented');
    await expect(network).toContainText('Unconfirmed');
    await expect(page.locator('.diagram-caption')).toContainText('Network configuration: not documented');
  });

  test('has its picture as a file of its own', async ({ page, request }) => {
    await page.goto('/services/lambda/');
    const href = await page.getByRole('link', { name: /^Download SVG/ }).getAttribute('href');
    const svg = await (await request.get(href ?? '')).text();
    expect(svg).toContain('<title>Who holds what: AWS Lambda</title>');
    expect(svg).not.toContain('href=');
  });

  test('tells the layers that differ from a neighbor', async ({ page }) => {
    await page.goto('/services/ec2/');
    const lambda = page.getByRole('region', { name: 'EC2 and Lambda' });
    await expect(lambda.getByRole('row', { name: 'Operating system You AWS' })).toBeVisible();
  });

  test('fits two sheets of paper, at most three', async ({ page }) => {
    await page.goto('/services/ec2/');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3);
  });
});
