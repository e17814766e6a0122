import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../diagrams/mermaid/chromium.ts';
import { glyphLabel } from '../../diagrams/stack-glyph.ts';
import type { Guide } from '../../domain/guide.ts';
import { comparisonPath, servicePath } from '../../domain/paths.ts';
import { partiesOf } from '../../domain/service/responsibility.ts';
import { escapeHtml } from '../../domain/text.ts';
import { withBase } from '../../domain/urls.ts';
import { getGuide } from '../../load/guide.ts';
import { writeSiteFile, type BuiltSite } from '../built-site.ts';
import { cacheDir, fileCache, root } from '../project.ts';
import { cardSize, comparisonCard, serviceCard } from './card-html.ts';
import { toPalettePng } from './palette-png.ts';

/** The picture of a page, for link previews and for embedding in other sites. */
interface Card {
  /** The page that it shows, from the site's root. */
  readonly page: string;
  /** Its file, from the site's root. */
  readonly file: string;
  /** What it shows, in words. */
  readonly alt: string;
  /** A page with the size of the card. */
  readonly html: string;
}

/** A card for each service and each written comparison. */
export function cardsOf({ services, comparisons, layers }: Pick<Guide, 'services' | 'comparisons' | 'layers'>): Card[] {
  const ofServices = [...services.values()].map((service) => ({
    page: servicePath(service.id),
    file: `/cards/${service.id}.png`,
    alt: glyphLabel(service.name, partiesOf(service, layers)),
    html: serviceCard(service, layers),
  }));
  const ofComparisons = comparisons.map((comparison) => ({
    page: comparisonPath(comparison.id),
    file: `/cards/compare-${comparison.id}.png`,
    alt: `${comparison.title}: who is responsible for each layer`,
    html: comparisonCard(
      comparison,
      comparison.services.flatMap((id) => services.get(id) ?? []),
      layers,
    ),
  }));
  return [...ofServices, ...ofComparisons];
}

/** Shrinks a long title until it fits. @returns the texts that still don't fit */
const fitText = `(() => {
  const title = document.querySelector('h1');
  const tooLong = () => [...document.querySelectorAll('main, header, h1, p, li, th, td')].filter((each) => {
    const isFrame = each.matches('main, header');
    return each.scrollWidth > each.clientWidth + 1 || (isFrame && each.scrollHeight > each.clientHeight + 1);
  });
  for (let size = parseFloat(getComputedStyle(title).fontSize); size > 32 && tooLong().length > 0; size -= 2)
    title.style.fontSize = size - 2 + 'px';
  return tooLong().map((each) => each.textContent);
})()`;

/** Draws a card. @param page with the size of a card @throws if a text doesn't fit */
export async function drawCard(page: Page, { file, html }: Pick<Card, 'file' | 'html'>): Promise<Uint8Array> {
  await page.setContent(html);
  await page.evaluate('document.fonts.ready');
  const [tooLong] = await page.evaluate<string[]>(fitText);
  if (tooLong !== undefined) throw new Error(`The card ${file} has no room for "${tooLong}".`);
  return toPalettePng(await page.screenshot());
}

/** The general picture, as in `layouts/Base.astro`. */
const generalPicture = /<meta property="og:image" content="(https?:\/\/[^/"]+)[^"]*">/;

/**
 * Sets the page's card as its picture in link previews, and adds the picture to the page, with the Markdown that embeds it elsewhere. A site
 * without an address has a placeholder, as in its other absolute addresses.
 */
export function showCard({ dir, base, url }: BuiltSite, { page, file, alt }: Pick<Card, 'page' | 'file' | 'alt'>): void {
  const path = join(dir, page, 'index.html');
  const html = readFileSync(path, 'utf8');
  let host = url ?? '';
  const shown = html.replace(generalPicture, (_, origin: string) => {
    host ||= origin;
    const facts = {
      image: origin + withBase(file, base),
      'image:alt': alt,
      'image:width': cardSize.width,
      'image:height': cardSize.height,
    };
    return Object.entries(facts)
      .map(([name, content]) => `<meta property="og:${name}" content="${escapeHtml(String(content))}">`)
      .join('');
  });
  const picture = withBase(file, base);
  // Markdown for a picture that links to the page.
  const markdown = `[![${alt}](${host}${picture})](${host}${withBase(page, base)})`;
  const offer = `<details class="item screen-only" data-online-only><summary>Embed this page as a picture</summary><p><img src="${picture}" alt="" loading="lazy"><code>${escapeHtml(markdown)}</code></p></details>`;
  writeFileSync(path, shown.replace(/<div data-card>\s*<\/div>/, offer));
}

/** Makes all cards or takes them from the cache, and adds them to their pages. @returns one line for the log */
export async function makeCards(site: BuiltSite, executablePath: string): Promise<string> {
  const browser = await launchChromium(executablePath);
  const cache = fileCache(join(cacheDir, 'cards'), '.png');
  const recipe = ['make-cards.ts', 'palette-png.ts'].map((name) => readFileSync(join(root, 'src/publish/cards', name), 'utf8'));
  let bytes = 0;
  try {
    const page = await browser.newPage({ viewport: cardSize, colorScheme: 'light', locale: 'en-US' });
    const cards = cardsOf(getGuide());
    for (const card of cards) {
      const png = await cache.get([browser.version(), ...recipe, card.html], () => drawCard(page, card));
      writeSiteFile(site.dir, card.file, png);
      showCard(site, card);
      bytes += png.length;
    }
    cache.removeUnused();
    return `${cards.length} cards, ${(bytes / 1e6).toFixed(1)} MB`;
  } finally {
    await browser.close();
  }
}
