/** Several files of the site in one file, which one request can fetch. */
export interface Pack {
  /** Styles that pages share. Pages contain an index into them, because gzip, which looks back only 32 kB, wouldn't find the repetition. */
  readonly styles: readonly string[];
  /** For each content type, the texts of files by URL from the site's root. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A pack on the host. By the hash, the browser rejects a pack that is incomplete or of another version, as during a deployment. */
export interface PackFile {
  /** From the site's root. */
  readonly url: string;
  /** The `integrity` option of `fetch`. */
  readonly integrity: string;
}

/** All packs of a version of the site: those stored on the first visit, and those stored when the reader wants the whole guide. */
export interface OfflinePlan {
  /** A hash of all packs. */
  readonly version: string;
  readonly first: readonly PackFile[];
  readonly rest: readonly PackFile[];
  /** The bytes of both after gzip, which all hosts support; brotli makes them smaller. */
  readonly sizes: { readonly first: number; readonly rest: number };
}

/** The sizes of the packs, from the site's root. */
export const sizesFile = 'offline/sizes.json';

/** The content type of files that aren't text. A pack contains them in base64. */
export const binary = 'application/octet-stream';

const pageStyle = /<style>(\d+)<\/style>/;

function decode(text: string, type: string, styles: readonly string[]): string | Uint8Array<ArrayBuffer> {
  if (type === binary) return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return text.replace(pageStyle, (_, index) => `<style>${styles[Number(index)] ?? ''}</style>`);
}

/** The files of a pack. */
export const filesIn = ({ styles, files }: Pack): { url: string; type: string; body: string | Uint8Array<ArrayBuffer> }[] =>
  Object.entries(files).flatMap(([type, texts]) =>
    Object.entries(texts).map(([url, text]) => ({ url, type, body: decode(text, type, styles) })),
  );

/** The headers of a file in a pack: the headers of the pack, such as security headers, with the content type of the file. */
export function fileHeaders(ofPack: Headers, type: string): Headers {
  const headers = new Headers(ofPack);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified', 'vary']) headers.delete(name);
  headers.set('content-type', type);
  return headers;
}

/**
 * What a page tells the worker: that the reader wants the new version, that the reader is active, so nothing else may use the connection, or
 * that the reader wants the whole guide stored.
 */
export type PageMessage = 'take-over' | 'busy' | 'keep-whole';

/** The messages that the worker sends to all pages while it stores the whole guide. */
export type KeepProgress = { readonly done: number; readonly of: number } | { readonly failed: 'full' | 'network' };

/** The URL, from the site's root, of a cache entry: `wanted` if the reader wants the whole guide, `kept` when it is stored. */
export const wholeEntry = 'offline/whole';
