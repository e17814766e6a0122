import { describe, expect, test } from 'vitest';
import { fileAddress, portablePolicy, rewritePage } from '../../../../src/publish/portable/rewrite-page.ts';

describe('an address of the site, written for a file', () => {
  const from = 'guide/the-model/index.html';

  test.each([
    ['/', '../../index.html'],
    ['/services/ec2/', '../../services/ec2/index.html'],
    ['/glossary/#region', '../../glossary/index.html#region'],
    ['/search/?q=a/b#c', '../../search/index.html?q=a/b#c'],
    ['/_astro/site.abc.css', '../../_astro/site.abc.css'],
    ['/guide/the-model/', 'index.html'],
    ['/guide/the-model/#line', 'index.html#line'],
  ])('%s becomes %s', (address, wanted) => {
    expect(fileAddress(address, from, '/')).toBe(wanted);
  });

  test.each(['https://docs.aws.amazon.com/', '//host/path/', '#here', 'mailto:someone@example.org', 'data:image/png;base64,AA'])(
    '%s stays as it is',
    (address) => expect(fileAddress(address, from, '/')).toBe(address),
  );

  test('the sub-path that the site was built for goes', () => {
    expect(fileAddress('/x/guide/', from, '/x/')).toBe('../index.html');
    expect(fileAddress('/guide/', from, '/x/')).toBe('/guide/');
  });
});

describe('a page written for a file', () => {
  const page = (body: string, head = '') =>
    rewritePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'a/index.html', '/');

  test('its module scripts become plain ones that wait, behind what stands in for fetching', () => {
    const { html, scripts } = page('', '<script type="module" src="/_astro/page.abc.js"></script>');
    expect(scripts).toEqual(['page.abc.js']);
    expect(html).toContain(
      '<head><script defer="" src="../portable/runtime.js"></script><script src="../portable/page.abc.js" defer=""></script></head>',
    );
  });

  test('what only a page from a server can use is left out', () => {
    const { html } = page('<p data-online-only>Download</p><p>Stays</p>', '<link rel="manifest" href="/manifest.webmanifest">');
    expect(html).not.toMatch(/Download|manifest/);
    expect(html).toContain('Stays');
  });

  test('links inside pictures lead to files as well', () => {
    expect(page('<svg><a href="/guide/"><text>Guide</text></a></svg>').html).toContain('<a href="../guide/index.html">');
  });
});

test('the policy lets files in beside their own kind, and asks for no worker and no trusted types', () => {
  expect(
    portablePolicy("default-src 'none'; script-src 'self' 'sha256-x'; worker-src 'self' blob:; require-trusted-types-for 'script'"),
  ).toBe("default-src 'none'; script-src 'self' file: 'sha256-x'");
});
