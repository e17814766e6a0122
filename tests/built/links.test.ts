import { expect, it } from 'vitest';
import { findLinkFaults } from '../links.ts';
import { dist, pages } from '../pages.ts';

const faults = findLinkFaults(dist, process.env.BASE_PATH);

it.each(pages)('every link on $path leads to a page, file, or id of the site, and has a text', ({ file }) => {
  expect(faults.filter((fault) => fault.file === file).map(({ line, message }) => `dist/${file}:${line}  ${message}`)).toEqual([]);
});
