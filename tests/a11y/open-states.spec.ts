import { test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { settleAtOnce } from '../browser/settle-at-once.ts';
import { everyPage } from '../every-page.ts';
import { expectNoViolations, looks, thinOut } from './expect-no-violations.ts';

interface State {
  readonly path: string;
  readonly width: number;
  readonly open: (page: Page) => Promise<unknown>;
  /** What opens or changes: tests/browser/every-page.spec.ts reads the rest of the page. */
  readonly within: string;
}

/** What a reader can open, and how. On one page, what covers others comes last. */
const states: Readonly<Record<string, State>> = {
  'the sections of a page on a narrow screen': {
    path: '/guide/the-model/',
    width: 320,
    within: '.contents',
    open: (page) => page.getByText('On this page').click(),
  },
  'the menu on a narrow screen': {
    path: '/guide/the-model/',
    width: 320,
    within: '.site-header',
    open: async (page) => {
      await page.getByText('Menu', { exact: true }).click();
      await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link').first().waitFor();
    },
  },
  'the keyboard shortcuts': {
    path: '/exam/',
    width: 320,
    within: 'dialog[open]',
    open: async (page) => {
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'the search dialog with results': { path: '/', width: 1280, within: 'dialog[open]', open: searchFor('patching', 'Best matches') },
  'the search dialog on a narrow screen': { path: '/', width: 320, within: 'dialog[open]', open: searchFor('patching', 'Best matches') },
  'the search dialog with nothing found': { path: '/', width: 1280, within: 'dialog[open]', open: searchFor('zzzzqqqq', 'No results for') },
  'the search page with results': {
    path: '/search/?q=patching',
    width: 320,
    within: 'main',
    open: (page) => page.locator('a.hit').first().waitFor(),
  },
  'the card of a term': {
    path: '/guide/the-model/',
    width: 1280,
    within: '.card',
    open: async (page) => {
      await page.locator('main a.term').first().hover();
      await page.locator('.card:popover-open').waitFor();
    },
  },
  'the card of a cell': {
    path: '/services/?party=customer',
    width: 1280,
    within: '.cell-popover',
    open: async (page) => {
      await page.locator('#lambda td:visible a').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'the card of a cell on a narrow screen': {
    path: '/services/',
    width: 320,
    within: '.cell-popover',
    open: async (page) => {
      await page.locator('#lambda td a').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'a checkpoint with its feedback': {
    path: '/guide/the-layers/#check-yourself',
    width: 320,
    within: '#port-open-to-the-internet',
    open: async (page) => {
      for (const check of await page.getByRole('button', { name: 'Check answer', exact: true }).all()) await check.scrollIntoViewIfNeeded();
      const question = page.locator('#port-open-to-the-internet');
      await question.getByRole('radio').first().check();
      await question.getByRole('button', { name: 'Check answer' }).click();
      await question.getByText('Why not the others?').click();
    },
  },
  'a worked example with its answers': {
    path: '/guide/two-stories/',
    width: 320,
    within: '[data-worked]',
    open: async (page) => {
      await page.locator('.duty-choices').first().getByRole('button', { name: 'You' }).click();
      await page.locator('.duty-choices').nth(1).getByRole('button', { name: 'AWS' }).click();
      await page.getByRole('button', { name: 'Show all answers' }).first().click();
    },
  },
  'a stack with a pasted text and an open note': {
    path: '/stack/?s=ec2,lambda.image&f=nist-800-53',
    width: 320,
    within: 'main',
    open: async (page) => {
      await page.getByText('Export', { exact: true }).click();
      await page.getByText('Choose services', { exact: true }).click();
      await page.locator('.stack-mark summary').first().click();
      await page.getByText('Paste a list, a configuration, or a state').click();
      await page.getByRole('textbox', { name: /^Names of services/ }).fill('aws_ecs_service');
      await page.getByRole('button', { name: 'Read the text' }).click();
      await page.getByRole('button', { name: 'Use Fargate instead' }).waitFor();
    },
  },
  'the exam page with a score': {
    path: '/practice/?skill=2.4.4',
    width: 320,
    within: 'main',
    open: async (page) => {
      await page.getByRole('button', { name: /^Start: / }).click();
      await page.getByRole('radio').or(page.getByRole('checkbox')).first().check();
      await page.getByRole('button', { name: 'Check answer' }).click();
      await page.goto('/exam/');
      await page.getByText(/^[01]\sof\s1\scorrect$/).waitFor();
    },
  },
  'the filters of practice': {
    path: '/practice/',
    width: 320,
    within: '[data-setup]',
    open: (page) => page.getByText('Narrow it down').click(),
  },
  'a flashcard with its back': {
    path: '/review/',
    width: 320,
    within: 'main',
    open: async (page) => {
      await page.getByRole('button', { name: 'Start review' }).click();
      await page.getByRole('button', { name: 'Show answer' }).click();
    },
  },
  'the statistics after a review': {
    path: '/review/',
    width: 320,
    within: 'main',
    open: async (page) => {
      await page.getByRole('button', { name: /^4 Easy/ }).click();
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText('Show as a table').click();
    },
  },
  'the question before all data is deleted': {
    path: '/progress/',
    width: 320,
    within: 'main',
    open: async (page) => {
      await page.getByRole('button', { name: 'Delete all data' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'a group of the header': {
    path: '/guide/the-model/',
    width: 1280,
    within: '.site-header',
    open: (page) => page.locator('summary', { hasText: 'Look up' }).click(),
  },
};

function searchFor(words: string, answer: string) {
  return async (page: Page) => {
    const dialog = page.getByRole('dialog');
    if (!(await dialog.isVisible())) await page.keyboard.press('/');
    await dialog.getByRole('searchbox').fill(words);
    await dialog.getByText(answer).waitFor();
  };
}

/** These open on a wide screen in every run, and on a narrow one in the weekly run. */
const isWeekly = (name: string) => /^the (?:search dialog|card of a cell) on a narrow screen$/.test(name);

const chosen = Object.entries(states).filter(([name]) => everyPage || !isWeekly(name));

// A page opens once for all its states of one width.
for (const together of Object.values(Object.groupBy(chosen, ([, { path, width }]) => `${path} ${width}`))) {
  const [first] = together ?? [];
  if (!together || !first) continue;
  const [, { path, width }] = first;
  test(`what opens on ${path} at ${width} px has no accessibility violation, in light and dark`, async ({ page }) => {
    await settleAtOnce(page);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    for (const [name, { open, within }] of together) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await open(page);
      if (within === 'main' && !everyPage) await page.evaluate(thinOut);
      await expectNoViolations(page, `${name}, light`, { within });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expectNoViolations(page, `${name}, dark`, { within, rules: looks });
    }
  });
}
