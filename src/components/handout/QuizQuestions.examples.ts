import { examples as cards } from '../question/QuestionCard.examples.ts';

const questions = Object.values(cards).map(({ question }) => question);

/** A quiz with a question of each type. */
export const examples = { 'every type of question': { questions, version: 'a' } };
