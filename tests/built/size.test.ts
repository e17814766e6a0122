import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openScales, type PageWeight } from '../../src/publish/page-weight.ts';
import { dist, pages } from '../pages.ts';

const kilobyte = 1000;
/** All chapters on one page, for printing. No page of the guide links to it. */
const wholeBook = '/handouts/book/';
/** How many bytes a server sends before it waits for the browser's first reply. They include the styles. */
const firstFlight = 14 * kilobyte;
/** Pages that don't fit the first flight: their limits in kB, and the reasons. Each includes about 0.1 kB of breadcrumbs for search engines. */
const longPages: readonly (readonly [RegExp, number])[] = [
  [new RegExp(wholeBook), 85], // every chapter, and an index
  [/^\/(?:glossary|sources)\/$/, 30], // every term, every source
  [/^\/layers\/[\w-]+\/$/, 20.8], // every service in a layer, with the sources of each half and variant
  [/^\/checks\/(?:\w+\/)?$/, 20], // every check with its severity, frameworks, tasks, and services, and the places where its id may break
  [/^\/changes\/$/, 14.9], // every change, with its services and sources
  [/^\/frameworks\/fsbp\/$/, 17.1], // every control of the standard, with its tasks; a script's hash alone moves it by a few bytes
  [/^\/stack\/[\w-]+\/$/, 18], // the cells, tasks, and checks of up to six services
  [/^\/teach\/slides\/$/, 15], // fifteen slides, each with a picture or a table
  [/^\/practice\/who-does-what\/(?:\d\/)?$/, 14.5], // the longest lists of questions
  [/^\/services\/(?:aurora|ec2|eks|fsx|lambda|rds|s3)\/$/, 15.6], // the most questions, checks, duties, and changes
  [/^\/guide\/(?:the-model|the-layers|how-the-line-moves|pairs|defaults)\/$/, 17.2], // a diagram, the table of layers, or examples each
  // Nearly as many. Of the styles, what the oldest browsers of the list need is about 0.1.
  [
    /^\/services\/(?:bedrock|cloudtrail|cloudwatch|dynamodb|ecs-ec2|elastic-beanstalk|elasticache|emr|glue|kms|lightsail|opensearch-service|outposts|redshift|sagemaker|storage-gateway|vpc)\/$/,
    14.8,
  ],
];
const htmlBudget = (path: string) => (longPages.find(([pages]) => pages.test(path))?.[1] ?? 0) * kilobyte || firstFlight;
/** Navigation takes about 0.6 kB. The book has the styles of chapters and handouts, running titles, and mirrored margins; slides have those of comparisons. */
const cssBudget = (path: string) => (({ [wholeBook]: 11.4, '/teach/slides/': 7.3 })[path] ?? 7) * kilobyte;
/** Scripts of all pages, and what an interactive page adds: a filter, a form, the print panel of a sheet, the presentation mode of slides. */
const scriptBudgets: readonly (readonly [RegExp, number])[] = [
  [/^\/teach\/slides\/$/, 5],
  [/^\/handouts\/.+/, 4.3],
  [/^\/(?:checks|compare|practice|search|services|stack)\/(?:config\/|prowler\/)?$/, 4],
];
const scriptBudget = (path: string) => (scriptBudgets.find(([pages]) => pages.test(path))?.[1] ?? 3) * kilobyte;
/** Only what is made for paper has a font: four files, of which a page fetches those that its text uses. */
const fontBudget = (path: string) => (/^\/(?:handouts\/.+|teach\/slides)\/$/.test(path) ? 84 : 0) * kilobyte;
const budget = { icon: kilobyte, requests: 6 };

/** What of a page is too heavy. */
function excess(path: string, { html, css, js, fonts, whole }: PageWeight): string[] {
  const limits: readonly (readonly [what: string, bytes: number, limit: number])[] = [
    ['HTML, styles included', html, htmlBudget(path)],
    ['CSS', css, cssBudget(path)],
    ['JavaScript', js, scriptBudget(path)],
    ['fonts', fonts, fontBudget(path)],
    ['the whole page', whole, htmlBudget(path) + scriptBudget(path) + budget.icon],
  ];
  return limits.filter(([, bytes, limit]) => bytes > limit).map(([what, bytes, limit]) => `${what}: ${bytes} bytes of at most ${limit}`);
}

const quick = openScales(dist, process.env.BASE_PATH, 9);
const exact = openScales(dist, process.env.BASE_PATH);

describe('the size of each page, after brotli and before search or practice is used', () => {
  for (const page of pages) {
    it(`${page.path} is small enough`, () => {
      const weight = quick.measure(page);
      // Quick compression leaves more bytes than the best. Only pages that are too heavy after it take the time for the best.
      const isSure = excess(page.path, weight).length === 0;
      expect.soft(isSure ? [] : excess(page.path, exact.measure(page))).toEqual([]);
      expect.soft(weight.requests.length, `requests:\n${weight.requests.join('\n')}`).toBeLessThanOrEqual(budget.requests);
      expect.soft(weight.foreign, 'from other hosts').toEqual([]);
    });
  }
});

describe('the first screen of each chapter, for which browsers wait', () => {
  for (const { path, file } of pages.filter((page) => /^\/guide\/.+/.test(page.path))) {
    it(`${path} ends with its first paragraph, within the first flight`, () => {
      const html = readFileSync(join(dist, file), 'utf8');
      expect(html).toContain('<link rel="expect" href="#opening" blocking="render">');
      const [firstScreen = ''] = /^[^]*<p id="opening">[^]*?<\/p>/.exec(html) ?? [];
      expect(firstScreen).not.toBe('');
      expect(brotliCompressSync(firstScreen).length).toBeLessThan(0.7 * firstFlight);
    });
  }
});
