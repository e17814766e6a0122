import { expect, test, type Route } from '@playwright/test';

/** Runs in the page, before its own scripts. */
function removeNewerFeatures(): void {
  const iteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
  const newer: readonly (readonly [owner: object, ...names: string[]])[] = [
    [Array, 'fromAsync'],
    [Array.prototype, 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
    [Map, 'groupBy'],
    [Object, 'groupBy'],
    [Promise, 'try', 'withResolvers'],
    [Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    [String.prototype, 'isWellFormed', 'toWellFormed'],
    [iteratorPrototype, 'drop', 'every', 'filter', 'find', 'flatMap', 'forEach', 'map', 'reduce', 'some', 'take', 'toArray'],
    [URL, 'canParse', 'parse'],
    [AbortSignal, 'any', 'timeout'],
    [Document.prototype, 'adoptedStyleSheets', 'startViewTransition'],
    [HTMLElement.prototype, 'hidePopover', 'popover', 'showPopover', 'togglePopover'],
    [globalThis, 'CSSStyleSheet', 'Iterator', 'navigation', 'requestIdleCallback', 'scheduler', 'URLPattern'],
  ];
  for (const [owner, ...names] of newer) for (const name of names) Reflect.deleteProperty(owner, name);
}

/** Renames a function that browsers before spring 2024 don't support. Either name makes their whole value invalid. */
async function renameFunctions(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: (await response.text()).replaceAll('light-dark(', 'unknown(') });
}

test.describe('in a browser older than the supported ones', () => {
  let errors: string[];

  test.beforeEach(async ({ page }) => {
    errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(removeNewerFeatures);
    await page.route(/\.css$|\/$/, renameFunctions);
  });
  test.afterEach(async ({ page }) => {
    // A response can still be pending when a test ends.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(errors, 'uncaught errors').toEqual([]);
  });

  for (const [path, parts] of [
    ['/guide/the-layers/', [['.drawing :is(.aws, .customer, .shared) rect', 'fill']]],
    [
      '/services/ec2/',
      [
        ['.glyph path[data-party="aws"]', 'stroke'],
        ['.party[data-party]', 'backgroundColor'],
      ],
    ],
  ] as const) {
    test(`parties on ${path} have colors, in light and dark`, async ({ page }) => {
      const paints = () =>
        Promise.all(
          parts.map(([selector, property]) =>
            page.locator(selector).evaluateAll((all, name) => [...new Set(all.map((each) => getComputedStyle(each)[name]))], property),
          ),
        );
      await page.goto(path);
      const light = await paints();
      await page.getByRole('button', { name: 'Use dark mode' }).click();
      const dark = await paints();
      for (const [at, [selector]] of parts.entries()) {
        expect(light[at], selector).not.toEqual([]);
        expect(dark[at], selector).not.toEqual(light[at]);
        for (const missing of ['none', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'])
          expect([...(light[at] ?? []), ...(dark[at] ?? [])], selector).not.toContain(missing);
      }
    });
  }

  test('search works', async ({ page }) => {
    await page.goto('/search/?q=hypervisor');
    await expect(page.locator('a.hit').first()).toContainText('Hypervisor');
    await expect(page.getByText('offline')).toHaveCount(0);
  });

  test('a cell of the matrix leads to its page, because notes can’t open', async ({ page }) => {
    await page.goto('/services/?category=storage');
    await expect(page.getByRole('status')).toContainText('services');
    await page.locator('#s3 td a').first().click();
    await expect(page).toHaveURL(/\/services\/s3\/#/);
  });

  test('the comparison works', async ({ page }) => {
    await page.goto('/compare/?s=ec2,rds');
    await expect(page.getByRole('table').getByRole('columnheader')).toContainText(['Layer', 'EC2', 'RDS']);
  });

  test('practice and its result work', async ({ page }) => {
    await page.goto('/practice/?from=drills&service=rds&n=5&seed=abc12');
    const round = page.getByRole('region', { name: 'Questions', exact: true });
    await round.locator('fieldset.question input').first().check();
    await round.getByRole('button', { name: 'Check answer' }).click();
    await expect(round.locator('.question-outcome')).toContainText(/correct/i);
    await round.getByRole('button', { name: 'Next' }).click();
    for (let n = 2; n <= 5; n += 1) await round.getByRole('button', { name: /^Skip/ }).click();
    await expect(round.getByRole('heading', { name: /of 5 correct/ })).toBeVisible();
  });

  test('a review and the progress page work', async ({ page }) => {
    await page.goto('/review/');
    await page.getByRole('button', { name: 'Start review' }).click();
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('button', { name: /^4 Easy/ }).click();
    await page.goto('/progress/');
    await expect(page.getByText(/^1 of \d+ cards learned|^0 of \d+ cards learned/)).toBeVisible();
  });
});
