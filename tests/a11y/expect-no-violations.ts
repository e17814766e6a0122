import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs in the page. Ignores frames, because our pages have none, and returns only violations, because collecting other results is slow. */
async function findViolations(rules: readonly string[] | undefined): Promise<string[]> {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations } = await run(document, {
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
    ...(rules ? { runOnly: [...rules] } : {}),
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.html.slice(0, 160)}\n    ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  );
}

/** The rules that depend on colors and widths. The sizes of targets on a phone have a test of their own: tests/browser/targets.spec.ts. */
export const looks = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/**
 * Runs axe on the page in its current state, with all rules for WCAG and best practices.
 * @param state what is open or how wide the page is, for the message
 * @param rules ids of rules; all by default
 */
export async function expectNoViolations(page: Page, state: string, rules?: readonly string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  expect(await page.evaluate(findViolations, rules), state).toEqual([]);
}
