import { expect, test } from '@playwright/test';
import { layOutEverything } from './small-targets.ts';
import { settleAtOnce } from './settle-at-once.ts';

test.describe('a chapter', () => {
  test('links to the next and previous chapter', async ({ page }) => {
    await page.goto('/guide/');
    const total = await page.locator('.chapter-list > li').count();
    await page
      .locator('.chapter-list a')
      .nth(total - 2)
      .click();
    await expect(page.getByText(`Chapter ${total - 1} of ${total}`)).toBeVisible();
    // Use the keyboard: on a slow machine, a click before the first paint is lost.
    await page.locator('a[rel=next]').press('Enter');
    await expect(page.getByText(`Chapter ${total} of ${total}`)).toBeVisible();
    await expect(page.locator('a[rel=next]')).toHaveCount(0);
    await page.locator('a[rel=prev]').click();
    await expect(page.getByText(`Chapter ${total - 1} of ${total}`)).toBeVisible();
  });

  test('starts with its outcomes and its reading time, keeps the link to a heading out of its name, and shows which section is being read', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/guide/the-layers/');
    await expect(page.getByRole('heading', { name: 'After this chapter, you can' })).toBeVisible();
    await expect(page.getByText(/· \d+ min read/)).toBeVisible();
    const heading = page.getByRole('heading', { name: 'Hardware', exact: true });
    const link = heading.locator('..').getByRole('link', { name: 'Link to this section', exact: true });
    await expect(link).toHaveAttribute('href', `#${await heading.getAttribute('id')}`);
    const rest = page.getByRole('heading', { name: /link to this/i });
    await expect(rest).toHaveCount(0);
    const links = page.locator('[data-follow] a');
    await page.locator('#operating-system').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#operating-system')?.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await expect(links.and(page.locator('[aria-current=true]'))).toHaveText('Operating system');
  });

  test('has about the same height before and after its later parts are laid out', async ({ page }) => {
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    for (const width of [390, 1280])
      for (const path of ['/guide/defaults/', '/guide/how-the-line-moves/', '/guide/the-layers/']) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(path);
        const estimated = await height();
        await page.evaluate(layOutEverything);
        expect(Math.abs(estimated / (await height()) - 1), `${path} at ${width} px`).toBeLessThan(0.15);
      }
  });

  test('gives each source mark the number and page of its source', async ({ page }) => {
    await page.goto('/guide/the-model/');
    const mark = page.locator('.source-mark a').first();
    await expect(mark).toHaveAccessibleName('Source 1');
    const href = await mark.getAttribute('href');
    await mark.click();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(page.locator(':target a')).toHaveAttribute('href', /^https:/);
  });

  test('sets sources in the margin on a wide screen, without overlap', async ({ page }) => {
    await settleAtOnce(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/guide/the-model/');
    await expect(page.locator('.margin-note').nth(1)).toBeVisible();
    const boxes = await page
      .locator('.margin-note')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    expect(boxes.length).toBeGreaterThan(1);
    for (const [at, box] of boxes.entries())
      expect(box.top, `margin note ${at + 1} lies over the one before`).toBeGreaterThanOrEqual(boxes[at - 1]?.bottom ?? 0);
  });
});

test.describe('a worked example', () => {
  test('says whether the chosen party is correct, and opens the answer', async ({ page }) => {
    await page.goto('/guide/two-stories/');
    const duty = page.locator('[data-worked] .duty[data-party="aws"]').first();
    const answer = duty.locator('.duty-party');
    await expect(answer).toBeHidden();
    await duty.getByRole('button', { name: 'You' }).press('Enter');
    await expect(duty.getByRole('status')).toHaveText('✕ Incorrect.');
    await expect(answer).toBeVisible();
    await duty.getByRole('button', { name: 'AWS' }).click();
    await expect(duty.getByRole('status')).toHaveText('✓ Correct.');
    await expect(duty.locator('[aria-pressed=true]')).toHaveText('AWS');
    const opened = page.locator('[data-worked] .duty-answer[open]');
    await expect(opened, 'other answers stay closed').toHaveCount(1);
    const example = page.locator('[data-worked]').first();
    await example.getByRole('button', { name: 'Show all answers' }).click();
    await expect(opened).toHaveCount(await example.locator('.duty').count());
  });

  test('prints with its answers and without the buttons', async ({ page }) => {
    await page.goto('/guide/two-stories/');
    const duty = page.locator('[data-worked] .duty').first();
    await expect(duty.getByRole('button').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(duty.locator('.duty-party')).toBeVisible();
    await expect(duty.getByRole('button')).toHaveCount(0);
  });
});

test.describe('a worked example without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('has each answer in closed details', async ({ page }) => {
    await page.goto('/guide/two-stories/');
    const duty = page.locator('[data-worked] .duty').first();
    const answer = duty.locator('.duty-party');
    await expect(answer).toBeHidden();
    await expect(duty.getByRole('button')).toHaveCount(0);
    await duty.getByText('Show answer').click();
    await expect(answer).toBeVisible();
  });
});
