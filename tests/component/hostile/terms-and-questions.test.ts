import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import QuestionCard from '../../../src/components/question/QuestionCard.astro';
import TermCards from '../../../src/components/glossary/TermCards.astro';
import { elementsIn } from '../../../src/publish/built-site.ts';
import { hostileStrings } from '../../hostile-strings.ts';

const container = await AstroContainer.create();

/** Every element with the names of its attributes: what a text must not be able to change. */
const shapeOf = (html: string) =>
  elementsIn(parseFragment(html.replaceAll(/<!--.*?-->/g, ''))).map(
    ({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`,
  );

const termCards = (text: string) =>
  container.renderToString(TermCards, {
    props: {
      terms: [{ id: 'a', label: text, short: text, aliases: [text], everyday: [text], sources: [], seeAlso: [] }],
      hrefOf: () => '/',
    },
  });

const questionCard = (text: string) =>
  container.renderToString(QuestionCard, {
    props: {
      question: {
        id: 'a',
        stem: text,
        type: 'single',
        options: [
          { text, correct: true, reason: text },
          { text, correct: false, reason: text },
        ],
      },
      answeredHref: '/',
    },
  });

// The schema refuses most of these before; here they come past it.
test.each([
  ['the cards of terms', termCards],
  ['a question', questionCard],
])('%s draw hostile texts as text: no element and no attribute more', async (_, draw) => {
  const plain = shapeOf(await draw('plain'));
  expect(plain.length).toBeGreaterThan(3);
  for (const text of hostileStrings) expect(shapeOf(await draw(text)), text).toEqual(plain);
});
