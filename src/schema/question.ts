import { z } from 'zod';
import { entryId, party, plainText } from './primitives.ts';
import { skills } from './constants.ts';

/** Why an option is right, wrong, or in its position. Shown with the answer. */
const reason = plainText(400);
const optionText = plainText(240);

const choiceOption = z.strictObject({
  text: optionText,
  /** Whether it is right to choose this option. */
  correct: z.boolean().default(false),
  reason,
});
const sortOption = z.strictObject({
  text: optionText,
  /** Who is responsible for it. */
  party,
  reason,
});
const orderOption = z.strictObject({ text: optionText, reason });

/** The section that has the answer, in a chapter or on a service's page. */
const answerPath = z
  .string()
  .regex(
    /^\/(guide|services)\/[a-z0-9-]+\/#[a-z0-9-]+$/,
    "Name the section that has the answer: one in a chapter, like /guide/the-layers/#hardware, or one on a service's page, like /services/ec2/#operating-system.",
  );

const common = {
  /** Example: `A company runs its shop on Amazon EC2. Who patches the guest operating system?` */
  stem: plainText(600),
  /** The objective it tests, by id. */
  objective: entryId,
  /** The chapter that teaches the answer, by id. */
  chapter: entryId,
  /** The section that answers it. Example: `/services/rds/#platform` */
  answeredIn: answerPath,
  /** The services that it is about, by id. */
  services: z.array(entryId).default([]),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  /** `exam`: the CLF-C02 exam could ask it. `beyond`: it goes beyond the exam. */
  level: z.enum(['exam', 'beyond']),
  /** The skill of the exam guide's Domain 2 that it tests, by task and number. Example: `2.1.3` */
  skill: z.enum(skills),
  /** Whether it describes a situation, as exam questions do. */
  scenario: z.boolean().default(false),
  /** Whether it is shown at the end of its chapter. Three to five are; the others appear only in practice. */
  checkpoint: z.boolean().default(false),
  /** Whether it is also a flashcard. */
  flashcard: z.boolean().default(false),
  sources: z.array(entryId).min(1, 'Name at least one source id from content/sources.yaml.'),
};

const ofType = <const Type extends string, Options extends z.ZodType>(type: Type, options: Options) =>
  z.strictObject({ type: z.literal(type), ...common, options });

const choices = z.array(choiceOption).max(5);
const rightOf = (options: readonly { correct: boolean }[]) => options.filter(({ correct }) => correct).length;
const oneRight = choices
  .min(2)
  .refine((options) => rightOf(options) > 0, 'No option is right: set "correct: true" on one.')
  .refine((options) => rightOf(options) < 2, 'Several options are right: use "type: multiple", or leave one.');
const someRight = choices
  .min(3)
  .refine((options) => rightOf(options) > 1, 'At least two options are right: use "type: single", or set "correct: true" on more.')
  .refine((options) => rightOf(options) < options.length, 'Every option is right: add one that is not.');
const trueFalse = oneRight
  .length(2)
  .refine(([first, second]) => first?.text === 'True' && second?.text === 'False', 'The options are "True" and "False", in this order.');
const sorted = z
  .array(sortOption)
  .min(3)
  .max(5)
  .refine((options) => new Set(options.map((each) => each.party)).size > 1, 'Every option has the same party: add one of another.');

/** One question: `content/questions/<id>.yaml`. */
export const questionSchema = z.discriminatedUnion('type', [
  /** One option is right. Options are printed in this order. */
  ofType('single', oneRight),
  /** At least two options are right, and at least one is wrong. */
  ofType('multiple', someRight),
  ofType('true-false', trueFalse),
  /** Each option belongs to AWS, the customer, or both. */
  ofType('sort', sorted),
  /** Options are listed in the right order, from bottom to top, and shuffled for the reader. */
  ofType('order', z.array(orderOption).min(3).max(5)),
]);
export type Question = z.infer<typeof questionSchema> & { readonly id: string };
export type QuestionType = Question['type'];
