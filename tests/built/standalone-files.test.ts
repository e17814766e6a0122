import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../src/publish/built-site.ts';
import { dist } from '../pages.ts';

/*
 * A page's content security policy is in its HTML, so a picture or a feed that is opened by itself has none. Hosts can't send one for such
 * files alone, because Netlify allows an asterisk only at the end of a path. So they must not contain anything that a policy would block.
 */
const standalone = listFiles(dist).filter((file) => /\.(svg|xml|atom)$/.test(file));
const scripts = /<script\b|\son\w+\s*=|javascript:/i;
const foreignParts = /<(?:iframe|object|embed|foreignObject|image|use)\b|@import|url\(\s*["']?(?!#)/i;

it('has no picture or feed that runs a script or loads something', () => {
  const unsafe = standalone.filter((file) => {
    // A feed carries HTML as escaped text.
    const text = readFileSync(join(dist, file), 'utf8').replaceAll('&lt;', '<');
    return scripts.test(text) || foreignParts.test(text);
  });
  expect(standalone.length).toBeGreaterThan(50);
  expect(unsafe).toEqual([]);
});
