import { expect, it } from 'vitest';
import { examples } from '../../../src/components/service/StackGlyph.examples.ts';
import { toHtml } from '../../../src/domain/markup.ts';
import { serviceSplit, splitMarkup } from '../../../src/domain/service/split.ts';

const { service, layers } = examples['with its name'];
const withoutShared = { ...service.layers, network: { party: 'aws', variants: [] } } as const;
const threeBands = toHtml(splitMarkup(serviceSplit(service, layers)));
const nothingShared = toHtml(splitMarkup(serviceSplit({ ...service, layers: withoutShared }, layers)));

it('links each layer to its section, by a name that includes the party', () => {
  const links = [...threeBands.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, href, name]) => `${href} ${name}`);
  expect(links).toEqual(['#data data: you', '#network network: both', '#building building: AWS']);
});

it('names the party of each band in words, beside its pattern', () => {
  for (const [party, word] of [
    ['customer', 'You'],
    ['shared', 'Both'],
    ['aws', 'AWS'],
  ])
    expect(threeBands).toMatch(new RegExp(`class="split-band" data-party="${party}"> ?<p class="split-head"> ?<b>${word}</b>`));
});

it('has one line, with its name', () => {
  for (const split of [threeBands, nothingShared]) expect(split.match(/class="split-line"> ?<span>The line</g)).toHaveLength(1);
});
