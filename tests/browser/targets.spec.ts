import { expect, type Page } from '@playwright/test';
import { onePageOfEachKind } from '../pages.ts';
import { test } from '../shared-tab.ts';

/**
 * Targets that are too small for WCAG 2.5.8: lower or narrower than 24 px, and so close to another target that 24 px circles around both
 * would overlap. As in WCAG, links in running text are exempt. A field counts with its label. A sheet is a picture of paper, and its links
 * are also on other pages.
 */
function smallTargets(): string[] {
  const isRunningText = (target: Element): boolean => {
    if (!getComputedStyle(target).display.startsWith('inline')) return false;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const copy = block?.cloneNode(true) as Element | undefined;
    copy?.querySelectorAll('a, button, .visually-hidden').forEach((each) => each.remove());
    return /\p{L}{2}/u.test(copy?.textContent ?? '');
  };
  const isClipped = (target: Element | null): boolean =>
    target !== null && (getComputedStyle(target).clipPath !== 'none' || isClipped(target.parentElement));
  const boxOf = (target: Element) => {
    const boxes = [target, ...((target as Partial<HTMLInputElement>).labels ?? [])].map((each) => each.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return { target, left, top, right, bottom, width: right - left, height: bottom - top };
  };
  type Box = ReturnType<typeof boxOf>;
  const isSmall = ({ width, height }: Box) => Math.min(width, height) < 23.9;
  const gap = (from: number, to: number, at: number) => Math.max(from - at, 0, at - to);
  const meets = (small: Box, other: Box) => {
    const [x, y] = [small.left + small.width / 2, small.top + small.height / 2];
    if (!isSmall(other)) return Math.hypot(gap(other.left, other.right, x), gap(other.top, other.bottom, y)) < 11.9;
    return Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y) < 23.9;
  };
  const name = ({ target, width, height }: Box) =>
    `${Math.round(width)} × ${Math.round(height)} px: ${target.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`;

  const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('.visually-hidden, .skip, .sheet'))
    .filter((target) => !isClipped(target))
    .map(boxOf)
    .filter(({ width, height }) => width > 1 && height > 1);
  return targets
    .filter((small) => isSmall(small) && !isRunningText(small.target))
    .filter((small) => targets.some((other) => other !== small && !other.target.contains(small.target) && meets(small, other)))
    .map(name);
}

const phone = { width: 360, height: 740 };

for (const { path } of onePageOfEachKind) {
  test(`${path} has targets of 24 px on a phone`, async ({ tab }) => {
    await tab.setViewportSize(phone);
    await tab.goto(path);
    await tab.evaluate(() => {
      document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', ''));
      // What isn't laid out yet has no true places.
      document.querySelectorAll<HTMLElement>('.closing').forEach((closing) => (closing.style.contentVisibility = 'visible'));
    });
    expect(await tab.evaluate(smallTargets)).toEqual([]);
  });
}

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

test('the header and its menu have targets of 44 px', async ({ tab }) => {
  await tab.setViewportSize(phone);
  await tab.goto('/guide/');
  await tab.locator('summary', { hasText: 'Menu' }).click();
  expect(await lowTargets(tab, '.site-header', 'a, button, summary')).toEqual([]);
});

test('practice has targets of 44 px, whatever the type of question', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/practice/');
  await expect(page.getByRole('button', { name: /^Start: / })).toBeEnabled();
  await page.getByText('Narrow it down').click();
  expect(await lowTargets(page, '[data-setup]')).toEqual([]);
  // This chapter has questions of all types.
  await page.goto('/practice/?chapter=how-the-line-moves&n=0&seed=targets');
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
