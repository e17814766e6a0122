import { parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { attribute, elementsIn } from '../../../../src/publish/built-site.ts';
import { hrefInBook, leadLinks, prefixIds } from '../../../../src/publish/book/links.ts';
import { make } from '../../../../src/publish/book/tree.ts';

const parts = new Set(['the-model', 'the-layers', 'glossary', 'sources']);
const partOf = (html: string) => make('section', {}, ...parseFragment(html).childNodes);

describe('where a link of the site leads in the book', () => {
  it.each([
    ['/guide/the-layers/', '#the-layers'],
    ['/guide/the-layers/#hardware', '#the-layers--hardware'],
    ['/glossary/#iam', '#glossary--iam'],
    ['/sources/#srm', '#sources--srm'],
    ['/services/ec2/', undefined],
    ['/guide/', undefined],
    ['/guide/gone/', undefined],
    ['https://example.org/guide/the-layers/', undefined],
    ['#hardware', undefined],
  ])('%s leads to %s', (href, place) => {
    expect(hrefInBook(href, '/', parts)).toBe(place);
  });

  it('the sub-path that the site was built for is no part of it', () => {
    expect(hrefInBook('/x/guide/the-layers/#hardware', '/x/', parts)).toBe('#the-layers--hardware');
    expect(hrefInBook('/guide/the-layers/', '/x/', parts)).toBeUndefined();
  });
});

describe('ids in the book', () => {
  it('begin with their part, and so does all that names them', () => {
    const part = partOf('<h2 id="a">A</h2><p aria-labelledby="a b" id="b"><a href="#a">a</a></p><svg><path id="c" fill="url(#c)"/></svg>');
    prefixIds(part, 'the-model');
    expect(serialize(part)).toBe(
      '<h2 id="the-model--a">A</h2><p aria-labelledby="the-model--a the-model--b" id="the-model--b"><a href="#the-model--a">a</a></p><svg><path id="the-model--c" fill="url(#the-model--c)"></path></svg>',
    );
  });
});

describe('page numbers behind links', () => {
  it('stand behind those to places, not behind terms and sources, nor behind those that leave the book', () => {
    const part = partOf(
      '<a href="/guide/the-layers/">layers</a><a href="/glossary/#iam" data-term="iam">IAM</a><a href="/sources/#srm" data-source="1">1</a><a href="/services/">services</a>',
    );
    leadLinks(part, '/', parts);
    const links = elementsIn(part).filter(({ tagName }) => tagName === 'a');
    expect(links.map((link) => attribute(link, 'href'))).toEqual(['#the-layers', '#glossary--iam', '#sources--srm', '/services/']);
    const mentions = elementsIn(part).flatMap((element) => attribute(element, 'data-page-of') ?? []);
    expect(mentions).toEqual(['the-layers']);
  });
});
