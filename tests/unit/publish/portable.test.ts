import { describe, expect, test } from 'vitest';
import { fileAddress, portablePolicy, rewritePage } from '../../../src/publish/portable.ts';

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

  test('the base path is removed', () => {
    expect(fileAddress('/x/guide/', from, '/x/')).toBe('../index.html');
    expect(fileAddress('/guide/', from, '/x/')).toBe('/guide/');
  });
});

describe('a page written for a file', () => {
  const page = (body: string, head = '') =>
    rewritePage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'a/index.html', '/');

  test('module scripts become deferred classic scripts after the replacement for fetch', () => {
    const { html, scripts } = page('', '<script type="module" src="/_astro/page.abc.js"></script>');
    expect(scripts).toEqual(['page.abc.js']);
    expect(html).toContain(
      '<head><script defer="" src="../portable/runtime.js"></script><script src="../portable/page.abc.js" defer=""></script></head>',
    );
  });

  test('leaves out what works only on a server', () => {
    const { html } = page('<p data-online-only>Download</p><p>Stays</p>', '<link rel="manifest" href="/manifest.webmanifest">');
    expect(html).not.toMatch(/Download|manifest/);
    expect(html).toContain('Stays');
  });

  test('links inside pictures also lead to files', () => {
    expect(page('<svg><a href="/guide/"><text>Guide</text></a></svg>').html).toContain('<a href="../guide/index.html">');
  });
});

test('the policy allows files and does not mention workers or trusted types', () => {
  expect(
    portablePolicy("default-src 'none'; script-src 'self' 'sha256-x'; worker-src 'self' blob:; require-trusted-types-for 'script'"),
  ).toBe("default-src 'none'; script-src 'self' file: 'sha256-x'");
});
