import { expect, test as base, type Page } from '@playwright/test';
import { emptyExport, hostileFiles, hostileStrings, spoiledExports, veryLong } from '../hostile-strings.ts';
import { everyPage } from '../every-page.ts';
import { onePageOfEachKind } from '../pages.ts';
import { chooseFile } from './choose-file.ts';

/** The pages whose scripts read their URL or the store; the weekly run opens every page. */
const readsState =
  /^\/(?:(?:services|compare|stack|practice|review|progress|search|checks|exam|changes)\/)?$|^\/(?:guide|services)\/[\w-]+\/$|quiz-a/;

/** Every query parameter that pages of this site read, and some that none reads. */
const parameters = ['q', 's', 'category', 'class', 'party', 'sort', 'differ', 'mode', 'id', '__proto__', 'constructor'];
const everything = hostileStrings.join(' ');
const query = parameters.map((name) => `${name}=${encodeURIComponent(everything.toWellFormed())}`).join('&');
/** Servers reject URLs of more than a few thousand characters. Tests that set the URL inside the page use the whole query. */
const shortQuery = query.slice(0, 6_000).replace(/%[^%]{0,2}$/, '');

/**
 * All texts in the weekly run; in every run, one of six. Unit tests give each text to the functions that read it:
 * tests/unit/domain/hostile.test.ts.
 */
const chosenStrings = everyPage ? hostileStrings : hostileStrings.filter((_, at) => at % 6 === 0);

interface Watch {
  /** Scripts that ran, policy violations, errors, and requests to other hosts. */
  readonly happened: string[];
}

const test = base.extend<{ watch: Watch }>({
  watch: async ({ page, baseURL }, use) => {
    const happened: string[] = [];
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => happened.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) happened.push(`asked: ${request.url().slice(0, 80)}`);
    });
    await page.exposeFunction('tellTest', (what: string) => happened.push(what));
    await page.addInitScript(() => {
      const { tellTest } = globalThis as unknown as { tellTest: (what: string) => void };
      Object.assign(globalThis, { canary: () => tellTest('a hostile text ran') });
      document.addEventListener('securitypolicyviolation', (event) =>
        tellTest(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    await use({ happened });
  },
});

async function expectPlainReading(page: Page, { happened }: Watch, what: string): Promise<void> {
  expect(happened, what).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 }).first(), what).toBeVisible();
  expect(await page.evaluate(() => 'polluted' in {}), `${what} changed every object`).toBe(false);
}

test('the watch detects scripts that run and scripts that the policy blocks', async ({ page, watch }) => {
  await page.goto('/');
  await page
    .evaluate(() => {
      (globalThis as unknown as { canary: () => void }).canary();
      const script = document.createElement('script');
      // The page's policy requires a trusted type here.
      try {
        script.textContent = 'canary()';
        document.body.append(script);
      } catch {
        // Blocked right away.
      }
      document.body.innerHTML = '<img src=x onerror=canary()>';
    })
    .catch(() => undefined);
  await expect.poll(() => watch.happened.join('\n')).toMatch(/a hostile text ran[\s\S]*refused: require-trusted-types-for/);
  expect(watch.happened.filter((what) => what === 'a hostile text ran')).toHaveLength(1);
});

test('every page treats URLs and stored data as text', async ({ page, watch }) => {
  test.setTimeout(120_000);
  // Whatever key a page reads from its URL or storage, now or in a later version, it gets this.
  await page.addInitScript((text) => {
    Storage.prototype.getItem = () => text;
    URLSearchParams.prototype.get = () => text;
    URLSearchParams.prototype.getAll = () => [text, text];
    URLSearchParams.prototype.has = () => true;
  }, everything);
  for (const { path } of onePageOfEachKind.filter((page) => everyPage || readsState.test(page.path))) {
    await test.step(path, async () => {
      await page.goto(`${path}?${shortQuery}#${everything.toWellFormed()}`);
      await page.evaluate(() => new Promise((quiet) => requestIdleCallback(quiet)));
      await expectPlainReading(page, watch, path);
    });
  }
});

