/**
 * The portable edition is opened by double click, from `file://`. Browsers fetch nothing and import no modules there, but they do run
 * scripts: so whatever the site fetches stands beside it as a script that hands over its bytes. Part of that edition alone.
 */
export interface Portable {
  /** Answers like the browser's own `fetch`, from the scripts beside the pages. */
  readonly fetch: (address: string | URL | Request) => Promise<Response>;
  /** Reads documents like the browser's own `XMLHttpRequest`. */
  readonly DocumentRequest: typeof DocumentRequest;
  /** Answers like `import()` for Pagefind, the one module whose address is known only when it is needed. */
  readonly importModule: (address: string) => Promise<unknown>;
  /** Called by those scripts. @param files text, or base64 behind `;` */
  readonly give: (files: Readonly<Record<string, string>>) => void;
  /** Pagefind's own address, by which it finds its index. */
  readonly pagefindUrl: string;
}

interface PagefindModule {
  options(options: object): Promise<void>;
}
interface PortableWindow {
  portable: Portable;
  portablePagefind?: PagefindModule;
}

const host = globalThis as unknown as PortableWindow;
/** The folder with `index.html`; this script stands in `portable/` below it. */
const root = new URL('../', (document.currentScript as HTMLScriptElement).src);
const files = new Map<string, string>();
const asked = new Map<string, Promise<void>>();

function loadScript(path: string): Promise<void> {
  const known = asked.get(path);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(`portable/${path}`, root).href;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${path} is missing from this copy of the guide.`)));
    document.head.append(script);
  });
  asked.set(path, loading);
  return loading;
}

/** The site's path of an address, however it was written: from the site's root, or from this folder. */
function pathOf(address: string | URL | Request): string {
  const { href } = new URL(address instanceof Request ? address.url : address, location.href);
  const path = href.startsWith(root.href) ? href.slice(root.href.length) : new URL(href).pathname.slice(1);
  return decodeURIComponent(path.replace(/[?#].*$/, ''));
}

/** The script that brings a file: search has hundreds, all in one. */
const scriptOf = (path: string) => (/^(pagefind|search)\//.test(path) ? 'files/search.js' : `files/${path}.js`);

const bytesOf = (held: string) => Uint8Array.from(atob(held.slice(1)), (character) => character.charCodeAt(0));

async function fetchFile(address: string | URL | Request): Promise<Response> {
  const path = pathOf(address).replace(/(^|\/)$/, '$1index.html');
  await loadScript(scriptOf(path)).catch(() => undefined);
  const held = files.get(path);
  if (held === undefined) return new Response('', { status: 404 });
  return new Response(held.startsWith(';') ? bytesOf(held) : held.slice(1));
}

/** As much of XMLHttpRequest as reads a document. */
class DocumentRequest {
  responseType = 'document';
  status = 0;
  responseXML: Document | null = null;
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  #address = '';

  open(_method: string, address: string): void {
    this.#address = address;
  }

  send(): void {
    this.#read().then(
      () => this.onload(),
      () => this.onerror(),
    );
  }

  async #read(): Promise<void> {
    const response = await fetchFile(this.#address);
    this.status = response.status;
    const type = /\.xml(\?|$)/.test(this.#address) ? 'text/xml' : 'text/html';
    if (response.ok) this.responseXML = new DOMParser().parseFromString(await response.text(), type);
  }
}

async function importPagefind(): Promise<unknown> {
  await loadScript('pagefind.js');
  const pagefind = host.portablePagefind;
  if (!pagefind) throw new Error('The search of this copy is incomplete.');
  // Workers start from an address of their own, which a file has none of.
  const options = (chosen: object) => pagefind.options({ ...chosen, noWorker: true, basePath: new URL('pagefind/', root).href });
  await options({});
  return { ...pagefind, options };
}

/** Links that scripts make are written from the site's root, which is the machine's root here: lead them to this folder. */
function mendLink(link: Element): void {
  const address = link.getAttribute('href') ?? '';
  if (!/^\/(?!\/)/.test(address)) return;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(1)) ?? [];
  link.setAttribute('href', new URL(path.replace(/(^|\/)$/, '$1index.html'), root).href + rest);
}

function mendLinks(): void {
  const mend = (node: Node) => {
    if (!(node instanceof Element)) return;
    for (const link of [node, ...node.querySelectorAll('a')]) if (link.matches('a[href^="/"]')) mendLink(link);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes) for (const node of addedNodes.length > 0 ? addedNodes : [target]) mend(node);
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
}

host.portable = {
  fetch: fetchFile,
  DocumentRequest,
  importModule: importPagefind,
  give: (given) => Object.entries(given).forEach(([path, held]) => files.set(path, held)),
  pagefindUrl: new URL('pagefind/pagefind.js', root).href,
};
mendLinks();
