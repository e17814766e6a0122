/** Files of the site in one file, so that one request fetches them. */
export interface Pack {
  /** Styles that pages have in common: gzip, which looks back 32 kB only, wouldn't find them again. Pages contain their index instead. */
  readonly styles: readonly string[];
  /** For each content type, the text of files by URL from the site's root. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

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

const pageStyle = /<style>(\d+)<\/style>/;

function decode(text: string, type: string, styles: readonly string[]): string | Uint8Array<ArrayBuffer> {
  if (type === binary) return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return text.replace(pageStyle, (_, index) => `<style>${styles[Number(index)] ?? ''}</style>`);
}

/** Every file of a pack. */
export const filesIn = ({ styles, files }: Pack): { url: string; type: string; body: string | Uint8Array<ArrayBuffer> }[] =>
  Object.entries(files).flatMap(([type, texts]) =>
    Object.entries(texts).map(([url, text]) => ({ url, type, body: decode(text, type, styles) })),
  );

/** The headers of a file in a pack: those that the host sends with the pack, such as its security headers, and the file's own type. */
export function fileHeaders(ofPack: Headers, type: string): Headers {
  const headers = new Headers(ofPack);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified', 'vary']) headers.delete(name);
  headers.set('content-type', type);
  return headers;
}
