import type { Page, Request } from '@playwright/test';

/** What happened while a page was opened. */
export interface Visit {
  /** Errors and warnings on the console, uncaught errors, and files that could not be had. */
  readonly troubles: readonly string[];
  /** Every address asked for, the page included; none twice. */
  readonly requests: readonly string[];
  /** What the Content-Security-Policy refused. */
  readonly refused: readonly string[];
}

const fromNetwork = (request: Request) => /^https?:/.test(request.url());

/** Opens a page, waits until it is quiet, and tells what happened. */
export async function visit(page: Page, address: string): Promise<Visit> {
  const troubles: string[] = [];
  const requests = new Set<string>();
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) =>
    troubles.push(`not fetched: ${request.url()} (${request.failure()?.errorText ?? 'no reason given'})`),
  );
  page.on('response', (response) => response.status() >= 400 && troubles.push(`status ${response.status()}: ${response.url()}`));
  page.on('request', (request) => fromNetwork(request) && requests.add(request.url()));
  await page.addInitScript(() => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.violatedDirective}: ${event.blockedURI} (line ${event.lineNumber})`),
    );
    Object.assign(globalThis, { refused });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const refused = await page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);
  return { troubles, requests: [...requests], refused };
}
