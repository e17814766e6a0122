import { expect, test, type Page } from '@playwright/test';

const start = (page: Page) => page.getByRole('button', { name: 'Start review' });
const front = (page: Page) => page.locator('.card-front');
const back = (page: Page) => page.getByRole('group', { name: 'Answer', exact: true });
const topic = (page: Page, name: string) => page.getByRole('checkbox', { name });
const openChoices = (page: Page) => page.getByText('Choose cards and the daily limit').click();

test('a review works with the keyboard and moves the focus', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/review/');
  await expect(page.getByText('10 new', { exact: true })).toBeVisible();
  expect(
    requests.filter((url) => url.endsWith('cards.json')),
    'cards are fetched only when a review starts',
  ).toEqual([]);

  await start(page).focus();
  await page.keyboard.press('Enter');
  await expect(front(page)).toHaveText('Undifferentiated heavy lifting');
  await expect(front(page)).toBeFocused();
  await expect(page.getByRole('group', { name: 'How well did you know it?' })).toBeHidden();
  await page.keyboard.press('3');
  await expect(front(page), 'a card cannot be rated before its back is shown').toHaveText('Undifferentiated heavy lifting');
  await page.keyboard.press('Space');
  await expect(back(page)).toBeFocused();
  await expect(page.getByRole('button', { name: /^3 Good/ })).toContainText('in 10 min');

  await page.keyboard.press('4');
  await expect(front(page)).toBeFocused();
  await expect(front(page)).toHaveText('Shared responsibility model');
  await page.keyboard.press('u');
  await expect(front(page), 'undone').toHaveText('Undifferentiated heavy lifting');
  await expect(page.getByText('Left today: 10 new')).toBeVisible();

  for (let rated = 0; rated < 10; rated++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
  }
  await expect(page.getByRole('heading', { name: 'All done for now' })).toBeFocused();
  await expect(page.getByText(/You reviewed 10 cards\. Next card in \d+ days\./)).toBeVisible();
  await page.getByRole('button', { name: 'Back to overview' }).press('Enter');
  await expect(page.getByText(/^No cards are due\. Next card in/)).toBeFocused();
});

test('cards come back on the day they are due and count in the statistics', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-25T08:00:00Z') });
  await page.goto('/review/');
  await openChoices(page);
  await page.getByRole('spinbutton', { name: 'New cards per day' }).fill('2');
  await page.keyboard.press('Tab');
  await start(page).click();
  await expect(front(page)).toBeFocused();
  for (let rated = 0; rated < 2; rated++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('4');
  }
  await expect(page.getByRole('heading', { name: 'All done for now' })).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-12-15T08:00:00Z'));
  await page.reload();
  await expect(page.getByText('2 due, 2 new')).toBeVisible();
  await start(page).click();
  await expect(front(page)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.review-figures div', { hasText: 'Remembered' })).toContainText('1 of 2');
  await page.getByText('Show as a table').click();
  await expect(page.getByRole('row', { name: /Dec 15, today 2/ })).toBeVisible();
});

test('on a phone, the grades stay in reach below a long answer', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/review/');
  await start(page).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expect(page.getByRole('button', { name: /Good/ })).toBeInViewport({ ratio: 1 });
  const link = back(page).getByRole('link').last();
  await link.focus();
  const bottom = await page.locator('.review-bar').evaluate((bar) => bar.getBoundingClientRect().top);
  const box = await link.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom);
});

test('the page of a service links to its cards, and the URL keeps the choice', async ({ page }) => {
  await page.goto('/services/dynamodb/');
  await page.getByRole('link', { name: 'Flashcards' }).click();
  const service = page.getByRole('combobox', { name: 'Service' });
  await expect(service).toHaveValue('dynamodb');
  await page.getByRole('spinbutton', { name: 'New cards per day' }).fill('999');
  await page.keyboard.press('Tab');
  const count = async () => Number.parseInt(await page.locator('[data-counts]').innerText());
  await expect(page.getByText(/^\d+ new$/)).toBeVisible();
  const own = await count();
  await service.selectOption('All');
  await expect(page).toHaveURL(/\/review\/$/);
  expect(await count()).toBeGreaterThan(own);
  await service.selectOption('IAM');
  await expect(page).toHaveURL(/\/review\/\?service=iam$/);
});

test('only selected topics and kinds are reviewed', async ({ page }) => {
  await page.goto('/review/');
  await openChoices(page);
  for (const name of ['“Of” and “in”', 'How the line moves', 'Compliance', 'Terms', 'Questions']) await topic(page, name).uncheck();
  await start(page).click();
  await expect(page.getByText('Definition and examples · Who does what · new')).toBeVisible();
  await expect(front(page)).toHaveText('Patch management');
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expect(back(page).locator('.party')).toHaveText(['You', 'Both', 'AWS']);
  await page.getByRole('button', { name: 'Stop' }).click();
  await topic(page, 'Who does what').uncheck();
  await expect(page.getByText('No cards match.')).toBeVisible();
  await expect(start(page)).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every card links to its answer', async ({ page }) => {
    await page.goto('/review/');
    await expect(start(page)).toBeHidden();
    await page.locator('.card-list').getByText('Who does what').click();
    await page.getByRole('link', { name: 'Hypervisor', exact: true }).click();
    await expect(page).toHaveURL(/\/glossary\/#hypervisor$/);
  });
});
