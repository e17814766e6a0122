import { attribute, elementsIn, listFiles, listPages, normalizeBase, parsePage, textOf, type Element } from '../src/publish/built-site.ts';

/** A link of the built site that does not do what it says. */
interface LinkFault {
  readonly file: string;
  readonly line: number;
  /** What is wrong and what to do, as one sentence. */
  readonly message: string;
}

interface ReadPage {
  readonly file: string;
  readonly address: string;
  readonly links: readonly Element[];
  readonly ids: ReadonlySet<string>;
}

/** Words that say nothing about where a link leads: read out in a list of links, they are all the same. */
const emptyWords = /^(?:click |tap )?(?:here|this|link|this link|this page|more|read more|learn more|details|see)\W*$/i;

const linkTags: Record<string, string> = {
  a: 'href',
  area: 'href',
  link: 'href',
  img: 'src',
  script: 'src',
  source: 'src',
  object: 'data',
  use: 'href',
};

const isOutside = (href: string) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);

function readPages(dir: string, base: string): ReadPage[] {
  return listPages(dir).map(({ file, path }) => {
    const elements = elementsIn(parsePage(dir, file));
    const ids = new Set(elements.map((element) => attribute(element, 'id') ?? '').filter(Boolean));
    return { file, address: base + path.slice(1), links: elements.filter((element) => element.tagName in linkTags), ids };
  });
}

/** What is wrong with a link's words, if anything. */
function labelFault(link: Element): string | undefined {
  if (link.tagName !== 'a' || attribute(link, 'href') === undefined) return undefined;
  const words = attribute(link, 'aria-label') ?? textOf(link);
  if (!words && !attribute(link, 'aria-labelledby')) return 'This link has no text. Add text to it, or add alternative text to its image.';
  if (emptyWords.test(words)) return `"${words}" doesn't say where the link goes. Name the destination.`;
  return undefined;
}

interface Site {
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, ReadPage>;
}

/** What is wrong with where a link leads, if anything. */
function targetFault(href: string, from: ReadPage, { base, files, pages }: Site): string | undefined {
  const { pathname, hash } = new URL(href, `http://site${from.address}`);
  if (!pathname.startsWith(base)) return `"${href}" is outside the sub-path ${base}. Make the address with withBase().`;
  const page = pages.get(pathname);
  if (!page && !files.has(pathname)) return `"${href}" is broken: no page or file of the site has this address.`;
  const id = decodeURIComponent(hash.slice(1));
  if (page && id && !page.ids.has(id)) return `"${href}": nothing on that page has the id "${id}".`;
  return undefined;
}

/**
 * Reads every link of a built site: does its page or file exist, is there something with the id after `#`, do its words say where it leads?
 * Links to other hosts are left alone; they are data, and their check needs the network.
 * @param base the sub-path the site was built for
 */
export function findLinkFaults(dir: string, base?: string): LinkFault[] {
  const root = normalizeBase(base);
  const read = readPages(dir, root);
  const files = new Set(listFiles(dir).map((file) => root + file));
  const site: Site = { base: root, files, pages: new Map(read.map((page) => [page.address, page])) };
  return read.flatMap((page) =>
    page.links.flatMap((link) => {
      const href = attribute(link, linkTags[link.tagName] ?? '');
      const target = href !== undefined && !isOutside(href) ? targetFault(href, page, site) : undefined;
      const line = link.sourceCodeLocation?.startLine ?? 0;
      return [labelFault(link), target].filter((message) => message !== undefined).map((message) => ({ file: page.file, line, message }));
    }),
  );
}
