import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations, looks } from '../a11y/expect-no-violations.ts';
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

test('an exam has flags, survives a reload, and shows a result by objective at the end', async ({ page }) => {
  await page.goto('/practice/');
  await page.getByLabel(/Use a timer/).check();
  await page.getByRole('button', { name: 'Start exam' }).click();
  await expect(page).toHaveURL(/mode=exam&timed=1&seed=[a-z0-9]{5}$/);
  await expect(round(page).getByText(/^Time left 2\d:\d\d/)).toBeVisible();
  await expect(question(page), 'the button that had the focus is gone').toBeFocused();
  await page.getByRole('button', { name: 'Turn off timer' }).click();
  const heading = (n: number) => page.getByRole('heading', { name: `Exam question ${n} of 20` });
  for (let n = 1; n <= 4; n += 1) {
    await expect(heading(n)).toBeVisible();
    if (n === 3) {
      await page.getByRole('button', { name: 'Flag for review' }).click();
      await expect(page.getByRole('button', { name: 'Flagged', pressed: true })).toHaveText('Flagged ✓');
    } else await answer(question(page));
    await expect(round(page).locator('.option-feedback')).toHaveCount(0);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  const stem = await question(page).locator('legend').first().innerText();
  await page.reload();
  await expect(question(page).locator('legend').first()).toHaveText(stem);
  await expect(round(page).getByText('Time left'), 'a clock that was switched off stays off').toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Question 3: unanswered, flagged for review' })).toBeVisible();
  await page.getByRole('button', { name: 'Question 20: unanswered' }).click();
  await expect(heading(20)).toBeVisible();
  await expectNoViolations(page, 'in an exam', { within: 'main' });
  await page.getByRole('button', { name: 'Submit' }).click();
  const confirm = page.getByRole('group', { name: /^Submit the exam\? You have 17 unanswered questions and 1 flagged for review\.$/ });
  await expect(confirm.getByRole('button', { name: 'Submit anyway' })).toBeFocused();
  await expectNoViolations(page, 'the question before an exam is submitted', { within: '.round' });
  await confirm.getByRole('button', { name: 'Continue' }).click();
  await expect(confirm).toHaveCount(0);
  await page.getByRole('button', { name: 'Submit' }).click();
  await confirm.getByRole('button', { name: 'Submit anyway' }).click();
  await expect(page.getByRole('heading', { name: /^\d+ of 20 correct/ })).toBeFocused();
  await expect(round(page).getByRole('meter')).toHaveCount(4);
  await expect(round(page).getByText('at least 700 on a scale from 100 to 1,000')).toBeVisible();
  await expect(round(page).locator('.result-reading a').first()).toHaveAttribute('href', /\/(guide|services)\//);
  await expect(round(page).getByRole('button', { name: 'Practice what you missed' })).toBeVisible();
  const missed = round(page).locator('fieldset.question');
  expect(await missed.count()).toBeGreaterThan(1);
  await expect(missed.first().locator('.option-feedback').first()).toBeVisible();
  await expect(missed.first().getByRole('link')).toHaveAttribute('href', /\/(guide|services)\//);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoViolations(page, 'the result, dark', { within: 'main', rules: looks });
  await page.reload();
  await expect(page.getByRole('heading', { name: /^\d+ of 20 correct/ }), 'the result is still there').toBeVisible();
});

/** A width at which the filters are folded. Wider screens have room for them beside the exam. */
const narrow = { width: 900, height: 800 };

test('the start buttons wait for the script, and choices made until then count', async ({ page }) => {
  await page.setViewportSize(narrow);
  const release = await holdBack(page, /_astro\/.*\.js$/);
  await page.goto('/practice/', { waitUntil: 'commit' });
  const start = page.getByRole('button', { name: /^Start: / });
  await expect(start).toBeDisabled();
  await page.getByText('Narrow it down').click();
  await page.getByLabel('Number of questions').selectOption('5');
  release();
  await start.click();
  await expect(page).toHaveURL(/n=5&seed=[a-z0-9]{5}$/);
});

test('a round that the reader starts before the questions are loaded begins after they are', async ({ page }) => {
  await page.setViewportSize(narrow);
  const release = await holdBack(page, '**/data/questions.json');
  await page.goto('/practice/');
  await page.getByText('Narrow it down').click();
  await page.getByLabel('Difficulty').selectOption('hard');
  await page.getByLabel('Number of questions').selectOption('5');
  await page.getByRole('button', { name: /^Start: / }).click();
  release();
  await expect(page).toHaveURL(/difficulty=hard&n=5&seed=[a-z0-9]{5}$/);
  await expect(question(page)).toBeVisible();
});

test('practice works with the keyboard and can be resumed', async ({ page }) => {
  await page.goto('/practice/?objective=compliance&n=5');
  await expect(page.getByLabel('Objective'), 'choices in effect are open').toBeVisible();
  await expect(page.getByLabel('Objective')).toHaveValue('compliance');
  await expect(page.getByRole('button', { name: 'Start: 5 questions' })).toBeVisible();
  await page.getByRole('button', { name: /^Start: / }).press('Enter');
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
  ).toContainText(/^[✓✕](Correct|Incorrect|\d of)/);
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
  await expectNoViolations(page, 'feedback', { within: '.round' });
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

test('the verdict is between stem and options, and reasons of other options are folded', async ({ page }) => {
  await page.goto('/practice/?from=drills&service=rds&n=5&seed=abc12');
  const check = page.getByRole('button', { name: 'Check answer' });
  await check.click();
  const verdict = question(page).getByRole('status');
  await expect(verdict).toHaveText('Choose an answer first.');
  await question(page).getByRole('radio', { name: 'AWS' }).check();
  await check.click();
  await expect(verdict).toHaveText(/^(✓Correct|✕Incorrect)\./);
  const top = async (part: Locator) => (await part.boundingBox())?.y ?? 0;
  expect(await top(question(page).locator('.stem'))).toBeLessThan(await top(verdict));
  expect(await top(verdict)).toBeLessThan(await top(question(page).locator('.option-inputs')));
  await expect(question(page).locator('[data-mark=right] .option-mark')).toHaveText('✓');
  await expect(question(page).locator('[data-chosen]')).toHaveCount(1);
});

test('on a phone, the bar with the buttons covers nothing that has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 560 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/practice/?n=5&seed=abc12');
  const bar = round(page).locator('.round-bar');
  await expect(bar.getByRole('button', { name: 'Check answer' })).toBeInViewport({ ratio: 1 });
  await question(page).focus();
  const controls = await question(page).locator('input, button').count();
  for (let n = 0; n < controls; n += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const cover = document.querySelector('.round-bar')?.getBoundingClientRect();
      return box && cover && !document.activeElement?.closest('.round-bar') && box.bottom > cover.top && box.top < cover.bottom;
    });
    expect(covered, `after ${n + 1} presses of Tab`).toBe(false);
  }
});

