import type { QuestionView } from '../../domain/question/view.ts';

/** A question of a type. @param options the text and the key of each option */
const exampleOf = (type: QuestionView['type'], stem: string, ...options: readonly (readonly [text: string, key: string])[]) => ({
  question: {
    id: `example-${type}`,
    type,
    stem,
    options: options.map(([text, key]) => ({ text, key, reason: `The reason for ${text}.` })),
    objective: 'who-does-what',
    services: [],
    difficulty: 'easy',
    level: 'exam',
    skill: '2.1.1',
    chapter: 'the-model',
    answeredIn: '/guide/the-model/#the-line',
    answeredTitle: 'The line',
    sources: ['srm'],
  } satisfies QuestionView,
});

/** One question of each type. */
export const examples = {
  'one right answer': exampleOf('single', 'Who patches the hypervisor?', ['AWS', 'right'], ['You', '']),
  'several right answers': exampleOf(
    'multiple',
    'Which are your responsibility on Amazon EC2?',
    ['The guest operating system', 'right'],
    ['The hypervisor', ''],
    ['Your data', 'right'],
  ),
  'true or false': exampleOf('true-false', 'AWS patches the guest operating system of an instance.', ['True', ''], ['False', 'right']),
  'options to sort': exampleOf(
    'sort',
    'Who is responsible for each of these?',
    ['Racks', 'aws'],
    ['Files', 'customer'],
    ['Training', 'shared'],
  ),
  'options to order': exampleOf('order', 'Put these layers in order.', ['The rack', '1'], ['The disk', '2'], ['The file', '3']),
};
