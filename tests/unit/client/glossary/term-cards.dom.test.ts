import { expect, test, vi } from 'vitest';
import { addTermCards } from '../../../../src/client/glossary/term-cards.ts';
import { element } from '../../../../src/client/site/element.ts';
import { hostileStrings } from '../../../hostile-strings.ts';

/** A page that uses each term twice. @returns its main element, with the cards */
async function pageWithTerms(meanings: Readonly<Record<string, { label: string; short: string; key: boolean }>>): Promise<HTMLElement> {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(meanings)));
  const links = ['one', 'two', 'one', 'two'].map((term) => element('a', { href: `/glossary/#${term}`, class: 'term' }, term));
  const main = element('main', {}, ...links);
  document.body.replaceChildren(main);
  await addTermCards();
  return main;
}

test('each term gets one card, which describes all its links', async () => {
  const main = await pageWithTerms({
    one: { label: 'One', short: 'One is the first.', key: true },
    two: { label: 'Two', short: 'Two is the second.', key: false },
  });
  expect([...main.querySelectorAll('.card')].map(({ textContent }) => textContent)).toEqual([
    'One Key termOne is the first.Open in glossary',
    'TwoTwo is the second.Open in glossary',
  ]);
  expect([...main.querySelectorAll('.term')].map((link) => link.getAttribute('aria-describedby'))).toEqual([
    'card-one',
    'card-two',
    'card-one',
    'card-two',
  ]);
});

test('a term without a meaning stays a plain link', async () => {
  const main = await pageWithTerms({ one: { label: 'One', short: 'One is the first.', key: false } });
  expect(main.querySelector('.term[href$=two]')?.hasAttribute('aria-describedby')).toBe(false);
});

test('hostile texts add no element to a card', async () => {
  for (const text of hostileStrings) {
    const main = await pageWithTerms({ one: { label: text, short: text, key: false } });
    expect(main.querySelectorAll('.card *'), text).toHaveLength(3);
  }
});
