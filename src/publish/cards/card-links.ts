import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../domain/text.ts';
import { withBase } from '../../domain/urls.ts';
import type { BuiltSite } from '../built-site.ts';
import type { Card } from './make-cards.ts';

/** Replaces the content of a `<meta>` element. */
const setMeta = (html: string, property: string, content: string) =>
  html.replace(new RegExp(`(<meta property="${property}" content=")[^"]*`), (_, open: string) => open + escapeHtml(content));

/** Markdown that shows a picture and leads to its page. */
export const embedMarkdown = (alt: string, picture: string, page: string): string => `[![${alt}](${picture})](${page})`;

/**
 * Shows a page's card in previews of links, and offers it to others where the site has an address: without one, there is nothing that
 * their pages could name.
 */
export function showCard({ dir, base = '/', url }: BuiltSite, { page, file, alt }: Pick<Card, 'page' | 'file' | 'alt'>): void {
  const path = join(dir, page, 'index.html');
  const html = readFileSync(path, 'utf8');
  const origin = /<meta property="og:image" content="(https?:\/\/[^/"]+)/.exec(html)?.[1] ?? '';
  const shown = setMeta(setMeta(html, 'og:image', origin + withBase(file, base)), 'og:image:alt', alt);
  const markdown = embedMarkdown(alt, `${url}${withBase(file, base)}`, `${url}${withBase(page, base)}`);
  const offer = `<details class="item"><summary>Embed this picture</summary><p class="small">Copy this Markdown. It shows the picture and links to this page.</p><p><code>${escapeHtml(markdown)}</code></p></details>`;
  writeFileSync(path, url ? shown.replace(/<div data-card>\s*<\/div>/, offer) : shown);
}
