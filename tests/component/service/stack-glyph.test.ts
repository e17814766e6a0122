import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import GlyphPatterns from '../../../src/components/service/GlyphPatterns.astro';
import StackGlyph from '../../../src/components/service/StackGlyph.astro';
import { examples } from '../../../src/components/service/StackGlyph.examples.ts';

const container = await AstroContainer.create();
const render = (name: keyof typeof examples) => container.renderToString(StackGlyph, { props: examples[name] });

it('is an image with a name', async () => {
  expect(await render('with its name')).toMatch(
    /role="img" aria-label="Server: you’re responsible for 1 of 5 layers; 1 layer is shared by you and AWS"/,
  );
});

it('is hidden from screen readers where words beside it say the same', async () => {
  const html = await render('beside words that say the same');
  expect(html).toContain('aria-hidden="true"');
  expect(html).not.toContain('aria-label');
});

it('has a pattern for every party, and no inline style', async () => {
  const html = await render('with its name');
  for (const holder of ['aws', 'customer', 'shared', 'not-applicable', 'not-documented']) expect(html).toContain(`data-party="${holder}"`);
  expect(html).not.toContain('style=');
});

it('is less than 600 bytes', async () => {
  expect((await render('with its name')).length).toBeLessThan(600);
});

it('uses only patterns of the page', async () => {
  const patterns = await container.renderToString(GlyphPatterns);
  const used = [...(await render('with its name')).matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
  expect(used).toHaveLength(2);
  for (const id of used) expect(patterns).toContain(`id="${id}"`);
});
