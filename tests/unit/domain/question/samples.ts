import { toQuestionView, type QuestionView } from '../../../../src/domain/question/view.ts';
import { questionSchema, type Question } from '../../../../src/schema/question.ts';

/** The fields of any question. */
export const common = {
  stem: 'Who does it?',
  objective: 'who',
  chapter: 'one',
  answeredIn: '/guide/one/#here',
  difficulty: 'easy',
  level: 'exam',
  skill: '2.1.1',
  sources: ['srm'],
};
const reason = (text: string) => `Because of ${text}.`;

/** A question as in its file. */
const question = (id: string, fields: Record<string, unknown>): Question => ({
  ...questionSchema.parse({ ...common, ...fields }),
  id,
});

const choices = (right: readonly number[]) =>
  ['alpha', 'bravo', 'gamma', 'delta'].map((text, index) => ({ text, correct: right.includes(index), reason: reason(text) }));

export const single = question('one-right', { type: 'single', options: choices([2]) });
export const multiple = question('two-right', { type: 'multiple', options: choices([0, 3]) });
export const trueFalse = question('true-or-false', {
  type: 'true-false',
  options: [
    { text: 'True', correct: true, reason: 'So it is.' },
    { text: 'False', reason: 'It is not so.' },
  ],
});
export const sort = question('sort-them', {
  type: 'sort',
  options: [
    { text: 'racks', party: 'aws', reason: reason('racks') },
    { text: 'files', party: 'customer', reason: reason('files') },
    { text: 'training', party: 'shared', reason: reason('training') },
  ],
});
export const order = question('order-them', {
  type: 'order',
  options: ['rack', 'server', 'hypervisor', 'guest'].map((text) => ({ text, reason: reason(text) })),
});
export const everyType: readonly Question[] = [single, multiple, trueFalse, sort, order];
export const viewOf = (each: Question): QuestionView => toQuestionView({ chapters: [], services: new Map(), layers: [] }, each);
