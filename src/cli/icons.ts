/** `npm run icons` draws the icons of the installed guide from the mark in `public/favicon.svg`; they are committed. */
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArguments, findChromium } from '../diagrams/mermaid/chromium.ts';
import { root } from '../publish/project.ts';

/** Systems that cut icons to a shape of their own keep at least the inner 80 in 100: there the mark is smaller, on its ground to the edge. */
const icons = [
  { name: 'icon-192', size: 192, share: 0.86, ground: 'transparent' },
  { name: 'icon-512', size: 512, share: 0.86, ground: 'transparent' },
  { name: 'maskable-512', size: 512, share: 0.52, ground: '#fbfaf7' },
  { name: 'touch-180', size: 180, share: 0.7, ground: '#fbfaf7' },
] as const;

const mark = readFileSync(join(root, 'public/favicon.svg')).toString('base64');
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
const page = await browser.newPage({ colorScheme: 'light' });
for (const { name, size, share, ground } of icons) {
  const image = `<img alt="" width="${size * share}" height="${size * share}" src="data:image/svg+xml;base64,${mark}">`;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;block-size:100vh;background:${ground}">${image}</body>`);
  await page.screenshot({ path: join(root, 'public/icons', `${name}.png`), omitBackground: true });
}
await browser.close();
