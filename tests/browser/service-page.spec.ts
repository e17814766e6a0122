import { expect, test, type Page } from '@playwright/test';
import { countPages } from '../print/count-pages.ts';

test.describe('the page of a service', () => {
  test('offers the split as SVG', async ({ page, request }) => {
    await page.goto('/services/lambda/');
    const href = await page.getByRole('link', { name: /^Download as SVG/ }).getAttribute('href');
    const svg = await (await request.get(href ?? '')).text();
    expect(svg).toContain('<title>Who is responsible: AWS Lambda</title>');
    expect(svg).toContain('Customer data</text>');
    expect(svg).not.toContain('href=');
  });

  test('offers practice, its sheet, a comparison, and flashcards, says what to do, folds its long lists, and links to its checks, its neighbors, and its category', async ({
    page,
  }) => {
    await page.goto('/services/ec2/');
    const actions = page.getByRole('navigation', { name: 'More about this service' }).getByRole('link');
    await expect(actions).toHaveText([/^Practice \d+ questions$/, 'One-page sheet', 'Add to My stack', 'Compare', 'Flashcards']);
    const addresses = await actions.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(addresses).toEqual([
      '/practice/?service=ec2',
      '/handouts/service/ec2/',
      '/stack/?s=ec2',
      expect.stringMatching(/^\/compare\/\?s=ec2,/),
      '/review/?service=ec2',
    ]);
    const facts = page.locator('.facts');
    await expect(facts.getByRole('link', { name: 'Operating system' })).toHaveAttribute('href', '#operating-system');
    await expect(facts.getByRole('link', { name: /^\d+ tasks and \d+ checks$/ })).toHaveAttribute('href', '#prove');
    const more = page.getByRole('region', { name: 'Read more in the guide' });
    await expect(more.locator('details').getByRole('link')).toHaveCount(0);
    await more.getByText(/^\d+ practice questions$/).click();
    await expect(more.getByRole('link').first()).toBeVisible();
    await page.getByRole('link', { name: 'Checks: Operating system' }).click();
    const duty = page.locator('#prove-operating-system');
    await expect(duty).toBeInViewport();
    await expect(duty.getByRole('link', { name: 'SSM.2' })).toHaveAttribute('href', /securityhub.*#ssm-2$/);
    await expect(duty).toContainText('account-wide');
    const lambda = page.getByRole('region', { name: 'EC2 and Lambda' });
    await expect(lambda.getByRole('row', { name: 'Operating system You AWS' })).toBeVisible();
    const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
    await expect(crumbs.getByRole('link')).toHaveText(['Services', 'Compute']);
    await expect(page.getByRole('region', { name: 'At a glance' }).getByRole('link', { name: 'Lambda', exact: true })).toBeVisible();
    const next = page.getByRole('navigation', { name: 'Previous and next service' }).getByRole('link', { name: /^Next service/ });
    await expect(next).toHaveAttribute('href', /\/services\/[a-z-]+\/$/);
    await crumbs.getByRole('link', { name: 'Compute' }).click();
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('compute');
  });

  test.describe('with variants that move the line', () => {
    const bandOf = (page: Page, layer: string) =>
      page.locator('.split-band').filter({ has: page.getByRole('link', { name: new RegExp(`^${layer}: `) }) });

    test('moves the line to a variant and back, and links each layer of the split to its section', async ({ page }) => {
      await page.goto('/services/rds/');
      const radio = page.getByRole('radio', { name: /^RDS Custom for SQL Server/ });
      await expect(bandOf(page, 'Operating system')).toHaveAttribute('data-party', 'shared');
      await radio.check();
      await expect(bandOf(page, 'Operating system')).toHaveAttribute('data-party', 'customer');
      await expect(bandOf(page, 'Hardware')).toHaveAttribute('data-party', 'aws');
      await expect(page.getByRole('heading', { name: 'Operating system You', exact: true })).toBeVisible();
      await expect(page.getByRole('status')).toHaveText(/^RDS Custom for SQL Server .*: Your work begins at “Operating system\.”/);
      await expect(page).toHaveURL(/\/services\/rds\/\?variant=custom-sql-server$/);
      await page.getByRole('radio', { name: 'By default' }).check();
      await expect(bandOf(page, 'Operating system')).toHaveAttribute('data-party', 'shared');
      await expect(page.getByRole('status')).toHaveText(/^By default: Your work begins at “Operating system\.”/);
      await expect(page).toHaveURL(/\/services\/rds\/$/);
      await page.locator('.split').getByRole('link', { name: 'Operating system: Both' }).click();
      await expect(page).toHaveURL(/\/services\/rds\/#operating-system$/);
      await expect(page.getByRole('heading', { name: 'Operating system Both', exact: true })).toBeInViewport();
    });

    test('keeps the switch under the pointer when the picture above changes its size', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto('/services/lambda/');
      const radios = page.getByRole('group', { name: 'Editions and settings that move the line' }).getByRole('radio');
      await radios.last().scrollIntoViewIfNeeded();
      for (const radio of await radios.all()) {
        const before = await radio.boundingBox();
        await radio.check();
        expect((await radio.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
      }
    });

    test('restores the variant from the URL, and ignores unknown variants', async ({ page }) => {
      await page.goto('/services/api-gateway/?variant=http-api');
      await expect(page.getByRole('radio', { name: 'HTTP API' })).toBeChecked();
      await expect(page.locator('.split')).not.toContainText('Encryption at rest');
      await expect(page.locator('#split-caption')).toContainText('The diagram leaves out encryption at rest');
      await page.goto('/services/api-gateway/?variant=umbrella');
      await expect(page.getByRole('radio', { name: 'By default' })).toBeChecked();
      await expect(page.locator('.split')).toContainText('Encryption at rest');
    });

    test('works with the keyboard, and without gliding for readers who prefer less motion', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('/services/rds/');
      await page.getByRole('radio', { name: 'By default' }).focus();
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('radio', { name: 'RDS Custom for Oracle' })).toBeFocused();
      await expect(bandOf(page, 'Operating system')).toHaveAttribute('data-party', 'customer');
      expect(await page.locator('.split').evaluate((split) => split.getAnimations({ subtree: true }).length)).toBe(0);
    });

    test('prints the default, with the list of variants', async ({ page }) => {
      await page.goto('/services/rds/?variant=custom');
      await expect(bandOf(page, 'Operating system')).toHaveAttribute('data-party', 'customer');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      await expect(bandOf(page, 'Operating system')).toHaveAttribute('data-party', 'shared');
      await expect(page.getByRole('radio')).toHaveCount(0);
      await expect(page.getByText('RDS Custom for Oracle', { exact: true }).first()).toBeVisible();
      await expect(page.getByText('By default', { exact: true })).toBeHidden();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(bandOf(page, 'Operating system')).toHaveAttribute('data-party', 'customer');
    });
  });

  test('prints on at most two sheets of paper, double-sided', async ({ page }) => {
    await page.goto('/services/eks/');
    const count = async (format: string) => countPages(await page.pdf({ preferCSSPageSize: true, format }));
    expect(await count('Letter')).toBeLessThanOrEqual(3);
    await page.goto('/services/ec2/');
    expect(await count('A4')).toBe(2);
  });
});
