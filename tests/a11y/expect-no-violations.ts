import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/**
 * Lets axe read the page as it stands now, with every rule it has for WCAG and its best practices.
 * @param state names what is open or how wide the page is, for the message
 */
export async function expectNoViolations(page: Page, state: string): Promise<void> {
  // Our pages have no frames, so axe need not open a page of its own to gather results from them.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.html.slice(0, 160)}\n    ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  );
  expect(found, state).toEqual([]);
}
