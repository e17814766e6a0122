import { expect, it } from 'vitest';
import { attribute, elementsIn, normalizeBase, parsePage, textOf, type Element } from '../../src/publish/built-site.ts';
import { dist, pages } from '../pages.ts';

const base = normalizeBase(process.env.BASE_PATH);
const read = (path: string): Element[] => elementsIn(parsePage(dist, pages.find((page) => page.path === path)?.file ?? ''));
const nav = read('/').find((element) => attribute(element, 'class')?.split(' ').includes('site-nav'));
const links = nav ? elementsIn(nav).filter(({ tagName }) => tagName === 'a') : [];

it('labels of the navigation are the titles of the pages', () => {
  expect(links.length).toBeGreaterThan(12);
  for (const link of links) {
    const label = textOf(link);
    const elements = read(`/${(attribute(link, 'href') ?? '').slice(base.length)}`);
    const wordsOf = (tag: string) => elements.filter(({ tagName }) => tagName === tag).map(textOf);
    expect(wordsOf('h1'), label).toEqual([label]);
    expect(wordsOf('title')[0]).toBe(`${label} – Shared Responsibility Guide`);
  }
});
