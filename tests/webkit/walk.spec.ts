import { expect, test } from '@playwright/test';
import { findWebKitDriver } from '../../src/cli/test-browsers.ts';
import { WebDriver } from './web-driver.ts';

let browser: WebDriver;
let origin = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({}, { project }) => {
  origin = project.use.baseURL ?? '';
  browser = await WebDriver.start(findWebKitDriver() ?? '');
});
test.afterAll(() => browser.close());

/** Waits until an element is there and its text matches. The page before may still be leaving, and can't run a script then. */
const see = (selector: string, text: RegExp) =>
  expect
    .poll(() => browser.run<string>(`return document.querySelector(${JSON.stringify(selector)})?.innerText ?? ''`).catch(() => ''), {
      timeout: 15_000,
    })
    .toMatch(text);
const open = (path: string) => browser.open(`${origin}${path}`);

test('a chapter reads, and its diagram has the colors of the parties', async () => {
  await open('/guide/the-layers/');
  await see('h1', /layers/i);
  const fills = await browser.run<string[]>(
    `return [...document.querySelectorAll('.drawing :is(.aws, .customer, .shared) rect')].map((shape) => getComputedStyle(shape).fill)`,
  );
  expect(fills).not.toHaveLength(0);
  expect(fills).not.toContain('rgb(0, 0, 0)');
});

test('the theme can be switched', async () => {
  const paper = () => browser.run<string>(`return getComputedStyle(document.documentElement).backgroundColor`);
  const before = await paper();
  await browser.click('[data-theme-toggle]');
  expect(await paper()).not.toBe(before);
});

test('search answers', async () => {
  await open('/search/?q=hypervisor');
  await see('a.hit', /Hypervisor/);
});

test('the matrix filters, and opens the card of a cell', async () => {
  await open('/services/?category=storage');
  await see('main [role=status]', /\d of \d+ services/);
  // The driver refuses to click what the table's frame may have scrolled away.
  await browser.run(`document.querySelector('#s3 td a').click()`);
  await see('.cell-popover', /S3/);
});

test('practice asks a question and answers it', async () => {
  await open('/practice/?n=5&seed=abc12');
  await see('.round h2', /Question 1 of 5/);
  await browser.run(`document.querySelector('.round fieldset input').click()`);
  await browser.click('.round .button-primary');
  await see('.question-outcome', /./);
});

test('the page for reading offline opens', async () => {
  await open('/offline/');
  await see('h1', /offline/i);
});
