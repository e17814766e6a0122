import axe from 'axe-core';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { gallery } from '../../src/components/gallery.ts';

const container = await AstroContainer.create();

/** The rules of axe that an HTML fragment breaks. Colors need a layout, which happy-dom doesn't have. */
async function violations(html: string): Promise<string[]> {
  const { document } = new Window();
  document.body.innerHTML = `<main>${html}</main>`;
  const results = await axe.run(document.body as unknown as Element, { rules: { 'color-contrast': { enabled: false } } });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

test('axe finds a missing label in happy-dom', async () => {
  expect(await violations('<input type="text">')).toEqual([expect.stringContaining('label')]);
});

describe.each(gallery)('$name', ({ component, examples }) => {
  test.each(examples)('%s: renders without accessibility violations', async (_, props) => {
    const html = await container.renderToString(component, { props });
    expect(html.length).toBeGreaterThan(20);
    expect(await violations(html)).toEqual([]);
  });
});
