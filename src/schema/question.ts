import { z } from 'zod';
import { entryId, plainText, sitePath } from './primitives.ts';

const option = z.strictObject({
  text: plainText(240),
  /** Is choosing this right? */
  correct: z.boolean().default(false),
  /** Why it is right or wrong; shown with the answer. */
  reason: plainText(400),
});

/** One question: `content/questions/<id>.yaml`. */
export const questionSchema = z
  .strictObject({
    stem: plainText(600),
    type: z.enum(['single', 'multiple', 'true-false']),
    /** In the order they are printed. */
    options: z.array(option).min(2).max(5),
    /** The objective it tests, by id. */
    objective: entryId,
    /** The chapter that teaches the answer, by id. */
    chapter: entryId,
    /** The paragraph that answers it. */
    answeredIn: sitePath,
    /** The services it speaks of, by id. */
    services: z.array(entryId).default([]),
    difficulty: z.enum(['easy', 'medium', 'hard']),
    sources: z.array(entryId).min(1, 'Name at least one source id from content/sources.yaml.'),
  })
  .superRefine((question, context) => {
    const right = question.options.filter((each) => each.correct).length;
    if (right === 0)
      context.addIssue({ code: 'custom', path: ['options'], message: 'No option is right: set "correct: true" on at least one.' });
    if (question.type !== 'multiple' && right > 1)
      context.addIssue({ code: 'custom', path: ['options'], message: `${right} options are right: use "type: multiple", or leave one.` });
  });
export type Question = z.infer<typeof questionSchema> & { readonly id: string };
