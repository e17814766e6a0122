import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './src/diagrams/mermaid/chromium.ts';
import { freePort } from './src/cli/serve.ts';
import { findFirefox, findWebKitDriver } from './src/cli/test-browsers.ts';
import { firefoxProject } from './tests/firefox.ts';

// Chosen once, by the first process that reads this file; the workers inherit it.
process.env.GUIDE_TEST_PORT ??= String(await freePort());
const port = process.env.GUIDE_TEST_PORT;
const baseURL = `http://localhost:${port}`;

const firefox = findFirefox();

export default defineConfig({
  fullyParallel: true,
  // One more than the cores of a small machine, because some tests mostly wait.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.stdout.isTTY ? 'line' : 'dot',
  // Long enough for a busy machine: the book has thousands of elements to check.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    actionTimeout: 20_000,
    launchOptions: { executablePath: findChromium(), args: [...chromiumArguments] },
    // A worker would fetch all chapters and the search in each new tab; the tests of reading offline let it in.
    serviceWorkers: 'block',
    // A new context for each test takes longer than most tests; Playwright clears storage, caches, routes and scripts between them.
    reuseContext: true,
    locale: 'en-US',
    timezoneId: 'UTC',
  },
  projects: [
    ...['browser', 'a11y', 'print', ...(findWebKitDriver() ? ['webkit'] : [])].map((name) => ({ name, testDir: `tests/${name}` })),
    ...(firefox ? [firefoxProject(firefox)] : []),
  ],
  webServer: {
    command: `"${process.execPath}" src/cli/serve.ts`,
    timeout: 20_000,
    url: `${baseURL}/404.html`,
    env: { PORT: port, HOST: 'localhost' },
    reuseExistingServer: false,
  },
});