/** Types a text into a field. @returns the text of the resulting output */
async function type(page: Page, [field, output]: readonly [string, string], text: string): Promise<string> {
  await page.evaluate(
    ([fieldName, outputName, value]) => {
      const [input, answer] = [document.querySelector<HTMLInputElement>(fieldName), document.querySelector(outputName)];
      if (!input || !answer) throw new Error('The field, or the place of its answers, is gone.');
      answer.replaceChildren();
      input.value = value;
      input.dispatchEvent(new Event('input'));
    },
    [field, output, text] as const,
  );
  const answer = () => page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', output);
  await expect.poll(answer, { message: text.slice(0, 80), intervals: [5, 10, 20, 50] }).not.toBe('');
  return answer();
}

for (const { path, places, refusal } of [
  { path: '/search/?q=hypervisor', places: ['#q', '[data-results]'], refusal: 'Search is not available' },
  { path: '/checks/', places: ['[data-check-filter] input', '[data-check-filter] [role=status]'], refusal: 'undefined' },
] as const) {
  test(`${path} treats hostile texts as search text`, async ({ page, watch }) => {
    await page.goto(path);
    for (const text of [...chosenStrings, everything.toWellFormed(), ...(everyPage ? [veryLong] : [])]) {
      const answer = await type(page, places, text);
      expect(answer, text.slice(0, 80)).not.toContain(refusal);
      expect(watch.happened, text.slice(0, 80)).toEqual([]);
    }
    await expectPlainReading(page, watch, path);
  });
}

test('hostile texts in the fragment of a URL are harmless', async ({ page, watch }) => {
  for (const path of ['/guide/outline/', '/services/ec2/']) {
    await page.goto(path);
    for (const text of chosenStrings) {
      await page.evaluate(async (fragment) => {
        const before = location.href;
        const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = fragment;
        if (location.href !== before) await changed;
      }, text);
      expect(watch.happened, text).toEqual([]);
    }
    await expectPlainReading(page, watch, path);
  }
});

const { format, data: nothing } = emptyExport;

test('an invalid progress file is rejected, whatever it contains', async ({ page, watch }) => {
  await page.goto('/progress/');
  // A unit test reads a file for each hostile text. Here, the message on the page contains all of them.
  for (const text of [...hostileFiles, ...spoiledExports(everything)]) {
    await page.locator('[data-message]').evaluate((message) => message.replaceChildren());
    await chooseFile(page, 'progress.json', text);
    await expect(page.locator('[data-message]'), text.slice(0, 80)).toContainText('couldn’t be imported');
    expect(watch.happened, text.slice(0, 80)).toEqual([]);
  }
  await expectPlainReading(page, watch, 'after all files');
});

test('texts in a valid progress file are shown as text', async ({ page, watch }) => {
  await page.goto('/progress/');
  // Markup is what could do harm here; unit tests import the others.
  for (const text of chosenStrings.filter((each) => each.includes('<'))) {
    const at = Date.now();
    const [short, long] = [text.slice(0, 40), text.slice(0, 200)];
    const data = {
      ...nothing,
      answers: [{ question: 'x', objective: 'y', right: false, at: 1, chosen: [long], in: 'practice' }],
      session: {
        ...{ mode: 'practice', startedAt: 1, changedAt: at, seed: short, questions: ['x'], place: 0, flags: [] },
        answers: { x: [long] },
        chosenBy: { [short]: long },
      },
      reading: { path: '/guide/the-model/', title: long, at },
    };
    await page.locator('[data-message]').evaluate((message) => message.replaceChildren());
    await chooseFile(page, 'progress.json', JSON.stringify({ format, data }));
    await page.getByRole('button', { name: 'Replace' }).click();
    await expect(page.locator('[data-message]'), text).toContainText('Imported');
    await expectPlainReading(page, watch, text);
  }
  await page.goto('/practice/');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expectPlainReading(page, watch, 'a round with the last of them');
});
