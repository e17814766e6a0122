import { createHash } from 'node:crypto';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The content security policy of a page. It allows files of this site, Pagefind's WebAssembly, and one inline script and one inline style
 * sheet by their hashes.
 * @param inlineScript the exact text of the script
 * @param inlineStyles the exact text of the style sheet
 * @returns the value of a `Content-Security-Policy`
 */
export function contentPolicy(inlineScript: string, inlineStyles: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashOf(inlineScript)}`,
    `style-src 'self' ${hashOf(inlineStyles)}`,
    "img-src 'self' data:",
    // Only handouts have fonts.
    ...(inlineStyles.includes('@font-face') ? ["font-src 'self'"] : []),
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // Scripts can turn text into HTML or script URLs only with two policies: one for the URL of the service worker
    // (client/offline/offline.ts), and one for parsing pages of this site (client/service/cell-card.ts).
    "require-trusted-types-for 'script'",
    'trusted-types guide-worker guide-cards',
  ].join('; ');
}
