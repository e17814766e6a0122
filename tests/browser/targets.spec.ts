import { expect, test, type Page } from '@playwright/test';

const phone = { width: 360, height: 740 };

/** The controls in a part of the page that are lower or narrower than 44 px. A field counts with its label. */
const lowTargets = (page: Page, part: string, controls = 'button, input, select, summary') =>
  page.locator(part).evaluateAll((parts, selector) => {
    const targets = parts.flatMap((each) => [...each.querySelectorAll(selector)]);
    return targets
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .map((target) => ({ target, box: ((target as Partial<HTMLInputElement>).labels?.[0] ?? target).getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
      .map(({ target, box }) => `${Math.round(box.width)} × ${Math.round(box.height)} px: ${target.outerHTML.slice(0, 120)}`);
  }, controls);

test('the header and its menu have targets of 44 px', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/guide/');
  await page.locator('summary', { hasText: 'Menu' }).click();
  expect(await lowTargets(page, '.site-header', 'a, button, summary')).toEqual([]);
});

test('practice has targets of 44 px, whatever the type of question', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/practice/');
  await expect(page.getByRole('button', { name: /^Start: / })).toBeEnabled();
  await page.getByText('Narrow it down').click();
  expect(await lowTargets(page, '[data-setup]')).toEqual([]);
  // This chapter has questions of all types. With this seed, they come soon, until its questions change.
  await page.goto('/practice/?chapter=how-the-line-moves&n=0&seed=t001e');
  const question = page.locator('.round .question');
  const types = ['multiple', 'order', 'single', 'sort'];
  const seen = new Set<string | null>();
  for (let asked = 0; asked < 36 && !types.every((type) => seen.has(type)); asked++) {
    const type = await question.getAttribute('data-type');
    if (!seen.has(type)) expect(await lowTargets(page, '.round'), `a question of type ${type}`).toEqual([]);
    seen.add(type);
    const stem = await question.locator('legend').first().innerText();
    await page.getByRole('button', { name: /^Skip/ }).click();
    await expect(question.locator('legend').first()).not.toHaveText(stem);
  }
  expect([...seen]).toEqual(expect.arrayContaining(types));
});
