import { expect, test, type Page } from '@playwright/test';
import { holdBack } from './hold-back.ts';

const table = (page: Page) => page.getByRole('table', { name: /^Who is responsible for each layer/ });
const list = (page: Page, number: number) => page.getByRole('combobox', { name: `Service ${number}` });
const status = (page: Page) => page.locator('main').getByRole('status');
const compare = (page: Page, services: string) => page.goto(`/compare/?s=${services}`);

test.describe('the comparison of services', () => {
  test('restores the selection from the URL, left to right, and marks differences in words', async ({ page }) => {
    await compare(page, 'ec2,rds,lambda');
    await expect(table(page).getByRole('columnheader')).toContainText(['Layer', 'EC2', 'RDS', 'Lambda']);
    await expect(table(page).getByRole('row')).toHaveCount(15);
    await expect(list(page, 3)).toHaveValue('lambda');
    await expect(page).toHaveTitle(/^EC2, RDS, and Lambda/);
    await expect(list(page, 2).locator('option[value="ec2"]'), 'another list has it').toBeDisabled();
    await expect(list(page, 2).locator('option[value="rds"]')).toBeEnabled();
    await expect(table(page).getByRole('row', { name: /^Operating system/ })).toContainText('Different');
    await expect(table(page).getByRole('row', { name: /^Hardware/ })).toContainText('Same');
  });

  test('works by keyboard alone, announces each change, and updates the URL', async ({ page }) => {
    await page.goto('/compare/');
    await list(page, 1).focus();
    await page.keyboard.type('EC2');
    await expect(status(page)).toContainText('Choose at least one more');
    await page.keyboard.press('Tab');
    await expect(list(page, 2)).toBeFocused();
    await page.keyboard.type('RDS');
    await expect(status(page)).toContainText('Added RDS. ');
    await expect(page).toHaveURL(/\/compare\/\?s=ec2,rds$/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Lambda');
    await expect(status(page)).toContainText('Added Lambda.');
    await expect(table(page).getByRole('columnheader')).toHaveCount(4);
    await page.keyboard.press('Home');
    await expect(status(page)).toContainText('Removed Lambda.');
    await expect(page).toHaveURL(/\?s=ec2,rds$/);
    await expect(list(page, 3), 'the focus stays in the list').toBeFocused();
  });

  test('shows the services from the URL before the reader can choose others, and then only the latest choice', async ({ page }) => {
    const releaseCode = await holdBack(page, /compare-panel/);
    const releaseData = await holdBack(page, '**/data/compare/ebs.json');
    await compare(page, 's3,ebs');
    await expect(list(page, 2)).toBeHidden();
    releaseCode();
    await list(page, 2).selectOption('efs');
    await expect(status(page)).toContainText('Added EFS. Removed EBS.');
    await expect(page).toHaveURL(/\?s=s3,efs$/);
    const answered = page.waitForResponse('**/data/compare/ebs.json');
    releaseData();
    await (await answered).finished();
    await expect(table(page).getByRole('columnheader')).toContainText(['Layer', 'S3', 'EFS']);
  });

  for (const [reducedMotion, slides] of [
    ['no-preference', ['d']],
    ['reduce', []],
  ] as const)
    test(`animates its line when a service is replaced (motion: ${reducedMotion})`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      await compare(page, 'ec2,lightsail');
      const line = page.locator('.moving-line path');
      const before = (await line.getAttribute('d')) ?? '';
      // The animation is short, so record it when the line changes.
      await line.evaluate((path) =>
        new MutationObserver(() => {
          getComputedStyle(path).getPropertyValue('d');
          const moved = path.getAnimations().map((each) => (each as CSSTransition).transitionProperty);
          path.setAttribute('data-moved', JSON.stringify(moved));
        }).observe(path, { attributeFilter: ['d'] }),
      );
      await list(page, 2).selectOption('lambda');
      await expect(line).not.toHaveAttribute('d', before);
      await expect(line).toHaveAttribute('data-moved', JSON.stringify(slides));
    });

  test('fetches data only for the services that are compared', async ({ page }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    const data = () => requested.filter((url) => url.includes('/data/compare/'));
    await page.goto('/compare/');
    await list(page, 1).selectOption('ec2');
    await expect(status(page)).toContainText('Choose at least one more');
    expect(data()).toEqual([]);
    await list(page, 2).selectOption('rds');
    await expect(table(page)).toBeVisible();
    expect(data()).toEqual([expect.stringContaining('ec2.json'), expect.stringContaining('rds.json')]);
  });
});

test.describe('a wrong URL', () => {
  test('explains what is wrong and shows the rest', async ({ page }) => {
    await compare(page, 'ec2,mainframe,rds,ec2,s3,ebs,efs');
    await expect(status(page)).toContainText('This guide doesn’t cover “mainframe”.');
    await expect(status(page)).toContainText('You chose EC2 more than once');
    await expect(status(page)).toContainText('EFS isn’t shown');
    await expect(table(page).getByRole('columnheader')).toContainText(['Layer', 'EC2', 'RDS', 'S3', 'EBS']);
  });
});

test.describe('on failure', () => {
  test('says that the services could not be loaded, and tries again on the next choice', async ({ page }) => {
    await page.route('**/data/compare/*.json', (route) => route.abort());
    await compare(page, 'ec2,rds');
    await expect(status(page)).toContainText('didn’t load');
    await expect(list(page, 2)).toHaveValue('rds');
    await page.unroute('**/data/compare/*.json');
    await page.route('**/data/compare/*.json', (route) => route.fulfill({ json: { error: 'gone' } }));
    await list(page, 3).selectOption('s3');
    await expect(status(page), 'an answer of another shape').toContainText('didn’t load');
    await page.unroute('**/data/compare/*.json');
    await list(page, 3).selectOption('lambda');
    await expect(table(page).getByRole('columnheader')).toHaveCount(4);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links to the ready-made comparisons and the matrix', async ({ page }) => {
    await compare(page, 'ec2,rds');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByText('You need JavaScript').getByRole('link', { name: 'table of all services' })).toBeVisible();
    await page.getByRole('link', { name: 'EC2, RDS, and Lambda' }).click();
    await expect(table(page).getByRole('columnheader')).toContainText(['Layer', 'EC2', 'RDS', 'Lambda']);
    await expect(page.locator('.moving-line path')).toBeVisible();
  });
});

test('keeps the roles of a table and fits the page at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await compare(page, 'cloudfront,outposts,sagemaker,route53');
  await expect(table(page).getByRole('rowheader')).toHaveCount(14);
  const beyond = await page.locator('main *').evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth));
  expect(beyond.length, 'elements beyond the right edge').toBe(0);
});
