import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const stored = (page: Page) => page.evaluate(() => Object.values(localStorage).join('\n'));

/** The cumulative layout shift so far. */
const layoutShift = (page: Page) =>
  page.evaluate(async () => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise(requestAnimationFrame);
    return observer.takeRecords().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
  });

test('a checkpoint explains each option, announces the result, and links to the text', async ({ page }) => {
  await page.goto('/guide/the-layers/#check-yourself');
  const question = page.getByRole('group', { name: /security group without inbound rules/ });
  const status = question.getByRole('status');
  await expect(question.getByRole('button', { name: 'Check answer' })).toBeVisible();
  expect(await layoutShift(page), 'turning into a form moves nothing').toBeLessThan(0.02);
  await question.getByRole('button', { name: 'Check answer' }).click();
  await expect(status).toHaveText('Choose an answer first.');
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status).toContainText(/^(✓Correct|✕Incorrect)\./);
  await expect(question.locator('.verdict'), 'the styles have come with the script').toHaveCSS('display', 'flex');
  const why = question.locator('.option-feedback');
  await question.getByText('Why not the others?').click();
  const folded = question.locator('.why-not li');
  await expect(folded.first()).toBeVisible();
  expect((await why.count()) + (await folded.count()), 'every option has a reason').toBe(await question.getByRole('radio').count());
  for (const reason of [...(await why.allInnerTexts()), ...(await folded.allInnerTexts())])
    expect(reason.split(' ').length, `“${reason}” needs a reason`).toBeGreaterThan(5);
  await expect(question.getByRole('link', { name: 'Read more in the guide' })).toHaveAttribute('href', /#/);
  await expect.poll(() => stored(page), { message: 'the answer is stored' }).toContain('port-open-to-the-internet');
  await question.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(why).toHaveCount(0);
  await expect(folded).toHaveCount(0);
});

test('options to order move with buttons and announce their position', async ({ page }) => {
  await page.goto('/guide/the-layers/#stack-of-the-web-shop');
  const question = page.locator('#stack-of-the-web-shop');
  const rows = question.locator('.option-inputs > li');
  const down = rows.first().getByRole('button', { name: /Move down/ });
  const moved = await rows.first().locator('.option-movable > span').first().innerText();
  await down.press('Enter');
  await expect(rows.nth(1)).toContainText(moved);
  await expect(question.getByText(`${moved} is now 2 of`)).toBeAttached();
  await expect(rows.nth(1).getByRole('button', { name: /Move down/ }), 'the moved row keeps the focus').toBeFocused();
  await question.getByRole('button', { name: 'Check answer' }).click();
  await expect(question.locator('.option-feedback').first()).toContainText(/^(Correct: position|Incorrect\. You chose position) \d/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('answers are in details, and practice is a list of pages', async ({ page }) => {
    await page.goto('/guide/the-layers/');
    const question = page.locator('#port-open-to-the-internet');
    await expect(question.getByText('Correct:', { exact: true })).toBeHidden();
    await question.getByText('Show answer').click();
    await expect(question.getByText('Correct:', { exact: true })).toBeVisible();
    await page.goto('/practice/');
    await expect(page.getByRole('button', { name: /^Start/ })).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'Compliance' }).click();
    await expect(page.getByText('Show answer').first()).toBeVisible();
    expect(await page.locator('fieldset.question').count()).toBeGreaterThan(10);
  });
});
