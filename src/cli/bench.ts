import type { Browser, BrowserContext, Page } from 'playwright-core';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launchChromium } from '../diagrams/mermaid/chromium.ts';
import { listFiles, normalizeBase } from '../publish/built-site.ts';
import { root } from '../publish/project.ts';
import { mediaTypes } from '../publish/static-files.ts';
import { isFresh } from './build.ts';
import { runCommand } from './command.ts';
import { ensureChromium } from './test-browsers.ts';

/** `npm run bench` measures how a new reader on a phone experiences `dist/`, with the service worker: medians of three runs. */
const runs = 3;
const pages = [
  ['text page', 'guide/defaults/'],
  ['diagram page', 'guide/the-layers/'],
] as const;
const searchWord = 'encryption';

/** A mid-range phone on a slow mobile network, with 1.6 Mbit/s. */
const phone = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const cpuSlowdown = 4;

/** A host that sends files compressed and counts responses and bytes. */
async function startHost(dir: string, base: string) {
  const sent = { requests: 0, bytes: 0 };
  const bodies = new Map(
    listFiles(dir).map((file) => {
      const bytes = readFileSync(join(dir, file));
      const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
      const isBrotli = /text|json|svg|wasm/.test(type);
      const headers = { 'content-type': type, ...(isBrotli && { 'content-encoding': 'br' }) };
      return [base + file, { headers, body: isBrotli ? brotliCompressSync(bytes) : bytes }];
    }),
  );
  const server = createServer((request, response) => {
    const file = bodies.get((request.url ?? '/').replace(/[?#].*/, '').replace(/\/$/, '/index.html'));
    if (!file) return void response.writeHead(404).end();
    sent.requests += 1;
    sent.bytes += file.body.length;
    response.writeHead(200, file.headers).end(file.body);
  });
  await once(server.listen(0, 'localhost'), 'listening');
  const address = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
  return { address, sent, stop: () => server.close().closeAllConnections() };
}
type Host = Awaited<ReturnType<typeof startHost>>;

declare global {
  interface Window {
    notes: { firstPaint: number; shift: number; blocking: number; firstResult: number | undefined };
  }
}

/** Runs in each page before the page's scripts. Times are in milliseconds. */
function watchPage(word: string): void {
  const notes: Window['notes'] = { firstPaint: 0, shift: 0, blocking: 0, firstResult: undefined };
  window.notes = notes;
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (notes.firstPaint = startTime));
  observe('layout-shift', (entry) => (notes.shift += (entry as PerformanceEntry & { value: number }).value));
  observe('longtask', ({ duration }) => (notes.blocking += duration - 50));
  const findResult = () => {
    const isShown = [...document.querySelectorAll('a.hit')].some((hit) => hit.textContent.toLowerCase().includes(word));
    if (isShown) notes.firstResult = performance.now();
    else requestAnimationFrame(findResult);
  };
  addEventListener('keydown', ({ key }) => key === '/' && findResult(), true);
}

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', phone);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await page.addInitScript(watchPage, searchWord);
  return page;
}

/** The milliseconds from pressing `/` to the first result that contains the word. */
async function timeSearch(page: Page): Promise<number> {
  const start = await page.evaluate(() => performance.now());
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('dialog input'), null, { polling: 'raf' });
  await page.keyboard.type(searchWord);
  await page.waitForFunction(() => window.notes.firstResult !== undefined, null, { polling: 'raf' });
  return (await page.evaluate(() => window.notes.firstResult ?? NaN)) - start;
}

/** A new reader opens a page, waits until the site is stored for reading offline, and then opens another page and searches there. */
async function measureVisit(browser: Browser, { address, sent }: Host, path: string): Promise<Readonly<Record<string, number>>> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const before = { ...sent };
  const page = await openTab(context);
  await page.goto(address + path, { waitUntil: 'load' });
  const pageBytes = sent.bytes - before.bytes;
  const firstSearch = await timeSearch(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const { firstPaint, shift, blocking } = await page.evaluate(() => window.notes);
  const visit = { bytes: sent.bytes - before.bytes, requests: sent.requests - before.requests };
  await page.goto(address, { waitUntil: 'load' });
  const laterSearch = await timeSearch(page);
  await context.close();
  return {
    'page, KiB': pageBytes / 1024,
    'first paint, ms': firstPaint,
    'blocking, ms': blocking,
    'layout shift': shift,
    'first search, ms': firstSearch,
    'search when stored, ms': laterSearch,
    'whole first visit, KiB': visit.bytes / 1024,
    'whole first visit, requests': visit.requests,
  };
}

function median(values: readonly number[]): number {
  const value = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  return Number(value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0));
}

await runCommand(async () => {
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) throw new Error('There is nothing in dist/ to measure. Run "npm run build" first.');
  if (!isFresh()) console.error('dist/ is older than the content or the code. Run "npm run build" to measure the current state.');
  console.error('Measuring for a few minutes …');
  const host = await startHost(dist, normalizeBase(process.env.BASE_PATH));
  const browser = await launchChromium(ensureChromium(console.error));
  const table: Record<string, Record<string, number>> = {};
  try {
    for (const [name, path] of pages) {
      const visits: Readonly<Record<string, number>>[] = [];
      for (let run = 1; run <= runs; run += 1) visits.push(await measureVisit(browser, host, path));
      for (const figure of Object.keys(visits[0] ?? {}))
        table[figure] = { ...table[figure], [name]: median(visits.map((visit) => visit[figure] ?? NaN)) };
    }
  } finally {
    await browser.close();
    host.stop();
  }
  console.table(table);
});
