import { expect, test, type Page } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { matrix, openStack, rows } from './stack-page.ts';

const service = (page: Page, name: string) => page.getByRole('group', { name: 'Services' }).getByRole('checkbox', { name, exact: true });

test.describe('My stack', () => {
  test('restores the stack and its modes from the URL, with short names for modes', async ({ page }) => {
    await openStack(page, 'rds.custom,lambda.image+vpc,ec2');
    await expect(rows(page)).toHaveText(['EC2', 'Lambda (Container image and Function attached to your VPC)', 'RDS Custom for Oracle']);
    await page.getByText('Choose services', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'RDS Custom for Oracle' })).toBeChecked();
    await expect(
      matrix(page)
        .getByRole('row', { name: /^RDS Custom/ })
        .getByRole('cell', { name: /^OS/ }),
    ).toContainText('You');
  });

  test('works by keyboard alone and updates the URL', async ({ page }) => {
    await page.goto('/stack/');
    await page.getByRole('searchbox', { name: 'Filter the list' }).focus();
    await page.keyboard.type('lambda');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveText(['Lambda']);
    await expect(page).toHaveURL(/\/stack\/\?s=lambda$/);
    await page.keyboard.press('Tab');
    await expect(service(page, 'Lambda')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?s=lambda\.container-image$/);
    await expect(rows(page)).toHaveText(['Lambda (Container image)']);
    await expect(page.getByRole('checkbox', { name: 'Container image' }), 'the focus stays in the list').toBeFocused();
  });

  test('says what is wrong with a URL and inserts no markup', async ({ page }) => {
    await openStack(page, `ec2,mainframe,${encodeURIComponent('<img src=x onerror=alert(1)>')},rds.steam,%zz`);
    await expect(page.locator('.stack-status')).toContainText('“mainframe”');
    await expect(page.locator('.stack-status')).toContainText('rds.steam');
    await expect(rows(page)).toHaveText(['EC2', 'RDS']);
    await expect(page.locator('main img')).toHaveCount(0);
  });

  test('offers ready-made stacks until a service is chosen, and then starts with the number of responsibilities', async ({ page }) => {
    await page.goto('/stack/');
    await expect(page.locator('.stack-status')).toHaveText('No service is chosen yet.');
    const ready = page.getByText('or open a ready-made stack').getByRole('link');
    await ready.click();
    await expect(page.getByRole('link', { name: 'Data lake' })).toBeInViewport();
    await service(page, 'S3').check();
    await expect(page.locator('.stack-status')).toContainText(/^\d+ responsibilities on 1 service/);
    await expect(ready).toBeHidden();
    await openStack(page, 's3');
    await expect(service(page, 'S3')).toBeHidden();
    await expect(page.locator('.stack-summary')).toBeInViewport();
  });

  test('says that the services couldn’t be loaded', async ({ page }) => {
    await page.route('**/data/compare/*.json', (route) => route.abort());
    await openStack(page, 'ec2');
    await expect(page.locator('.stack-status')).toContainText('didn’t load');
  });

  test('fits the page at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openStack(page, 'ec2,rds.custom,lambda,iam-identity-center');
    await expect(rows(page)).toHaveCount(4);
    // The names of the layers are above the cells, and hidden in them.
    const beyond = await page
      .locator('main :not(thead, thead *, td *)')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth + 1));
    expect(beyond.length, 'elements beyond the right edge').toBe(0);
  });
});

// Only in the weekly run, because it takes long. Unit tests say how the address is read.
if (everyPage)
  test('accepts all services at once', async ({ page }) => {
    await page.goto('/stack/');
    const ids = await page.evaluate(() =>
      (JSON.parse(document.querySelector<HTMLElement>('[data-stack]')?.dataset.services ?? '[]') as { id: string }[]).map(({ id }) => id),
    );
    await openStack(page, ids.join(','));
    await expect(rows(page)).toHaveCount(ids.length);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('ready-made stacks are pages that lead to My stack', async ({ page }) => {
    await page.goto('/stack/');
    await expect(page.getByText('You need JavaScript to choose services.')).toBeVisible();
    await page.getByRole('link', { name: 'Container platform' }).click();
    await expect(rows(page)).toHaveCount(6);
    await expect(page.getByRole('heading', { name: 'Your responsibilities' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open in My stack' })).toHaveAttribute(
      'href',
      '/stack/?s=aurora.serverless,ecr,elb,ecs-fargate,secrets-manager,vpc',
    );
  });
});
