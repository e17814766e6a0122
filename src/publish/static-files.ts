import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

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

/**
 * The part of a file that a `Range` header requests, including both ends.
 * @param size of the file in bytes
 * @returns null if the range is outside the file; undefined for the whole file: no header, several ranges, or a unit other than bytes
 */
export function parseRange(header: string | undefined, size: number): { readonly start: number; readonly end: number } | null | undefined {
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

/**
 * Answers a request with a file or the requested part of it. The file is read before the answer, so it can't break off in the middle.
 * @param path the URL's path from the folder, still encoded; for a folder, its `index.html` is sent
 * @returns whether the file exists; if not, nothing was sent
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, path, status = 200 }: { readonly folder: string; readonly path: string; readonly status?: number },
): Promise<boolean> {
  const file = fileOf(folder, path);
  const body = file && (await readFile(file).catch(() => undefined));
  if (!body) return false;
  // Responses have no validator that If-Range could match, so it means the whole file.
  const range = status === 200 && !request.headers['if-range'] ? parseRange(request.headers.range, body.length) : undefined;
  if (range === null) {
    response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end();
    return true;
  }
  const part = range ? body.subarray(range.start, range.end + 1) : body;
  response.writeHead(range ? 206 : status, {
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'content-length': part.length,
    'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    ...(range && { 'content-range': `bytes ${range.start}-${range.end}/${body.length}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : part);
  return true;
}
