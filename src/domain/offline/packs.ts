/** Files of the site in one file, so that one request fetches them: for each content type, their text by URL from the site's root. */
export type Pack = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A pack on the host. With the hash the browser rejects one that is cut short or of another version, as in the middle of a deployment. */
export interface PackFile {
  /** From the site's root. */
  readonly url: string;
  /** As `fetch` takes it. */
  readonly integrity: string;
}

/** All packs of a version of the site. */
export interface OfflinePlan {
  /** A hash of all packs. */
  readonly version: string;
  /** Stored on the first visit. */
  readonly first: readonly PackFile[];
  /** Stored when the reader wants the whole guide. */
  readonly rest: readonly PackFile[];
  /** The bytes of both after gzip, the least that hosts do; with brotli there are fewer. */
  readonly sizes: { readonly first: number; readonly rest: number };
}

/** The sizes of the packs, from the site's root. */
export const sizesFile = 'offline/sizes.json';

/** The content type of files that aren't text: a pack contains them in base64. */
export const binary = 'application/octet-stream';

/** Every file of a pack. */
export const filesIn = (pack: Pack): { url: string; type: string; body: string | Uint8Array<ArrayBuffer> }[] =>
  Object.entries(pack).flatMap(([type, files]) =>
    Object.entries(files).map(([url, text]) => ({
      url,
      type,
      body: type === binary ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0)) : text,
    })),
  );

/** The headers of a file in a pack: those that the host sends with the pack, such as its security headers, and the file's own type. */
export function fileHeaders(ofPack: Headers, type: string): Headers {
  const headers = new Headers(ofPack);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified', 'vary']) headers.delete(name);
  headers.set('content-type', type);
  return headers;
}
