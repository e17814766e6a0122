import { expect, test } from '@playwright/test';
import { countPages } from '../print/count-pages.ts';

test.describe('the page of a service', () => {
  test('links each layer of the split to its section', async ({ page }) => {
    await page.goto('/services/rds/');
    await page.locator('.split').getByRole('link', { name: 'Operating system: Both' }).click();
    await expect(page).toHaveURL(/\/services\/rds\/#operating-system$/);
    await expect(page.getByRole('heading', { name: 'Operating system Both', exact: true })).toBeInViewport();
  });

  test('links a layer to its checks', async ({ page }) => {
    await page.goto('/services/ec2/');
    await page.getByRole('link', { name: 'Checks: Operating system' }).click();
    const duty = page.locator('#prove-operating-system');
    await expect(duty).toBeInViewport();
    await expect(duty.getByRole('link', { name: 'SSM.2' })).toHaveAttribute('href', /securityhub.*#ssm-2$/);
    await expect(duty).toContainText('account-wide');
  });

  test('says where no check was found and where nothing is documented', async ({ page }) => {
    await page.goto('/services/outposts/');
    await expect(page.locator('#prove-physical')).toContainText('No automated check.');
    await page.goto('/services/route53/');
    const encryption = page.getByRole('region', { name: 'Encryption at rest Not documented', exact: true });
    await expect(encryption).toContainText('AWS is probably responsible.');
    await expect(page.locator('.diagram-caption')).toContainText(
      'AWS doesn’t document who is responsible for encryption at rest, so the diagram leaves it out.',
    );
  });

  test('offers the split as SVG', async ({ page, request }) => {
    await page.goto('/services/lambda/');
    const href = await page.getByRole('link', { name: /^Download as SVG/ }).getAttribute('href');
    const svg = await (await request.get(href ?? '')).text();
    expect(svg).toContain('<title>Who is responsible: AWS Lambda</title>');
    expect(svg).toContain('Customer data</text>');
    expect(svg).not.toContain('href=');
  });

  test('lists the layers that differ from a neighbor', async ({ page }) => {
    await page.goto('/services/ec2/');
    const lambda = page.getByRole('region', { name: 'EC2 and Lambda' });
    await expect(lambda.getByRole('row', { name: 'Operating system You AWS' })).toBeVisible();
  });

  test('leads up to its category, and on to the services around it', async ({ page }) => {
    await page.goto('/services/ec2/');
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
    await expect(crumbs.getByRole('link')).toHaveText(['Services', 'Compute']);
    await page.getByText(/^Compute: \d+ other services$/).click();
    await expect(page.locator('.page-head').getByRole('link', { name: 'Lambda', exact: true })).toBeVisible();
    const next = page.getByRole('navigation', { name: 'Previous and next service' }).getByRole('link', { name: /^Next service/ });
    await expect(next).toHaveAttribute('href', /\/services\/[a-z-]+\/$/);
    await crumbs.getByRole('link', { name: 'Compute' }).click();
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('compute');
  });

  test('offers practice, its sheet, a comparison, and flashcards', async ({ page }) => {
    await page.goto('/services/ec2/');
    const actions = page.getByRole('navigation', { name: 'More about this service' }).getByRole('link');
    await expect(actions).toHaveText([/^Practice \d+ questions$/, 'One-page sheet', 'Compare', 'Flashcards']);
    const addresses = await actions.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual([
      '/practice/?service=ec2',
      '/handouts/service/ec2/',
      expect.stringMatching(/^\/compare\/\?s=ec2,/),
      '/review/',
    ]);
  });

  test('folds its long lists', async ({ page }) => {
    await page.goto('/services/ec2/');
    const more = page.getByRole('region', { name: 'Read more in the guide' });
    await expect(more.getByRole('link')).toHaveCount(0);
    await more.getByText(/^\d+ practice questions$/).click();
    await expect(more.getByRole('link').first()).toBeVisible();
  });

  test('prints on at most two sheets of paper, on both sides', async ({ page }) => {
    await page.goto('/services/eks/');
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(4);
  });
});
