import type { QuestionView } from '../../domain/question/view.ts';

const common = {
  objective: 'who-does-what',
  services: [],
  difficulty: 'easy',
  level: 'exam',
  skill: '2.1.1',
  chapter: 'the-model',
  answeredIn: '/guide/the-model/#the-line',
  answeredTitle: 'The line',
  sources: ['srm'],
} as const;

const option = (text: string, key: string) => ({ text, key, reason: `The reason for ${text}.` });

/** One question of each type. */
export const examples = {
  'one right answer': {
    question: {
      ...common,
      id: 'example-single',
      type: 'single',
      stem: 'Who patches the hypervisor?',
      options: [option('AWS', 'right'), option('You', '')],
    },
  },
  'several right answers': {
    question: {
      ...common,
      id: 'example-multiple',
      type: 'multiple',
      stem: 'Which are your responsibility on Amazon EC2?',
      options: [option('The guest operating system', 'right'), option('The hypervisor', ''), option('Your data', 'right')],
    },
  },
  'true or false': {
    question: {
      ...common,
      id: 'example-true-false',
      type: 'true-false',
      stem: 'AWS patches the guest operating system of an instance.',
      options: [option('True', ''), option('False', 'right')],
    },
  },
  'options to sort': {
    question: {
      ...common,
      id: 'example-sort',
      type: 'sort',
      stem: 'Who is responsible for each of these?',
      options: [option('Racks', 'aws'), option('Files', 'customer'), option('Training', 'shared')],
    },
  },
  'options to order': {
    question: {
      ...common,
      id: 'example-order',
      type: 'order',
      stem: 'Put these layers in order.',
      options: [option('The rack', '1'), option('The disk', '2'), option('The file', '3')],
    },
  },
} satisfies Record<string, { question: QuestionView }>;
