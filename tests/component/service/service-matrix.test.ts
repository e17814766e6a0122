import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import ServiceMatrix from '../../../src/components/service/ServiceMatrix.astro';
import { examples } from '../../../src/components/service/ServiceMatrix.examples.ts';

describe('the matrix', () => {
  let html = '';
  beforeAll(async () => {
    const props = examples['one service'];
    html = (await (await AstroContainer.create()).renderToString(ServiceMatrix, { props })).replace(/\s+/g, ' ');
  });

  it('has a column for each layer from the top of the stack down, with a link to the layer', () => {
    const heads = [...html.matchAll(/href="\/sub\/layers\/([a-z]+)\/"/g)].map((match) => match[1]);
    expect(heads).toEqual(['logging', 'data', 'network', 'system', 'building']);
  });

  it('names the party in words and links to the layer of the service', () => {
    expect(html).toMatch(/<a href="\/sub\/services\/server\/#data"> ?<span>data ?<\/span> ?<b>You/);
  });

  it('shows no party where no source supports one', () => {
    expect(html).toMatch(/data-party="not-documented"[^>]*> ?<a [^>]*> ?<span>logging ?<\/span> ?<b>Not documented/);
  });

  it('marks a party that is only the default', () => {
    expect(html).toMatch(/Both<\/b> ?<i> ?by default<\/i>/);
    expect(html.match(/by default/g)).toHaveLength(1);
  });

  it('has the roles of a table written out', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) expect(html).toContain(`role="${role}"`);
  });
});
