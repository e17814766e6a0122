import { open } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The media types of the site's files, as static hosts send them. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'text/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Bytes of a file; both ends are part of it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a file that a `Range` header asks for.
 * @param size of the file in bytes
 * @returns null if no part of the file satisfies it; undefined for the whole file: no header, several ranges, or another unit than bytes
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return (first || last) && start <= end ? { start, end } : null;
}

/** The file that a URL's path names; undefined if that is outside the folder. */
function fileOf(folder: string, path: string): string | undefined {
  try {
    const root = resolve(folder);
    const file = join(root, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The headers of an answer with a part of a file, or with all of it. */
function headersOf(file: string, size: number, range: ByteRange | undefined): OutgoingHttpHeaders {
  return {
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-length': range ? range.end - range.start + 1 : size,
    'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
  };
}

/**
 * Answers a request with a file, or with the part of it that the request asks for. The file is closed at the end, also if the reader breaks off.
 * @param path the URL's path from the folder, still encoded; a folder's is its `index.html`
 * @returns whether there is such a file; if not, nothing was sent
 * @throws if the connection breaks off
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path, status = 200 }: { readonly folder: string; readonly path: string; readonly status?: number },
): Promise<boolean> {
  const file = fileOf(folder, path);
  const handle = file && (await open(file).catch(() => undefined));
  if (!handle) return false;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return false;
    // Nothing that we send could match an If-Range header, so it asks for the whole file.
    const range = status === 200 && !request.headers['if-range'] ? parseRange(request.headers.range, stats.size) : undefined;
    if (range === null) {
      response.writeHead(416, { 'content-range': `bytes */${stats.size}` }).end();
      return true;
    }
    response.writeHead(range ? 206 : status, headersOf(file, stats.size, range));
    if (request.method === 'HEAD') response.end();
    else await pipeline(handle.createReadStream({ ...range, autoClose: false }), response);
    return true;
  } finally {
    await handle.close();
  }
}
