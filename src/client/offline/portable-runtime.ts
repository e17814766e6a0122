// Replaces `fetch` and `import()` in the portable edition, which opens from `file://`. There, browsers run scripts but don't fetch files or
// import modules. So for each file that the site fetches, this edition has a script that contains the file.

/** The folder with `index.html`; this script is in `portable/` below it. */
const root = new URL('../', (document.currentScript as HTMLScriptElement).src);
const files = new Map<string, string>();
const loads = new Map<string, Promise<unknown>>();

function loadScript(path: string): Promise<unknown> {
  const known = loads.get(path);
  if (known) return known;
  const script = document.createElement('script');
  script.src = new URL(`portable/${path}`, root).href;
  const loading = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`This copy of the guide is incomplete: ${path} is missing.`)));
  });
  document.head.append(script);
  loads.set(path, loading);
  return loading;
}

/** The path of a file in this edition. The address may start at the site's root or in this folder. */
function pathOf(address: string | URL | Request): string {
  const { href } = new URL(address instanceof Request ? address.url : address, location.href);
  const path = href.startsWith(root.href) ? href.slice(root.href.length) : new URL(href).pathname.slice(1);
  return decodeURIComponent(path.replace(/[?#].*$/, ''));
}

/** The script that contains a file. All files of the search index are in one script. */
const scriptOf = (path: string) => (/^(pagefind|search)\//.test(path) ? 'files/search.js' : `files/${path}.js`);

const decode = (content: string) => Uint8Array.from(atob(content.slice(1)), (character) => character.charCodeAt(0));

async function fetchFile(address: string | URL | Request): Promise<Response> {
  const path = pathOf(address).replace(/(^|\/)$/, '$1index.html');
  await loadScript(scriptOf(path)).catch(() => undefined);
  const content = files.get(path);
  if (content === undefined) return new Response('', { status: 404 });
  return new Response(content.startsWith(';') ? decode(content) : content.slice(1));
}

async function importPagefind(): Promise<unknown> {
  await loadScript('pagefind.js');
  const pagefind = (globalThis as { portablePagefind?: { options(options: object): Promise<void> } }).portablePagefind;
  if (!pagefind) throw new Error('Search is incomplete in this copy of the guide.');
  // A worker needs an origin, and pages from `file://` have none.
  const options = (chosen: object) => pagefind.options({ ...chosen, noWorker: true, basePath: new URL('pagefind/', root).href });
  await options({});
  return { ...pagefind, options };
}

/** Points a link to this folder. Scripts write links from the site's root, which would be the root of the disk here. */
function convertLink(link: Element): void {
  const target = new URL(link.getAttribute('href')?.slice(1) ?? '', root);
  if (target.pathname.endsWith('/')) target.pathname += 'index.html';
  link.setAttribute('href', target.href);
}

function convertLinks(node: Node): void {
  if (!(node instanceof Element)) return;
  for (const link of [node, ...node.querySelectorAll('a')]) if (link.matches('a[href^="/"]:not([href^="//"])')) convertLink(link);
}

new MutationObserver((changes) => {
  for (const { addedNodes, target } of changes) for (const node of addedNodes.length > 0 ? addedNodes : [target]) convertLinks(node);
}).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });

const portable = {
  /** Works like the browser's `fetch`, but reads those scripts. */
  fetch: fetchFile,
  /** Works like `import()` for Pagefind, the only module whose URL is computed at run time. */
  importModule: importPagefind,
  /** Called by those scripts. @param contents by path: `:` and text, or `;` and base64 */
  give: (contents: Readonly<Record<string, string>>) => Object.entries(contents).forEach(([path, content]) => files.set(path, content)),
  /** The URL of Pagefind's script, from which Pagefind finds its index. */
  pagefindUrl: new URL('pagefind/pagefind.js', root).href,
};
Object.assign(globalThis, { portable });

// Makes this file a module.
export {};
