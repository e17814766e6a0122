import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import QuestionCard from '../../../src/components/question/QuestionCard.astro';
import { examples } from '../../../src/components/question/QuestionCard.examples.ts';
import { quizQuestion } from '../../../src/domain/handout/quiz.ts';
import { toHtml } from '../../../src/domain/markup.ts';
import { elementsIn } from '../../../src/publish/built-site.ts';
import { hostileStrings } from '../../hostile-strings.ts';

const container = await AstroContainer.create();

/** Every element with the names of its attributes: what a text must not change. */
const structureOf = (html: string) =>
  elementsIn(parseFragment(html.replaceAll(/<!--.*?-->/g, ''))).map(
    ({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`,
  );

const question = (text: string) => ({
  ...examples['one right answer'].question,
  stem: text,
  options: [
    { text, key: 'right', reason: text },
    { text, key: '', reason: text },
  ],
});
const questionCard = (text: string) => container.renderToString(QuestionCard, { props: { question: question(text) } });
const quiz = (text: string) => toHtml(quizQuestion(question(text)));

// The schema rejects most of these texts earlier; here they bypass it.
test.each([
  ['a question card', questionCard],
  ['a quiz', quiz],
])('hostile texts add no element or attribute to %s', async (_, render) => {
  const plain = structureOf(await render('plain'));
  expect(plain.length).toBeGreaterThan(3);
  for (const text of hostileStrings) expect(structureOf(await render(text)), text).toEqual(plain);
});
