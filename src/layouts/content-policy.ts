import { createHash } from 'node:crypto';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What a page may fetch and run: its own site's files, Pagefind's WebAssembly, and one inline script and one inline style sheet, which are
 * named by their hashes.
 * @param inlineScript the script's text, to the letter
 * @param inlineStyles the style sheet's text, to the letter
 * @returns the value of a `Content-Security-Policy`
 */
export function contentPolicy(inlineScript: string, inlineStyles: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashOf(inlineScript)}`,
    `style-src 'self' ${hashOf(inlineStyles)}`,
    "img-src 'self' data:",
    // Only handouts have a font.
    ...(inlineStyles.includes('@font-face') ? ["font-src 'self'"] : []),
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // No text becomes markup or script, whatever code we add. Two names may: for the worker's address (client/offline/offline.ts), and for
    // pages of this site that are read (client/service/matrix-note.ts).
    "require-trusted-types-for 'script'",
    'trusted-types guide-worker guide-notes',
  ].join('; ');
}
