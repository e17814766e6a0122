import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import ServiceMatrix from '../../../src/components/service/ServiceMatrix.astro';
import { examples } from '../../../src/components/service/ServiceMatrix.examples.ts';

describe('the matrix', () => {
  let html = '';
  beforeAll(async () => {
    const props = { ...examples['one service'], base: '/sub/' };
    html = (await (await AstroContainer.create()).renderToString(ServiceMatrix, { props })).replace(/\s+/g, ' ');
  });

  it('has a column for each layer, the top of the stack first, which leads to the layer', () => {
    const heads = [...html.matchAll(/href="\/sub\/layers\/([a-z]+)\/"/g)].map((match) => match[1]);
    expect(heads).toEqual(['logging', 'data', 'network', 'system', 'building']);
  });

  it('says the holder in words, and leads to the layer of the service', () => {
    expect(html).toMatch(/<a href="\/sub\/services\/server\/#data"> ?<span>data ?<\/span> ?You/);
  });

  it('claims no holder where nothing read supports one', () => {
    expect(html).toMatch(/data-party="not-documented"[^>]*> ?<a [^>]*> ?<span>logging ?<\/span> ?Not documented/);
  });

  it('tells a default from what is always so', () => {
    expect(html).toMatch(/Shared ?<i> ?by default<\/i>/);
    expect(html.match(/by default/g)).toHaveLength(1);
  });

  it('keeps the roles of a table whatever its style', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) expect(html).toContain(`role="${role}"`);
  });
});
