/** The most that is stored of what the reader opens: the number of files, and the bytes of each. */
export const openedLimits = { files: 100, bytes: 2_000_000 } as const;

/**
 * Whether the answer to a request may be stored. A network that wants people to sign in answers every address with a page of its own.
 * @param path of the address, without its query
 */
export function isStorable(path: string, { status, redirected, headers }: Pick<Response, 'status' | 'redirected' | 'headers'>): boolean {
  const isPage = /(?:\/|\.html)$/.test(path);
  const isHtml = (headers.get('content-type') ?? '').startsWith('text/html');
  return status === 200 && !redirected && isPage === isHtml && Number(headers.get('content-length')) <= openedLimits.bytes;
}

/** Whether the markup of a page is ours, and not that of such a network: each of our pages has this footer. */
export const isOurPage = (html: string): boolean => html.includes('<footer class="site-footer"');
