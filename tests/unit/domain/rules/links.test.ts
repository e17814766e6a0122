import { expect, test } from 'vitest';
import { brokenLink, strangeAddress } from '../../../../src/domain/rules/link-rules.ts';
import { chapter, contentOf, entry, faultsOf, link } from './content-of.ts';

const anchors = [{ id: 'here', what: 'the heading "Here"', location: { file: 'chapter.mdx', line: 1, column: 1 } }];
const linking = (...hrefs: string[]) =>
  contentOf({
    terms: [entry('region')],
    sources: [entry('srm')],
    diagrams: [entry('split')],
    questions: [entry('who', { chapter: 'one', checkpoint: true }), entry('other', { chapter: 'one' })],
    objectives: [entry('of-and-in')],
    chapters: [chapter('one', 1, { anchors, links: hrefs.map((href, index) => link(href, index + 1)) }), chapter('unread', 2, null)],
  });

test('every fixed address of the site can be linked', () => {
  const pages = [
    '/practice/',
    '/practice/?chapter=one',
    '/practice/of-and-in/',
    '/',
    '/guide/',
    '/guide/one/',
    '/glossary/',
    '/diagrams/',
    '/sources/',
    '/search/',
    '/search/?q=who%20patches',
  ];
  const places = [
    '#here',
    '/guide/one/#here',
    '/guide/one/#who',
    '/guide/one/#check-yourself',
    '/glossary/#region',
    '/diagrams/#split',
    '/sources/#srm',
  ];
  const content = linking(...pages, ...places);
  expect([brokenLink, strangeAddress].flatMap((rule) => faultsOf(rule, content))).toEqual([]);
});

test('a link to a missing page is broken, also without its last slash or its prefix', () => {
  expect(faultsOf(brokenLink, linking('/guide/two/', '/guide/one', '/one/', '/glossary/region/'))).toHaveLength(4);
});

test('a link to a missing fragment is broken, unless its chapter cannot be read', () => {
  expect(faultsOf(brokenLink, linking('/guide/one/#there', '#there', '/#here', '/guide/unread/#there')).map(({ line }) => line)).toEqual([
    1, 2, 3,
  ]);
});

test('a question that is not at the end of its chapter has no fragment on its page', () => {
  expect(faultsOf(brokenLink, linking('/guide/one/#other'))).toHaveLength(1);
});

test('addresses in data are checked like those in text', () => {
  const diagrams = [entry('split', { rows: [[{ explainedIn: '/guide/one/#there' }], [{ explainedIn: '/nowhere/' }]] })];
  const content = { ...linking(), diagrams };
  expect(faultsOf(brokenLink, content).map(({ code }) => code)).toEqual(['broken-fragment', 'broken-link']);
});

test('a link out of the site is rejected, regardless of its scheme', () => {
  expect(
    faultsOf(strangeAddress, linking('https://example.org', '//example.org', 'mailto:a@example.org', 'JavaScript:alert(1)', '/guide/')),
  ).toHaveLength(4);
});

test('a link that does not start at the root is rejected', () => {
  const hrefs = ['one/', '../one/', '?q=a', '', '/guide/', '#here', 'https://example.org'];
  expect(faultsOf(strangeAddress, linking(...hrefs)).map(({ line, code }) => `${line} ${code}`)).toEqual([
    '1 relative-link',
    '2 relative-link',
    '3 relative-link',
    '4 relative-link',
    '7 external-link',
  ]);
});
