/** Limits on storing what the reader opens: the number of files, and the bytes per file. */
export const openedLimits = { files: 100, bytes: 2_000_000 } as const;

/**
 * Whether a response may be stored. A network with a sign-in page answers every request with that page.
 * @param path of the request's URL, without the query
 */
export function isStorable(path: string, { status, redirected, headers }: Pick<Response, 'status' | 'redirected' | 'headers'>): boolean {
  const isPage = /(?:\/|\.html)$/.test(path);
  const isHtml = (headers.get('content-type') ?? '').startsWith('text/html');
  return status === 200 && !redirected && isPage === isHtml && Number(headers.get('content-length')) <= openedLimits.bytes;
}

/** Whether a page is ours and not a network's sign-in page: all our pages have this footer. */
export const isOurPage = (html: string): boolean => html.includes('<footer class="site-footer"');
