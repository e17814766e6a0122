import { describe, expect, it } from 'vitest';
import { findLinkFaults } from '../../links.ts';
import { layFiles } from './site-in-a-folder.ts';

/** The faults of a site whose home page has this body. */
const faultsOf = (body: string, base?: string) =>
  findLinkFaults(layFiles({ 'index.html': body, 'guide/index.html': '<h2 id="line">The line</h2>', 'picture.svg': '<svg/>' }), base);

describe('the links of the built site', () => {
  it.each([
    '<a href="/guide/">The guide</a>',
    '<a href="/guide/#line">The line</a>',
    '<a href="guide/">The guide</a>',
    '<a href="/guide/?q=a#line">The line</a>',
    '<a href="#top">Up</a><p id="top">',
    '<a href="/picture.svg"><img src="/picture.svg" alt="The picture"></a>',
    '<a href="https://elsewhere.example/nowhere">Elsewhere</a>',
    '<a href="/guide/" aria-label="The guide"><svg></svg></a>',
    '<a href="/guide/"><svg><title>The guide</title></svg></a>',
  ])('are valid: %s', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it.each([
    ['<a href="/nowhere/">Nowhere</a>', '"/nowhere/" is broken: no page or file of the site has this address.'],
    ['<a href="/guide">The guide</a>', '"/guide" is broken: no page or file of the site has this address.'],
    ['<a href="/guide/#nothing">The line</a>', '"/guide/#nothing": nothing on that page has the id "nothing".'],
    ['<a href="#nothing">Up</a>', '"#nothing": nothing on that page has the id "nothing".'],
    ['<img src="/no.png" alt="">', '"/no.png" is broken: no page or file of the site has this address.'],
    ['<script src="/no.js"></script>', '"/no.js" is broken: no page or file of the site has this address.'],
    ['<a href="/guide/"></a>', 'This link has no text. Add text to it, or add alternative text to its image.'],
    [
      '<a href="/guide/"><img src="/picture.svg" alt=""></a>',
      'This link has no text. Add text to it, or add alternative text to its image.',
    ],
    ['<a href="/guide/">Click here</a>', '"Click here" doesn\'t say where the link goes. Name the destination.'],
    ['<a href="/guide/">Read more …</a>', '"Read more …" doesn\'t say where the link goes. Name the destination.'],
  ])('are rejected: %s', (body, message) => {
    expect(faultsOf(`\n${body}`)).toEqual([{ file: 'index.html', line: 2, message }]);
  });

  it('stay inside the base path', () => {
    expect(faultsOf('<a href="/x/guide/#line">The line</a>', '/x/')).toEqual([]);
    expect(faultsOf('<a href="/guide/">The guide</a>', '/x/')).toMatchObject([
      { message: expect.stringContaining('is outside the sub-path /x/') },
    ]);
  });
});
