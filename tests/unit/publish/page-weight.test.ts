import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listPages } from '../../../src/publish/built-site.ts';
import { importsOf, openScales } from '../../../src/publish/page-weight.ts';
import { layFiles } from './site-in-a-folder.ts';

const brotli = (text: string) => brotliCompressSync(text).length;
const head = `<link rel="stylesheet" href="/a.css"><link rel="icon" href="/mark.svg"><script type="module" src="/js/main.js"></script>`;
const files = {
  'index.html': `<!doctype html><head>${head}</head><img src="/mark.svg"><img src="data:image/png;base64,AA"><p>Text</p>`,
  'a.css': 'p { color: red }',
  'mark.svg': '<svg/>',
  'js/main.js': `import"./part.js";button.onclick=()=>import("./search.js");`,
  'js/part.js': `import{a as b}from"./deep.js";export*from'./deep.js';b()`,
  'js/deep.js': 'export const a=()=>1;',
  'js/search.js': 'x'.repeat(9_000),
};

function weigh(changed: Record<string, string> = {}, base?: string) {
  const dir = layFiles({ ...files, ...changed });
  const [page] = listPages(dir);
  if (!page) throw new Error('The site has no page.');
  return openScales(dir, base).measure(page);
}

describe('what a page costs its reader', () => {
  it('weighs HTML, styles and scripts after brotli', () => {
    const { html, css, js } = weigh();
    expect(html).toBe(brotli(files['index.html']));
    expect(css).toBe(brotli(files['a.css']));
    expect(js).toBe(brotli(files['js/main.js']) + brotli(files['js/part.js']) + brotli(files['js/deep.js']));
  });

  it('counts each fetch once: the page, its files, and static imports of modules', () => {
    expect(weigh().requests).toEqual(['/', '/a.css', '/mark.svg', '/js/main.js', '/js/part.js', '/js/deep.js']);
  });

  it('weighs the fonts that its styles name, from the page', () => {
    const page = '<style>@font-face{src:url(./fonts/a.woff2)}</style>';
    expect(weigh({ 'index.html': page, 'fonts/a.woff2': 'font' }).fonts).toBe(brotli('font'));
  });

  it('leaves out lazy images', () => {
    expect(weigh({ 'index.html': '<img src="/mark.svg" loading="lazy">' }).requests).toEqual(['/']);
  });

  it('lists requests to other hosts', () => {
    const page =
      '<link rel="stylesheet" href="//cdn.example/a.css"><script src="https://x.example/a.js"></script><a href="https://ok.example/">';
    expect(weigh({ 'index.html': page }).foreign).toEqual(['//cdn.example/a.css', 'https://x.example/a.js']);
  });

  it('finds the files of a site with a base path', () => {
    const page = files['index.html'].replaceAll('="/', '="/x/');
    expect(weigh({ 'index.html': page }, '/x/')).toMatchObject({ css: brotli(files['a.css']), foreign: [] });
  });

  it('does not count import() as a static import', () => {
    expect(importsOf(`import a from "./a.js";const b=()=>import("./b.js");import{c}from"./c.js"`)).toEqual(['./a.js', './c.js']);
  });
});
