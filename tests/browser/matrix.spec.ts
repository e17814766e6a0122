import { expect, test, type Page } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { serviceCount } from '../pages.ts';
import { holdBack } from './hold-back.ts';

const matrix = '/services/';
const shownRows = (page: Page) => page.locator('.matrix tbody tr:not([hidden])');
const shownLayers = (page: Page) => page.locator('.matrix thead th:not([hidden]) a');
const count = (page: Page) => page.getByRole('status');

test.describe('the matrix', () => {
  test('filters by category, class, and party, announces the count, and updates the URL', async ({ page }) => {
    await page.goto(matrix);
    await expect(count(page)).toHaveText(`${serviceCount} services, 14 layers`);
    const clear = page.getByRole('button', { name: 'Clear filters' });
    await expect(clear).toBeHidden();
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Storage');
    await expect(count(page)).toContainText(`6 of ${serviceCount} services`);
    await page.getByRole('combobox', { name: 'Class' }).selectOption('Abstracted');
    await page.getByRole('combobox', { name: 'Responsible' }).selectOption('Both');
    await expect(shownRows(page).getByRole('rowheader')).toContainText(['EFS', 'S3']);
    await expect(count(page)).toContainText('cells are marked “Both”');
    for (const other of await page.locator('td.other-party:visible').all()) await expect(other).toHaveCSS('background-image', 'none');
    expect(new URL(page.url()).search).toBe('?category=storage&class=abstracted&party=shared');
    await clear.click();
    await expect(count(page)).toHaveText(`${serviceCount} services, 14 layers`);
    await expect(clear).toBeHidden();
    expect(new URL(page.url()).search).toBe('');
  });

  test('restores filters and form from the URL', async ({ page }) => {
    await page.goto(`${matrix}?category=storage&differ=1&sort=yours`);
    await expect(shownRows(page)).toHaveCount(6);
    await expect(shownRows(page).first()).toContainText('Snowball Edge');
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('storage');
    await expect(page.getByLabel('Only layers that differ')).toBeChecked();
    await expect(shownLayers(page).filter({ hasText: 'Data' }), 'customer data is the same on all of them').toHaveCount(0);
    await expect(shownLayers(page).filter({ hasText: 'Resilience' })).toHaveCount(1);
  });

  test('applies a choice made before its script has loaded', async ({ page }) => {
    const release = await holdBack(page, /matrix\.[^/]+\.js$/);
    await page.goto(matrix);
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Storage');
    release();
    await expect(count(page)).toContainText(`6 of ${serviceCount} services`);
    await expect(page.getByRole('combobox', { name: 'Category' })).toHaveValue('storage');
  });

  test('is one tab stop with arrow-key navigation, and marks the cell whose card is open', async ({ page }) => {
    await page.goto(matrix);
    await page.getByRole('searchbox', { name: 'Service name' }).focus();
    await page.locator('#ec2 td a').first().focus();
    await expect(page.locator('.matrix a[tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#ec2 td a').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#ecr td a').nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.locator('#ecr td a').last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.locator('#ecr th a')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('.matrix a:focus')).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator('#ecr th a')).toBeFocused();
    await page.locator('.matrix tbody td a').nth(9).focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('.matrix thead a').nth(9)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.matrix tbody td a').nth(9)).toBeFocused();

    await test.step('a click marks the cell and points the card at it; the card separates its sources, and says what AWS doesn’t document', async () => {
      await page.locator('#rds td a').first().click();
      const marks = page.getByRole('dialog').locator('.source-mark a');
      const [first, second] = [await marks.nth(0).boundingBox(), await marks.nth(1).boundingBox()];
      const textGap = await marks.first().evaluate((mark) => parseFloat(getComputedStyle(mark).paddingInlineStart));
      expect(textGap).toBeGreaterThan(1);
      expect(second?.x).toBeGreaterThanOrEqual((first?.x ?? 0) + (first?.width ?? 0));
      await expect(page.getByRole('dialog')).toHaveAttribute('data-side', /below|right/);
      const [card, heads] = [await page.getByRole('dialog').boundingBox(), await page.locator('.matrix thead').boundingBox()];
      expect(card?.y, 'the card is below the names of the layers').toBeGreaterThan((heads?.y ?? 0) + (heads?.height ?? 0));
      await expect(page.locator('#rds td a').first()).toHaveCSS('outline-style', 'solid');
      await page.keyboard.press('Escape');
      await expect(page.locator('.matrix [data-open]')).toHaveCount(0);
      const undocumented = page.locator('td[data-party="not-documented"] a').first();
      await expect(undocumented).toContainText('Not documented');
      await undocumented.click();
      await expect(page.getByRole('dialog')).toContainText('probably');
    });
  });

  test('opens the card of a cell by keyboard and returns the focus', async ({ page }) => {
    await page.goto(matrix);
    const cell = page.locator('#lambda td a').filter({ hasText: 'OS' });
    await cell.press('Enter');
    const card = page.getByRole('dialog', { name: 'Lambda: Operating system' });
    await expect(card).toBeVisible();
    await expect(card).toContainText('AWS by default');
    await expect(card).toContainText('Container image');
    await expect(card.locator('[data-source]').first()).toBeVisible();
    await expect(card.getByRole('link', { name: 'More about Lambda' })).toHaveAttribute('href', /\/services\/lambda\/#operating-system$/);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await expect(cell).toBeFocused();
  });

  test('opens the page of the cell if the card can’t be loaded', async ({ page }) => {
    await page.goto(matrix);
    await page.route('**/layers/**', (route) => route.abort());
    await page.locator('#s3 td a').first().click();
    await expect(page).toHaveURL(/\/services\/s3\/#backup-resilience$/);
  });

  test('keeps its scroll position on the first interaction', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    await page.goto(matrix);
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await page.mouse.move(400, 400);
    await expect(page.locator('.matrix a[tabindex="0"]')).toHaveCount(1);
    expect(await page.evaluate(() => scrollY)).toBe(900);
  });

  test('finds services by part of their names, and says so when none matches', async ({ page }) => {
    await page.goto(matrix);
    await page.getByRole('searchbox', { name: 'Service name' }).fill('elastic compute');
    await expect(count(page)).toHaveText(`1 of ${serviceCount} services, 14 layers`);
    await expect(shownRows(page)).toContainText(['EC2']);
    expect(new URL(page.url()).search).toBe('?name=elastic+compute');
    await page.reload();
    await expect(shownRows(page)).toHaveCount(1);
    await expect(page.getByRole('searchbox', { name: 'Service name' })).toHaveValue('elastic compute');
    await page.getByRole('combobox', { name: 'Class' }).selectOption('Abstracted');
    await expect(count(page)).toHaveText('No service matches. Remove a filter.');
  });

  // The wider font is the first that wouldn’t fit. The weekly run tries a narrow one, too.
  for (const font of everyPage ? ['DejaVu Sans', 'Liberation Sans Narrow'] : ['DejaVu Sans'])
    test(`fits the window from 768 pixels up, in ${font}`, async ({ page }) => {
      await page.goto(matrix);
      await page.evaluate((family) => (document.documentElement.style.fontFamily = family), font);
      for (const width of [768, 1024, 1280, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const measured = await page.locator('.matrix').evaluate((table) => {
          const boxes = [...table.querySelectorAll('tbody td')].map((cell) => cell.getBoundingClientRect());
          const links = [...table.querySelectorAll<HTMLElement>('td a')];
          // Text for screen readers only has no size.
          for (const unseen of table.querySelectorAll<HTMLElement>('td :is(span, i), td[data-party^="not-"] b'))
            unseen.style.display = 'none';
          const isScroller = (part: Element) => /auto|scroll/.test(getComputedStyle(part).overflowX + getComputedStyle(part).overflowY);
          const scrollers: string[] = [];
          for (let part = table.parentElement; part && part !== document.body; part = part.parentElement)
            if (isScroller(part)) scrollers.push(part.className);
          const root = document.documentElement;
          return {
            scrollers,
            overflow: root.scrollWidth - root.clientWidth,
            right: Math.max(...boxes.map(({ right }) => right)) - root.clientWidth,
            widths: Math.max(...boxes.map((box) => box.width)) - Math.min(...boxes.map((box) => box.width)),
            heights: new Set(boxes.map(({ height }) => Math.round(height))).size,
            cut: links.filter((link) => link.scrollWidth > link.clientWidth).length,
          };
        });
        const at = `at ${width} pixels`;
        expect(measured.overflow, `sideways scroll of the page ${at}`).toBe(0);
        expect(measured.scrollers, `scrollers around the table ${at}`).toEqual([]);
        expect(measured.right, `the last column ends inside the window ${at}`).toBeLessThanOrEqual(0);
        expect(measured.widths, `columns are of one width ${at}`).toBeLessThan(1.5);
        expect(measured.heights, `rows are of one height ${at}`).toBe(1);
        expect(measured.cut, `words are cut ${at}`).toBe(0);
      }
    });
});

test('the matrix shows services on the first screen, below the key and the filters', async ({ page }) => {
  await page.goto(matrix);
  for (const [width, height, rows] of [
    [768, 1024, 10],
    [1024, 768, 5],
    [1280, 800, 9],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(shownRows(page).nth(rows - 1), `${rows} at ${width}×${height}`).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('definition').filter({ hasText: 'Not documented' })).toBeVisible();
    // On tablets, the filters are folded.
    await expect(page.getByRole('combobox', { name: 'Category' })).toBeVisible({ visible: width >= 1024 });
  }
});

test.describe('the matrix on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('has the layers of a service in a line below its name, without sideways scrolling, and is a table for screen readers', async ({
    page,
  }) => {
    await page.goto(matrix);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    const row = page.getByRole('row', { name: 'EC2 ' }).first();
    await expect(row.getByRole('cell')).toHaveCount(14);
    await expect(page.locator('#ec2 td').filter({ hasText: 'Network You' })).toBeVisible();
    const boxes = await page
      .locator('#ec2 td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    expect(new Set(boxes.map(({ y }) => y)).size, 'layers are in a line').toBe(1);
    expect(Math.min(...boxes.map(({ width, height }) => Math.min(width, height))), 'room for a finger').toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollHeight), 'six screens').toBeLessThan(6 * 780);

    await test.step('the first services are on the first screen, and the key and the folded filters are above them', async () => {
      await expect(shownRows(page).nth(1).locator('td').last()).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('definition').filter({ hasText: 'Not documented' })).toBeVisible();
      await page.getByText('Filter and sort').click();
      await page.getByRole('combobox', { name: 'Category' }).selectOption('Storage');
      await expect(count(page)).toContainText(`6 of ${serviceCount} services`);
      await page.getByText('Filter and sort').click();
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await expect(count(page)).toHaveText(`${serviceCount} services, 14 layers`);
    });
  });

  test('keeps the names of the layers in view, also above a row that a link leads to', async ({ page }) => {
    await page.goto(`${matrix}#s3`);
    await expect(page.locator('#s3 th a')).toBeInViewport({ ratio: 1 });
    const head = await page.locator('.matrix thead').boundingBox();
    const name = await page.locator('#s3 th a').boundingBox();
    expect(head?.y).toBeGreaterThanOrEqual(56);
    expect(name?.y, 'the name is below them').toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('is complete, with links and without filters', async ({ page }) => {
    await page.goto(matrix);
    await expect(shownRows(page)).toHaveCount(serviceCount);
    await expect(page.locator('.matrix tbody td')).toHaveCount(serviceCount * 14);
    await expect(page.locator('.filters')).toBeHidden();
    await page.locator('#ec2 td a').first().click();
    await expect(page).toHaveURL(/\/services\/ec2\/#backup-resilience$/);
  });
});
