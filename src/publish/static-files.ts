import { open } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The media types that static hosts send for the site's files. */
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

/** A range of bytes in a file, including both ends. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a file that a `Range` header requests.
 * @param size of the file in bytes
 * @returns null if the range is outside the file; undefined for the whole file: no header, several ranges, or a unit other than bytes
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return (first || last) && start <= end ? { start, end } : null;
}

/** The file for a URL's path; undefined if it is outside the folder. */
function fileOf(folder: string, path: string): string | undefined {
  try {
    const root = resolve(folder);
    const file = join(root, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** The headers of a response with a file or a part of it. */
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
 * Answers a request with a file or the requested part of it. Always closes the file.
 * @param path the URL's path from the folder, still encoded; for a folder, its `index.html` is sent
 * @returns whether the file exists; if not, nothing was sent
 * @throws if the connection breaks
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
    // Responses have no validator that If-Range could match, so it means the whole file.
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
