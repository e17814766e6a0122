import { expect, test, type Page } from '@playwright/test';
import { holdBack } from './hold-back.ts';

const table = (page: Page) => page.getByRole('table', { name: /^Who holds which layer/ });
const list = (page: Page, number: number) => page.getByRole('combobox', { name: `Service ${number}` });
const told = (page: Page) => page.locator('main').getByRole('status');
const compare = (page: Page, services: string) => page.goto(`/compare/?s=${services}`);

test.describe('the comparison of services', () => {
  test('shows what the address asks for, left to right', async ({ page }) => {
    await compare(page, 'ec2,rds,lambda');
    await expect(table(page).getByRole('columnheader')).toContainText(['Layer', 'EC2', 'RDS', 'Lambda']);
    await expect(table(page).getByRole('row')).toHaveCount(15);
    await expect(list(page, 3)).toHaveValue('lambda');
    await expect(page).toHaveTitle(/^EC2, RDS and Lambda, compared/);
  });

  test('looks just as the ready-made page does', async ({ page }) => {
    // Space between elements is of no account, but the words must come out the same.
    const parts = () =>
      page
        .locator('.compared > :is(figure, table, section)')
        .evaluateAll((found) =>
          found.map((part) => [part.outerHTML.replaceAll(/\s*(<[^>]+>)\s*/g, '$1'), part.textContent.replaceAll(/\s+/g, ' ').trim()]),
        );
    await page.goto('/compare/ec2-rds-lambda/');
    const made = await parts();
    await compare(page, 'ec2,rds,lambda');
    await table(page).waitFor();
    const drawn = await parts();
    expect(made).toHaveLength(3);
    expect(drawn).toHaveLength(3);
    // One by one: the first difference is enough to read.
    for (const [place, part] of made.flat().entries()) expect(drawn.flat()[place]).toBe(part);
  });

  test('is chosen with the keyboard alone; each step is announced and kept in the address', async ({ page }) => {
    await page.goto('/compare/');
    await list(page, 1).focus();
    await page.keyboard.type('EC2');
    await expect(told(page)).toContainText('choose at least one more');
    await page.keyboard.press('Tab');
    await expect(list(page, 2)).toBeFocused();
    await page.keyboard.type('RDS');
    await expect(told(page)).toContainText('RDS added. The holder differs on');
    await expect(page).toHaveURL(/\/compare\/\?s=ec2,rds$/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Lambda');
    await expect(told(page)).toContainText('Lambda added.');
    await expect(table(page).getByRole('columnheader')).toHaveCount(4);
    await page.keyboard.press('Home');
    await expect(told(page)).toContainText('Lambda removed.');
    await expect(page).toHaveURL(/\?s=ec2,rds$/);
    await expect(list(page, 3), 'the focus stays where the reader is').toBeFocused();
  });

  test('is there again for whoever gets its address', async ({ page, context }) => {
    await compare(page, 's3,ebs');
    await list(page, 2).selectOption('efs');
    await expect(told(page)).toContainText('EFS added. EBS removed.');
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(table(other).getByRole('columnheader')).toContainText(['Layer', 'S3', 'EFS']);
  });

  test('waits with its lists until they hold what the address asks for, so that a quick choice loses nothing', async ({ page }) => {
    const release = await holdBack(page, /compare-panel/);
    await compare(page, 's3,ebs');
    await expect(list(page, 2)).toBeDisabled();
    release();
    await list(page, 2).selectOption('efs');
    await expect(told(page)).toContainText('EFS added. EBS removed.');
    await expect(page).toHaveURL(/\?s=s3,efs$/);
  });

  test('offers no service twice', async ({ page }) => {
    await compare(page, 'ec2,rds');
    await table(page).waitFor();
    await expect(list(page, 2).locator('option[value="ec2"]')).toBeDisabled();
    await expect(list(page, 2).locator('option[value="rds"]')).toBeEnabled();
  });

  test('marks differences by word', async ({ page }) => {
    await compare(page, 'ec2,rds');
    await expect(table(page).getByRole('row', { name: /^Operating system/ })).toContainText('Differs');
    await expect(table(page).getByRole('row', { name: /^Hardware/ })).toContainText('Same holder');
  });

  for (const [reducedMotion, slides] of [
    ['no-preference', ['d']],
    ['reduce', []],
  ] as const)
    test(`moves its line when a service takes the place of another (motion: ${reducedMotion})`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      await compare(page, 'ec2,lightsail');
      const line = page.locator('.moving-line path');
      const before = (await line.getAttribute('d')) ?? '';
      // Kept from the moment at which the line gets its new course, as the slide is soon over.
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

  test('fetches nothing of it before it is used', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/compare/', { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /compare\.json|compare-panel/.test(url))).toEqual([]);
  });
});

test.describe('an address that is wrong', () => {
  test('is answered in plain words, and what can be shown is shown', async ({ page }) => {
    await compare(page, 'ec2,mainframe,rds,ec2,s3,ebs,efs');
    await expect(told(page)).toContainText('This guide has no service “mainframe”.');
    await expect(told(page)).toContainText('EC2 was named more than once');
    await expect(told(page)).toContainText('EFS is left out');
    await expect(table(page).getByRole('columnheader')).toContainText(['Layer', 'EC2', 'RDS', 'S3', 'EBS']);
  });

  test('puts no markup into the page', async ({ page }) => {
    await compare(page, `${encodeURIComponent('<img src=x onerror=alert(1)>')},__proto__,constructor`);
    await expect(told(page)).toContainText('“<img src=x onerror=alert(1)>”');
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(table(page)).toHaveCount(0);
  });
});

test.describe('where something fails', () => {
  test('the reader is told when the services cannot be loaded, and a later choice tries again', async ({ page }) => {
    await page.route('**/data/compare.json', (route) => route.abort());
    await compare(page, 'ec2,rds');
    await expect(told(page)).toContainText('could not be loaded');
    await expect(list(page, 2)).toHaveValue('rds');
    await page.unroute('**/data/compare.json');
    await list(page, 3).selectOption('lambda');
    await expect(table(page).getByRole('columnheader')).toHaveCount(4);
  });

  test('an answer that is no data counts as none', async ({ page }) => {
    await page.route('**/data/compare.json', (route) => route.fulfill({ json: { error: 'gone' } }));
    await compare(page, 'ec2,rds');
    await expect(told(page)).toContainText('could not be loaded');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of choices leads to the ready-made comparisons and the matrix', async ({ page }) => {
    await compare(page, 'ec2,rds');
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.getByText('needs JavaScript').getByRole('link', { name: 'matrix of all services' })).toBeVisible();
    await page.getByRole('link', { name: 'EC2, RDS and Lambda' }).click();
    await expect(table(page).getByRole('columnheader')).toContainText(['Layer', 'EC2', 'RDS', 'Lambda']);
    await expect(page.locator('.moving-line path')).toBeVisible();
  });

  test('a ready-made comparison names its sources', async ({ page }) => {
    await page.goto('/compare/s3-ebs-efs/');
    await expect(page.getByRole('heading', { name: 'Sources of this comparison' })).toBeVisible();
  });
});

test('the table stays a table at 320 px, nothing runs over the edge, and a source that was not read is said to be so', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await compare(page, 'cloudfront,outposts,sagemaker,route53');
  await expect(table(page).getByRole('rowheader')).toHaveCount(14);
  const beyond = await page.locator('main *').evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth));
  expect(beyond.length, 'elements that run over the edge').toBe(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'address only, text not read' })).not.toHaveCount(0);
});
