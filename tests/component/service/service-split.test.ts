import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import ServiceSplit from '../../../src/components/service/ServiceSplit.astro';
import { examples } from '../../../src/components/service/ServiceSplit.examples.ts';

const container = await AstroContainer.create();
const render = async (name: keyof typeof examples) =>
  (await container.renderToString(ServiceSplit, { props: examples[name] })).replaceAll(/\s+/g, ' ');

it('links each layer to its section, by a name that includes the party', async () => {
  const links = [...(await render('three bands')).matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(
    ([, href, name]) => `${href} ${name}`,
  );
  expect(links).toEqual(['#data data: you', '#network network: both', '#building building: AWS']);
});

it('names the party of each band in words, beside its pattern', async () => {
  const html = await render('three bands');
  for (const [party, word] of [
    ['customer', 'You'],
    ['shared', 'Both'],
    ['aws', 'AWS'],
  ])
    expect(html).toMatch(new RegExp(`class="split-band" data-party="${party}"> ?<p class="split-head"> ?<b>${word}</b>`));
});

it('names only the first of two lines', async () => {
  expect((await render('three bands')).match(/class="split-line"/g)).toHaveLength(2);
  expect((await render('three bands')).match(/The line/g)).toHaveLength(1);
  expect((await render('nothing shared')).match(/class="split-line"/g)).toHaveLength(1);
});
