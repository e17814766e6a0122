import type { ConsoleMessage, Page, Request, Response } from '@playwright/test';

/** What happened while a page opened. */
export interface Visit {
  /** Errors and warnings on the console, uncaught errors, and files that couldn't be fetched. */
  readonly troubles: readonly string[];
  /** Every requested URL once, including the page. */
  readonly requests: readonly string[];
  /** What the content security policy blocked. */
  readonly refused: readonly string[];
}

const fromNetwork = (request: Request) => /^https?:/.test(request.url());

/** Playwright's message when it blocks service workers, which playwright.config.ts requires. */
const workerBlocked = 'Service Worker registration blocked by Playwright';

/** Records what happens in a tab until `stop` is called. */
function listen(page: Page) {
  const troubles: string[] = [];
  const requests = new Set<string>();
  const listeners = {
    console: (message: ConsoleMessage) => {
      if (['error', 'warning'].includes(message.type()) && !message.text().startsWith(workerBlocked))
        troubles.push(`${message.type()}: ${message.text()}`);
    },
    pageerror: (error: Error) => troubles.push(`uncaught: ${error.message}`),
    requestfailed: (request: Request) => {
      const reason = request.failure()?.errorText ?? 'no reason given';
      // Requests of the previous page that were canceled.
      if (reason !== 'net::ERR_ABORTED') troubles.push(`not fetched: ${request.url()} (${reason})`);
    },
    response: (response: Response) => {
      if (response.status() >= 400) troubles.push(`status ${response.status()}: ${response.url()}`);
    },
    request: (request: Request) => {
      if (fromNetwork(request)) requests.add(request.url());
    },
  };
  const names = Object.keys(listeners) as (keyof typeof listeners)[];
  // Playwright has a separate type for each event's listener, so cast them to one.
  const each = (change: 'on' | 'off') => names.forEach((name) => page[change](name as 'request', listeners[name] as () => void));
  each('on');
  return { troubles, requests, stop: () => each('off') };
}

const watched = new WeakSet<Page>();

async function watchPolicy(page: Page): Promise<void> {
  if (watched.has(page)) return;
  watched.add(page);
  await page.addInitScript(() => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      refused.push(`${event.violatedDirective}: ${event.blockedURI} (line ${event.lineNumber})`),
    );
    Object.assign(globalThis, { refused });
  });
}

/** Opens a page and waits until it is idle. @returns what happened */
export async function visit(page: Page, address: string): Promise<Visit> {
  await watchPolicy(page);
  const { troubles, requests, stop } = listen(page);
  await page.goto(address, { waitUntil: 'load' });
  const refused = await page.evaluate(async () => {
    await new Promise((quiet) => requestIdleCallback(quiet));
    await new Promise((later) => setTimeout(later, 50));
    return (globalThis as unknown as { refused: string[] }).refused;
  });
  stop();
  return { troubles, requests: [...requests], refused };
}
