/**
 * `npm run handouts`: makes the PDFs of all sheets from the built site in `dist/`, their pictures and a zip of them all, and lists them on the
 * page of handouts. What has not changed since the last time is not made anew. `--dir` names another built site.
 */
import { parseArgs } from 'node:util';
import { findChromium } from '../diagrams/mermaid/chromium.ts';
import { makeHandouts } from '../publish/pdf/make-handouts.ts';
import { cacheDir, root } from '../publish/project.ts';

const { values } = parseArgs({ options: { dir: { type: 'string', default: `${root}dist` }, quiet: { type: 'boolean', default: false } } });
const executablePath = findChromium();
if (executablePath) {
  const site = { dir: values.dir, base: process.env.BASE_PATH, url: process.env.SITE_URL };
  await makeHandouts(site, { executablePath, cacheDir: `${cacheDir}/handouts`, say: values.quiet ? () => undefined : console.log });
} else {
  console.log(
    'No Chromium is at hand, so no PDFs were made: pages of handouts print from the browser. Set CHROMIUM_PATH, then "npm run handouts".',
  );
}
