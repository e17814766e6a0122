import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What of a page axe reads. */
interface Part {
  /** Ids of rules; all by default. */
  readonly rules?: readonly string[];
  /** A selector of its parts; the whole page by default. */
  readonly within?: string;
}

/** Runs in the page. Ignores frames, because our pages have none, and returns only violations, because collecting other results is slow. */
async function findViolations({ rules, within }: Part): Promise<string[]> {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations } = await run(within ?? document, {
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

/** Runs in the page. Of many equal siblings, such as the rows of a table or the entries of a list, leaves the first three and the last one. */
export function thinOut(): void {
  for (const parent of document.querySelectorAll('main, main *')) {
    const siblings = Object.groupBy([...parent.children], (child) => `${child.tagName} ${child.getAttribute('class')}`);
    for (const equal of Object.values(siblings)) equal?.slice(3, -1).forEach((each) => each.remove());
  }
}

/**
 * Runs axe on the page in its current state, with all rules for WCAG and best practices.
 * @param state what is open or how wide the page is, for the message
 */
export async function expectNoViolations(page: Page, state: string, part: Part = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  expect(await page.evaluate(findViolations, part), state).toEqual([]);
}
