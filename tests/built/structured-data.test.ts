import { describe, expect, test } from 'vitest';
import { attribute, elementsIn, parsePage, textOf } from '../../src/publish/built-site.ts';
import { dist, pages } from '../pages.ts';

interface Facts {
  readonly '@type': string;
  readonly [name: string]: unknown;
}

/** The JSON-LD of a page, and its other elements. */
function read(file: string) {
  const elements = elementsIn(parsePage(dist, file));
  const scripts = elements.filter((each) => each.tagName === 'script' && attribute(each, 'type') === 'application/ld+json');
  const facts = scripts.map(({ childNodes: [text] }) => JSON.parse(text && 'value' in text ? text.value : '') as Facts);
  const meta = (name: string) => {
    const found = elements.find((each) => attribute(each, 'property') === name);
    return found && attribute(found, 'content');
  };
  const canonical = elements.find((each) => attribute(each, 'rel') === 'canonical');
  return { elements, facts, meta, canonical: canonical && attribute(canonical, 'href') };
}

const factsOf = (path: string, type: string) => {
  const page = pages.find((each) => each.path === path);
  return page && read(page.file).facts.find((facts) => facts['@type'] === type);
};

describe('the structured data', () => {
  test.each(pages)('$path has only the types that it shows, and its own URL', ({ file }) => {
    const { elements, facts, meta, canonical } = read(file);
    expect(meta('og:site_name')).toBe('Shared Responsibility Guide');
    expect(meta('og:url')).toBe(canonical);
    const way = elements.find((each) => attribute(each, 'aria-label') === 'Breadcrumb');
    const types = facts.map((each) => each['@type']);
    expect(types.filter((type) => !['WebSite', 'BreadcrumbList', 'DefinedTermSet', 'Dataset'].includes(type))).toEqual([]);
    expect(types.includes('BreadcrumbList')).toBe(way !== undefined);
    for (const each of facts) expect(each['@context']).toBe('https://schema.org');
  });

  test('the breadcrumbs are the ones on the page, followed by the page itself', () => {
    const page = pages.find(({ path }) => path === '/services/s3/');
    const { elements, facts } = read(page?.file ?? '');
    const way = elements.find((each) => attribute(each, 'aria-label') === 'Breadcrumb');
    const links = way ? elementsIn(way).filter(({ tagName }) => tagName === 'a') : [];
    const items = facts[0]?.itemListElement as { position: number; name: string; item?: string }[];
    expect(items.map(({ name }) => name)).toEqual([...links.map(textOf), 'Amazon S3']);
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
    for (const { item } of items.slice(0, -1)) expect(item).toMatch(/^https:\/\/[^/]+\/.*services\//);
    expect(items.at(-1)).not.toHaveProperty('item');
  });

  test('the front page describes search, the glossary its terms, and the download page its data files', () => {
    expect(factsOf('/', 'WebSite')).toMatchObject({
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: expect.stringMatching(/\/search\/\?q=\{search_term_string\}$/) as string },
      },
    });
    const glossary = pages.find(({ path }) => path === '/glossary/');
    const { elements } = read(glossary?.file ?? '');
    const terms = factsOf('/glossary/', 'DefinedTermSet')?.hasDefinedTerm as { url: string }[];
    const ids = new Set(elements.flatMap((each) => attribute(each, 'id') ?? []));
    expect(terms.length).toBeGreaterThan(50);
    expect(terms.filter(({ url }) => !ids.has(new URL(url).hash.slice(1)))).toEqual([]);
    const files = factsOf('/download/', 'Dataset')?.distribution as { contentUrl: string }[];
    expect(files.map(({ contentUrl }) => new URL(contentUrl).pathname.replace(/^.*\/data\//, ''))).toContain('changes.json');
  });

  test('the front page and the page of changes link to the feed', () => {
    const feedOf = (path: string) => {
      const { elements } = read(pages.find((each) => each.path === path)?.file ?? '');
      return elements.find((each) => each.tagName === 'link' && attribute(each, 'type') === 'application/atom+xml');
    };
    expect(feedOf('/')).toBeDefined();
    expect(feedOf('/changes/')).toBeDefined();
    expect(feedOf('/glossary/')).toBeUndefined();
  });
});
