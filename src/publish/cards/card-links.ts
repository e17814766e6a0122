import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../domain/text.ts';
import { withBase } from '../../domain/urls.ts';
import type { BuiltSite } from '../built-site.ts';
import { cardSize } from './card-html.ts';
import type { Card } from './make-cards.ts';

/** The general picture, as in `layouts/Base.astro`. */
const generalPicture = /<meta property="og:image" content="(https?:\/\/[^/"]+)[^"]*">/;

/** Markdown for a picture that links to a page. */
const embedMarkdown = (alt: string, picture: string, page: string): string => `[![${alt}](${picture})](${page})`;

/**
 * Sets the page's card as its picture in link previews, and adds the picture to the page, with the Markdown that embeds it elsewhere. A site
 * without an address has a placeholder, as in its other absolute addresses.
 */
export function showCard({ dir, base = '/', url }: BuiltSite, { page, file, alt }: Pick<Card, 'page' | 'file' | 'alt'>): void {
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
  const picture = `<img src="${withBase(file, base)}" alt="" loading="lazy">`;
  const markdown = escapeHtml(embedMarkdown(alt, host + withBase(file, base), host + withBase(page, base)));
  const offer = `<details class="item screen-only" data-online-only><summary>Embed this page as a picture</summary><p>${picture}<code>${markdown}</code></p></details>`;
  writeFileSync(path, shown.replace(/<div data-card>\s*<\/div>/, offer));
}
