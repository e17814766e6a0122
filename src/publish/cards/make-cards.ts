import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hatches } from '../../diagrams/drawing.ts';
import { launchChromium } from '../../diagrams/mermaid/chromium.ts';
import { glyphLabel } from '../../diagrams/stack-glyph.ts';
import type { Guide } from '../../domain/guide.ts';
import { comparisonPath, servicePath } from '../../domain/paths.ts';
import { shownPartyLabel } from '../../domain/service/labels.ts';
import { partiesOf, shownParty, type ShownParty } from '../../domain/service/responsibility.ts';
import { escapeHtml, plural } from '../../domain/text.ts';
import { withBase } from '../../domain/urls.ts';
import { getGuide } from '../../load/guide.ts';
import type { Layer } from '../../schema/entries.ts';
import type { Party } from '../../schema/primitives.ts';
import type { Service } from '../../schema/service.ts';
import { writeSiteFile, type BuiltSite } from '../built-site.ts';
import { cacheDir, fileCache, root } from '../project.ts';
import { toPalettePng } from './palette-png.ts';

/** In pixels, as recommended by sites that show link previews. */
export const cardSize = { width: 1200, height: 630 } as const;

/** In the order of the counts. */
const countedParties = ['aws', 'shared', 'customer'] as const;

const siteName = 'Shared Responsibility Guide';

const styles = (path: string) => readFileSync(join(root, 'src', path), 'utf8');

/** The colors of a party, and its pattern as a mask, so that the color of the pattern comes from the tokens. */
function partyStyles(party: Party): string {
  const path = party === 'aws' ? undefined : hatches[party];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 5" width="10" height="10"><path stroke="#000" d="${path}"/></svg>`;
  const mask = path ? `mask: url('data:image/svg+xml,${encodeURIComponent(svg)}');` : '';
  return `.${party} { color: var(--${party}-ink); background: var(--${party}-fill); & i { background: var(--${party}-line); ${mask} } }`;
}

/** The serif of the PDFs, in its bold. */
const face = () => {
  const bytes = readFileSync(join(root, 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2'));
  return `@font-face { font-family: 'Source Serif 4'; src: url(data:font/woff2;base64,${bytes.toString('base64')}); }`;
};

/** A page with the size of a card, in the site's light colors. */
const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><style>${face()}${styles('styles/tokens.css')}${styles('publish/cards/card.css')}${countedParties.map(partyStyles).join('')}</style>${body}`;

const word = (party: ShownParty) => `<b>${shownPartyLabel[party]}</b>`;

function counts(parties: readonly ShownParty[]): string {
  const rows = countedParties.flatMap((party) => {
    const count = parties.filter((each) => each === party).length;
    return count > 0 ? [`<li class="${party}"><i></i>${word(party)} <span>${plural(count, 'layer')}</span></li>`] : [];
  });
  return `<ul>${rows.join('')}</ul>`;
}

/** The card of a service: each layer with its party, from the top of the stack to the bottom. @param layers bottom of the stack first */
function serviceCard(service: Service, layers: readonly Layer[]): string {
  const parties = partiesOf(service, layers);
  const rows = layers.toReversed().map(({ id, label }) => {
    const party = shownParty(service.layers[id]);
    return `<tr class="${party}"><td><i></i>${escapeHtml(label)}</td><td>${word(party)}</td></tr>`;
  });
  return page(
    `<main class="service"><header><p>Who is responsible?</p><h1>${escapeHtml(service.name)}</h1>${counts(parties)}<p>${siteName}</p></header><table>${rows.join('')}</table></main>`,
  );
}

/** The card of a comparison, with a column for each service. @param layers bottom of the stack first */
function comparisonCard(title: string, layers: readonly Layer[], ...services: readonly Service[]): string {
  const rows = layers.toReversed().map(({ id, label }) => {
    const cells = services.map((service) => {
      const party = shownParty(service.layers[id]);
      return `<td class="${party}"><i></i>${word(party)}</td>`;
    });
    return `<tr><th>${escapeHtml(label)}</th>${cells.join('')}</tr>`;
  });
  const names = services.map(({ shortName }) => `<th>${escapeHtml(shortName)}</th>`);
  return page(
    `<main class="comparison"><header><h1>${escapeHtml(title)}</h1><p>${siteName}</p></header><table><tr><th></th>${names.join('')}</tr>${rows.join('')}</table></main>`,
  );
}

/** The picture of a page, for link previews and for embedding in other sites. */
type Card = ReturnType<typeof cardsOf>[number];

/**
 * A card for each service and each written comparison: the `page` that it shows and its `file`, both from the site's root, its content in words,
 * and a page with the size of the card.
 */
export function cardsOf({ services, comparisons, layers }: Pick<Guide, 'services' | 'comparisons' | 'layers'>) {
  const ofServices = [...services.values()].map((service) => ({
    page: servicePath(service.id),
    file: `/cards/${service.id}.png`,
    alt: glyphLabel(service.name, partiesOf(service, layers)),
    html: serviceCard(service, layers),
  }));
  const ofComparisons = comparisons.map(({ id, title, services: ids }) => ({
    page: comparisonPath(id),
    file: `/cards/compare-${id}.png`,
    alt: `${title}: who is responsible for each layer`,
    html: comparisonCard(title, layers, ...ids.flatMap((each) => services.get(each) ?? [])),
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
  const offer = `<details class="small screen-only" data-online-only><summary>Embed this page as a picture</summary><p><img src="${picture}" alt="" loading="lazy"><code>${escapeHtml(markdown)}</code></p></details>`;
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