test('practice can be limited to exam-level questions and to one skill', async ({ page }) => {
  await page.goto('/practice/?skill=2.1.3&level=exam');
  const note = page.getByText('Only questions about skill 2.1.3');
  const count = page.locator('[data-count]');
  await expect(note).toBeVisible();
  await expect(page.getByLabel('Only exam-level questions')).toBeChecked();
  await expect(count).toHaveText(/^\d\d? questions match/);
  const limited = await count.innerText();
  await expectNoViolations(page, 'the setup with a skill', { within: 'main' });
  await page.getByRole('button', { name: /^Start: / }).click();
  await expect(page).toHaveURL(/\?skill=2\.1\.3&level=exam&seed=/);
  await page.goto('/practice/?skill=2.1.3&level=exam');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(note).toBeHidden();
  await expect(count).not.toHaveText(limited);
  await page.getByRole('button', { name: /^Start: / }).click();
  await expect(page).toHaveURL(/\?level=exam&seed=/);
});

test('the exam page links each skill to its questions and shows how many were right', async ({ page }) => {
  await page.goto('/exam/');
  const links = page.getByRole('link', { name: /^\d+\squestions? on skill 2\.[1-4]\.\d$/ });
  await expect(links).toHaveCount(21);
  await page.getByRole('link', { name: 'on skill 2.4.4' }).click();
  await page.getByRole('button', { name: /^Start: / }).click();
  await answer(question(page));
  await page.getByRole('button', { name: 'Check answer' }).click();
  await page.goto('/exam/');
  await expect(page.locator('[data-skill="2.4.4"]')).toHaveText(/^[01]\sof\s1\scorrect$/);
  await expect(page.locator('[data-skill="2.1.1"]')).toBeEmpty();
});
