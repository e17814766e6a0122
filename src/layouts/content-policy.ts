import { createHash } from 'node:crypto';

/**
 * What a page may fetch and run: its own site's files, Pagefind's WebAssembly, and one inline script, which is named by its hash.
 * @param inlineScript the script's text, to the letter
 * @returns the value of a `Content-Security-Policy`
 */
export function contentPolicy(inlineScript: string): string {
  const hash = createHash('sha256').update(inlineScript).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    // No text becomes markup or script, whatever code we add. One name may say which address the worker has: src/client/offline/offline.ts.
    "require-trusted-types-for 'script'",
    'trusted-types guide-worker',
  ].join('; ');
}
