import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../a11y/expect-no-violations.ts';
import { holdBack } from './hold-back.ts';

const round = (page: Page) => page.getByRole('region', { name: 'Questions', exact: true });
const question = (page: Page) => round(page).locator('fieldset.question').first();

/** Answers a question of any type. */
async function answer(group: Locator): Promise<void> {
  const type = await group.getAttribute('data-type');
  if (type === 'sort') for (const row of await group.getByRole('group').all()) await row.getByRole('radio').first().check();
  else if (type === 'order')
    await group
      .getByRole('button', { name: /Move down/ })
      .first()
      .click();
  else await group.locator('input').first().check();
}

test('an exam has flags, survives a reload and shows a result by objective at the end', async ({ page }) => {
  await page.goto('/practice/');
  await page.getByLabel(/Use a timer/).check();
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expect(page).toHaveURL(/mode=exam&timed=1&seed=[a-z0-9]{5}$/);
  await expect(round(page).getByText(/^Time left 2\d:\d\d/)).toBeVisible();
  await page.getByRole('button', { name: 'Turn off timer' }).click();
  for (let n = 1; n <= 19; n += 1) {
    await expect(page.getByRole('heading', { name: `Practice exam: question ${n} of 20` })).toBeVisible();
    if (n === 3) await page.getByRole('button', { name: 'Flag for review' }).click();
    else await answer(question(page));
    await expect(round(page).locator('.option-feedback')).toHaveCount(0);
    if (n === 10) {
      const stem = await question(page).locator('legend').first().innerText();
      await page.reload();
      await expect(question(page).locator('legend').first()).toHaveText(stem);
      await expect(round(page).getByText('Time left'), 'a clock that was switched off stays off').toHaveCount(0);
      await expect(page.getByRole('button', { name: 'Question 3: unanswered, flagged for review' })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await expectNoViolations(page, 'in an exam');
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(round(page).getByText('2 unanswered, 1 flagged for review.')).toBeVisible();
  await page.getByRole('button', { name: 'Submit anyway' }).click();
  await expect(page.getByRole('heading', { name: /^\d+ of 20 correct/ })).toBeFocused();
  const table = round(page).getByRole('table');
  expect(await table.getByRole('row').count()).toBe(5);
  const missed = round(page).locator('fieldset.question');
  expect(await missed.count()).toBeGreaterThan(1);
  await expect(missed.first().locator('.option-feedback').first()).toBeVisible();
  await expect(missed.first().getByRole('link')).toHaveAttribute('href', /\/(guide|services)\//);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(page, 'the result, dark');
  await page.reload();
  await expect(page.getByRole('heading', { name: /^\d+ of 20 correct/ }), 'the result is still there').toBeVisible();
});

test('the start buttons wait for the script, and choices made until then count', async ({ page }) => {
  const release = await holdBack(page, /_astro\/.*\.js$/);
  await page.goto('/practice/', { waitUntil: 'commit' });
  const start = page.getByRole('button', { name: 'Start practice' });
  await expect(start).toBeDisabled();
  await page.getByLabel('Number of questions').selectOption('5');
  release();
  await start.click();
  await expect(page).toHaveURL(/n=5&seed=[a-z0-9]{5}$/);
});

test('a round started before the questions are loaded starts afterwards', async ({ page }) => {
  const release = await holdBack(page, '**/data/questions.json');
  await page.goto('/practice/');
  await page.getByLabel('Difficulty').selectOption('hard');
  await page.getByLabel('Number of questions').selectOption('5');
  await page.getByRole('button', { name: 'Start practice' }).click();
  release();
  await expect(page).toHaveURL(/difficulty=hard&n=5&seed=[a-z0-9]{5}$/);
  await expect(question(page)).toBeVisible();
});

test('practice works with the keyboard and can be resumed', async ({ page }) => {
  await page.goto('/practice/?objective=compliance&n=5');
  await expect(page.getByLabel('Objective')).toHaveValue('compliance');
  await page.getByRole('button', { name: 'Start practice' }).press('Enter');
  await expect(page).toHaveURL(/objective=compliance&n=5&seed=/);
  const address = page.url();
  await expect(page.getByRole('heading', { name: 'Question 1 of 5' })).toBeVisible();
  await answer(question(page));
  await page.getByRole('button', { name: 'Check answer' }).press('Enter');
  await expect(
    round(page)
      .getByRole('status')
      .filter({ hasText: /correct/i })
      .first(),
  ).toContainText(/^(Correct|Incorrect|\d of)/);
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  await expectNoViolations(page, 'feedback');
  await page.keyboard.press('Enter');
  await expect(question(page), 'the next question gets the focus').toBeFocused();
  const second = await question(page).locator('legend').first().innerText();

  await page.goto('/practice/');
  await expect(page.getByText('(1 of 5 answered)')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(question(page).locator('legend').first()).toHaveText(second);
  expect(page.url()).toBe(address);
});

test('a URL with a seed restores the round, drills included', async ({ page }) => {
  await page.goto('/practice/?from=drills&service=rds&n=5&seed=abc12');
  const first = await question(page).locator('legend').first().innerText();
  expect(first).toMatch(/^On Amazon RDS, who is responsible for/);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(question(page).locator('legend').first()).toHaveText(first);
  await question(page).getByRole('radio', { name: 'AWS' }).check();
  await page.getByRole('button', { name: 'Check answer' }).click();
  await expect(round(page).getByRole('link', { name: /^RDS: / })).toHaveAttribute('href', /\/services\/rds\/#/);
});

test('practice can be limited to exam-level questions and to one skill', async ({ page }) => {
  await page.goto('/practice/?skill=2.1.3&level=exam');
  const note = page.getByText('Only questions about skill 2.1.3');
  const count = page.locator('[data-count]');
  await expect(note).toBeVisible();
  await expect(page.getByLabel('Only exam-level questions')).toBeChecked();
  await expect(count).toHaveText(/^\d\d? questions match/);
  const limited = await count.innerText();
  await expectNoViolations(page, 'the setup with a skill');
  await page.getByRole('button', { name: 'Start practice' }).click();
  await expect(page).toHaveURL(/\?skill=2\.1\.3&level=exam&seed=/);
  await page.goto('/practice/?skill=2.1.3&level=exam');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(note).toBeHidden();
  await expect(count).not.toHaveText(limited);
  await page.getByRole('button', { name: 'Start practice' }).click();
  await expect(page).toHaveURL(/\?level=exam&seed=/);
});

test('the exam page links each skill to its questions and shows how many were right', async ({ page }) => {
  await page.goto('/exam/');
  const links = page.getByRole('link', { name: /^2\.[1-4]\.\d: \d+ questions$/ });
  await expect(links).toHaveCount(21);
  await links.filter({ hasText: '2.4.4' }).click();
  await page.getByRole('button', { name: 'Start practice' }).click();
  await answer(question(page));
  await page.getByRole('button', { name: 'Check answer' }).click();
  await page.goto('/exam/');
  await expect(page.locator('[data-skill="2.4.4"]')).toHaveText(/^[01] of 1 correct$/);
  await expect(page.locator('[data-skill="2.1.1"]')).toBeEmpty();
  await expectNoViolations(page, 'the exam page with scores');
});
