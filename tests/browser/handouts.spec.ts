import { expect, test, type Page } from '@playwright/test';
import { holdBack } from './hold-back.ts';

const worksheet = '/handouts/who-is-responsible/';
/** The questions in order, and the answers. */
const asked = (page: Page) => page.locator('main :is(.duty-title > b, .quiz-question > .stem):visible').allInnerTexts();
const answers = (page: Page) => page.locator('main .answer:visible').allInnerTexts();
const choice = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test.describe('the print panel', () => {
  test('applies each choice to the page, and keeps it in the URL and on the next sheet', async ({ page }) => {
    await page.goto(worksheet);
    expect(await answers(page)).not.toEqual([]);
    await page.getByRole('radio', { name: 'Blank' }).check();
    expect(await answers(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Letter' }).check();
    await page.getByRole('checkbox', { name: 'Link addresses' }).check();
    await expect(page.getByText('Name Date Score')).toBeVisible();
    expect(choice(page)).toEqual({ mode: 'blank', paper: 'letter', tone: 'colour', links: '1' });
    await page.goto('/handouts/cheat-sheet/');
    await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked();
    expect(choice(page)).toMatchObject({ paper: 'letter', links: '1' });
  });

  test('restores the choices from the URL, and ignores invalid ones', async ({ page }) => {
    await page.goto(`${worksheet}?mode=key&tone=grey&paper=%3Cimg%3E`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('answer key');
    await expect(page.getByRole('radio', { name: 'Grayscale' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'A4' })).toBeChecked();
  });

  test('works by keyboard, and its button opens the print dialog', async ({ page }) => {
    await page.addInitScript(() => Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }));
    await page.goto(worksheet);
    await page.getByRole('radio', { name: 'With answers' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Blank' })).toBeChecked();
    expect(choice(page)).toMatchObject({ mode: 'blank' });
    await page.getByRole('button', { name: 'Print' }).press('Enter');
    expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true);
  });
});

for (const path of [worksheet, '/handouts/quiz-b/?seed=k7&n=15']) {
  test(`${path} has the same questions in its key, in the same order, and no answers on the blank sheet`, async ({ page }) => {
    await page.goto(path);
    const count = new URL(page.url()).searchParams.get('n');
    if (count) await expect(page.locator('.quiz-question')).toHaveCount(Number(count));
    await expect(page.locator('[aria-busy]')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Blank' }).check();
    const onSheet = await asked(page);
    expect(await answers(page)).toEqual([]);
    await expect(page.locator('main .tick b:visible')).toHaveCount(0);
    await page.getByRole('radio', { name: 'Answer key' }).check();
    const bare = (texts: readonly string[]) => texts.map((text) => text.replace(/ (More than one is|Sort each|Put them).*$/s, '').trim());
    expect(bare(await asked(page))).toEqual(bare(onSheet));
    expect((await answers(page)).length).toBeGreaterThanOrEqual(onSheet.length);
  });
}

test('a quiz is the same for the same code, changes with another code, and keeps to its objective', async ({ page }) => {
  await page.goto('/handouts/quiz-a/');
  const usual = await asked(page);
  await page.getByRole('textbox', { name: 'Code' }).fill('spring');
  await page.getByRole('combobox', { name: 'Questions' }).selectOption('5');
  await expect(page.locator('.quiz-question')).toHaveCount(5);
  await expect(page.getByText('code spring · all objectives · 5 questions')).toBeVisible();
  const spring = await asked(page);
  expect(spring).not.toEqual(usual.slice(0, 5));
  await page.reload();
  await expect(page.locator('.quiz-question')).toHaveCount(5);
  expect(await asked(page)).toEqual(spring);
  await page.getByRole('combobox', { name: 'Objective' }).selectOption({ index: 1 });
  await expect(page.getByText(/code spring · (?!all)/)).toBeVisible();
  expect(choice(page)).toMatchObject({ seed: 'spring', n: '5' });
});

test('all options of a blank quiz look the same, and the correct ones in its key are bold', async ({ page }) => {
  await page.goto('/handouts/quiz-a/?mode=blank');
  const weights = () =>
    page.locator('.choices .option').evaluateAll((options) => options.map((option) => getComputedStyle(option).fontWeight));
  await expect.poll(async () => new Set(await weights()).size).toBe(1);
  await page.getByRole('radio', { name: 'Answer key' }).check();
  expect(new Set(await weights()).size).toBe(2);
});

test('the panel has one download, which matches the choices', async ({ page }) => {
  await page.goto(`${worksheet}?mode=blank&paper=letter`);
  const download = page.getByRole('region', { name: 'Print options' }).getByRole('link', { name: /^Download PDF/ });
  await expect(download).toHaveCount(1);
  await expect(download).toHaveAttribute('href', /who-is-responsible-blank-letter\.pdf$/);
  await page.getByRole('radio', { name: 'Grayscale' }).check();
  await expect(download).toHaveAttribute('href', /who-is-responsible-blank-gray-letter\.pdf$/);
  await page.getByRole('radio', { name: 'Answer key' }).check();
  await expect(download).toHaveAttribute('href', /who-is-responsible-key-letter\.pdf$/);
});

test('the settings of a quiz are hidden until the script is ready', async ({ page }) => {
  const release = await holdBack(page, /quiz-page/);
  await page.goto('/handouts/quiz-a/');
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Questions' })).toBeHidden();
  release();
  await page.getByRole('combobox', { name: 'Questions' }).selectOption('5');
  await expect(page.locator('.quiz-question')).toHaveCount(5);
});

test('each back of a flashcard is behind its front, whichever edge the paper is flipped on', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const middle = async (side: string, card: number) => {
    const sheet = await page.locator(`.card-page.${side}`).first().boundingBox();
    const box = await page.locator(`.card-page.${side}`).first().locator('.flashcard').nth(card).boundingBox();
    if (!sheet || !box) throw new Error('A card is not drawn.');
    return { x: (box.x - sheet.x + box.width / 2) / sheet.width, y: (box.y - sheet.y + box.height / 2) / sheet.height };
  };
  for (const [flip, across, down] of [
    ['long', true, false],
    ['short', false, true],
  ] as const) {
    await page.goto(`/handouts/flashcards/?flip=${flip}`);
    for (const card of [0, 1, 4, 7]) {
      const front = await middle('fronts', card);
      const back = await middle('backs', card);
      expect(back.x, `card ${card}, ${flip} edge`).toBeCloseTo(across ? 1 - front.x : front.x, 2);
      expect(back.y, `card ${card}, ${flip} edge`).toBeCloseTo(down ? 1 - front.y : front.y, 2);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet is complete, with answers and without controls that need scripts', async ({ page }) => {
    await page.goto(worksheet);
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByText('print command')).toBeVisible();
    expect(await asked(page)).not.toEqual([]);
    expect((await answers(page)).length).toBe((await asked(page)).length);
  });
});
