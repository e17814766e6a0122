import type { QuestionView } from '../../../../src/domain/question/view.ts';

/** A question whose first option is right. */
export const sampleQuestion = (id: string, fields: Partial<QuestionView> = {}): QuestionView => ({
  id,
  type: 'single',
  stem: `About ${id}?`,
  options: [
    { text: 'alpha', key: 'right', reason: 'It is.' },
    { text: 'bravo', key: '', reason: 'It is not.' },
  ],
  objective: 'who',
  services: [],
  difficulty: 'easy',
  level: 'exam',
  skill: '2.1.1',
  chapter: 'one',
  answeredIn: '/guide/one/#here',
  answeredTitle: 'Here',
  sources: ['srm'],
  ...fields,
});

/** Thirty questions: three objectives of 18, 9 and 3. */
export const bank: readonly QuestionView[] = Array.from({ length: 30 }, (_, n) =>
  sampleQuestion(`q${n}`, {
    objective: n < 18 ? 'who' : n < 27 ? 'moves' : 'audits',
    difficulty: (['easy', 'medium', 'hard'] as const)[n % 3] ?? 'easy',
    services: n % 2 === 0 ? ['ec2'] : ['s3', 'rds'],
    chapter: n % 5 === 0 ? 'two' : 'one',
  }),
);
