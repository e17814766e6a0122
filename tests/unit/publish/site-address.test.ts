import { describe, expect, it } from 'vitest';
import { readSiteAddress } from '../../../src/publish/built-site.ts';

describe('the address of the site', () => {
  it('is the root of an unknown host by default', () => {
    expect(readSiteAddress({})).toEqual({ base: '/', url: undefined, repository: undefined });
  });

  it.each([
    ['/', '/'],
    ['guide', '/guide/'],
    ['/guide', '/guide/'],
    ['/a/b-c_d.e~f/', '/a/b-c_d.e~f/'],
  ])('accepts %j as the base path', (BASE_PATH, base) => {
    expect(readSiteAddress({ BASE_PATH }).base).toBe(base);
  });

  it.each(['//evil.com/', '/ü b/', '/x?y#z/', '../..', '/a/./b/', '/a//b/', 'https://guide.example/', '\\\\evil.com', '/%2e%2e/', ''])(
    'refuses %j as BASE_PATH, and names the setting',
    (BASE_PATH) => {
      expect(() => readSiteAddress({ BASE_PATH })).toThrow(`BASE_PATH is "${BASE_PATH}", which is not a valid path: write it like /guide/`);
    },
  );

  it.each(['https://guide.example', 'https://guide.example/', 'http://localhost:8080', 'https://Guide.Example'])(
    'takes %j as SITE_URL',
    (SITE_URL) => {
      expect(readSiteAddress({ SITE_URL }).url).toBe(SITE_URL.toLowerCase().replace(/\/$/, ''));
    },
  );

  it.each([
    '',
    'abc',
    '//evil.com/',
    'guide.example',
    'ftp://guide.example',
    'https://a:b@guide.example',
    'https://guide.example/x/',
    'https://guide.example?x',
    ' https://guide.example',
    'https://',
  ])('rejects %j as SITE_URL and names the variable', (SITE_URL) => {
    expect(() => readSiteAddress({ SITE_URL })).toThrow(`SITE_URL is "${SITE_URL}", which is not a valid address: write it like https://`);
  });

  it('takes the repository without a slash at its end', () => {
    expect(readSiteAddress({ REPOSITORY_URL: 'https://github.com/owner/guide/' }).repository).toBe('https://github.com/owner/guide');
  });

  it.each(['', 'github.com/owner/guide', 'https://github.com', 'javascript:alert(1)', 'https://github.com/owner/guide?x'])(
    'refuses %j as REPOSITORY_URL, and names the setting',
    (REPOSITORY_URL) => {
      expect(() => readSiteAddress({ REPOSITORY_URL })).toThrow(`REPOSITORY_URL is "${REPOSITORY_URL}", which is not the address`);
    },
  );
});
