import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page, Route } from '@playwright/test';
import { buildSync } from 'esbuild';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumArguments } from '../../diagrams/mermaid/chromium.ts';
import { rooted } from '../base-path.ts';

/** The site to print. */
export interface PrintedSite {
  /** The folder it was built into. */
  readonly dir: string;
  /** The sub-path it was built for. */
  readonly base?: string | undefined;
  /** Its address on the web, for links on paper; undefined where it has none yet. */
  readonly url?: string | undefined;
}

/** Stands in for the site's address while its pages are printed. */
const nowhere = 'https://site.invalid';

/** What runs in the pages, as `onPaper`. */
const pageScript = (): string =>
  buildSync({
    entryPoints: [fileURLToPath(new URL('page/entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'onPaper',
    footer: { js: 'globalThis.onPaper = onPaper;' },
  }).outputFiles[0]?.text ?? '';

/** Answers from the built files, at the address that the site will have: so links on paper lead there. */
function answer(route: Route, { dir, base }: PrintedSite): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const root = rooted(base);
  const file = join(dir, decodeURIComponent(pathname.slice(root.length)), pathname.endsWith('/') ? 'index.html' : '');
  return pathname.startsWith(root) && existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
}

/** One Chromium that prints pages of a built site; nothing is served or fetched. */
export class PaperBrowser {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #origin: string;
  readonly #site: PrintedSite;

  private constructor(browser: Browser, context: BrowserContext, site: PrintedSite) {
    this.#browser = browser;
    this.#context = context;
    this.#site = site;
    this.#origin = new URL(site.url ?? nowhere).origin;
  }

  /** @param executablePath the Chromium */
  static async open(executablePath: string, site: PrintedSite): Promise<PaperBrowser> {
    const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
    const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', colorScheme: 'light' });
    await context.addInitScript({ content: pageScript() });
    await context.route('**/*', (route) => answer(route, site));
    return new PaperBrowser(browser, context, site);
  }

  version = (): string => this.#browser.version();
  newPage = (): Promise<Page> => this.#context.newPage();
  close = (): Promise<void> => this.#browser.close();

  /** Opens a page and makes it ready for paper. @param address from the site's root */
  async show(page: Page, address: string): Promise<void> {
    await page.goto(this.#origin + rooted(this.#site.base) + address.slice(1), { waitUntil: 'load' });
    await page.evaluate('onPaper.drawHatches()');
    if (!this.#site.url) await page.evaluate('onPaper.cutSiteLinks()');
  }
}
