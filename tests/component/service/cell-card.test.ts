import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import CellCard from '../../../src/components/service/CellCard.astro';
import { examples } from '../../../src/components/service/CellCard.examples.ts';

const render = async (name: keyof typeof examples): Promise<string> => {
  const html = await (await AstroContainer.create()).renderToString(CellCard, { props: examples[name] });
  return html.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
};

describe('the card of a cell', () => {
  it('lists what each side does', async () => {
    const html = await render('both sides');
    expect(html).toMatch(/<dt>AWS<\/dt> ?<dd> ?AWS publishes the images\. /);
    expect(html).toMatch(/<dt>You<\/dt> ?<dd> ?You rebuild your instances from them\. /);
  });

  it('names the sources of each side, and the support of a side that the cited page doesn’t state', async () => {
    const [aws = '', you = ''] = (await render('both sides')).match(/<dd>.*?<\/dd>/g) ?? [];
    for (const side of [aws, you]) expect(side).toMatch(/<a href="[^"]*\/sources\/#rds-custom" data-source[^>]*> ?1 ?<\/a>/);
    expect(aws).not.toContain('data-support');
    expect(you).toMatch(/data-support="reasoned">[^<]+</);
  });

  it('lists the modes with another party, and what each side does in them', async () => {
    const html = await render('with a variant');
    expect(html).toMatch(/RDS Custom for Oracle<\/b> ?<span class="party" data-party="customer">[ ]?You[ ]?<\/span>.*<dd> ?You patch/);
    expect(html).toContain('since April 2023');
    expect(html).toContain('Check the edition.');
  });

  it('shows no party as a fact where no source supports one', async () => {
    const html = await render('not documented');
    expect(html).not.toContain('<dt>');
    expect(html).not.toContain('data-party');
    expect(html).toContain('You’re probably responsible.');
  });
});
