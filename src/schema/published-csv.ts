import { z } from 'zod';
import { shownParty, supportMeaning } from './published-json.ts';
import { entryId, isoDay, layerParty, partialDate } from './primitives.ts';
import { coverage, severity, support, system } from './service.ts';
import { skills } from './constants.ts';

const text = z.string();
/** A column that may be empty. */
const orEmpty = <T extends z.ZodType>(column: T) => z.union([column, z.literal('')]);
const yesNo = z.enum(['yes', 'no']);

/** A row of `/data/services.csv`: one layer of one service. Its keys are the columns, in order. */
export const serviceRow = z
  .strictObject({
    service_id: entryId,
    service: text.describe('The name as AWS writes it.'),
    category: text,
    class: text.describe('The class in an AWS whitepaper from 2016: infrastructure, container, or abstracted.'),
    study_label: text.describe('The study label, if any: IaaS, PaaS, or SaaS.'),
    layer_id: entryId,
    layer: text,
    party: shownParty.describe('Who is responsible by default; not-documented if no source says so.'),
    unconfirmed_party: orEmpty(layerParty).describe(
      'Only if nothing is documented: who is probably responsible. Don’t present it as a fact.',
    ),
    aws: text.describe('What AWS does.'),
    aws_support: orEmpty(support).describe(supportMeaning),
    aws_sources: text.describe('The addresses of the pages that say what AWS does, separated by spaces.'),
    you: text.describe('What the customer does.'),
    you_support: orEmpty(support).describe(supportMeaning),
    you_sources: text.describe('The addresses of the pages that say what the customer does, separated by spaces.'),
    note: text.describe('A caution, an option, or the simpler answer that practice questions expect.'),
    variants: text.describe('Who is responsible in other modes, as "mode: party. what changes", separated by " | ".'),
    since: orEmpty(partialDate).describe('When the default took effect.'),
    checked_on: isoDay.describe('The day on which the cells of the service were last compared with their sources.'),
  })
  .meta({ title: 'A row of services.csv' });

/** A row of `/data/checks.csv`: a duty with one check or none, or a mistake with the check that finds it. Its keys are the columns, in order. */
export const checkRow = z
  .strictObject({
    done: z.literal('').describe('Empty: for you to check off.'),
    check_id: text.describe('The id of the check, like EC2.8; empty if there is no automated check.'),
    system: orEmpty(system).describe('Where the check runs.'),
    severity: orEmpty(severity),
    service_id: entryId,
    service: text,
    layer_id: orEmpty(entryId).describe('The layer of the task. Empty if the check finds a mistake.'),
    layer: text,
    duty: text.describe('What the customer does. Empty if the check finds a mistake.'),
    mistake: text.describe('The common mistake that the check finds. Empty if it tests a task.'),
    coverage: orEmpty(coverage).describe(
      'direct: a check tests this exact setting; partial: the checks cover only a part, see limit; none: no automated check was found.',
    ),
    limit: text.describe('What the checks don’t cover.'),
    account_wide: orEmpty(yesNo).describe('yes: the check tests the whole account, not only this service.'),
    name_only: orEmpty(yesNo).describe('yes: the check is listed by name and web address only.'),
    url: orEmpty(z.url()).describe('The page of the check.'),
  })
  .meta({ title: 'A row of checks.csv' });

/** A row of `/data/questions.csv`: one question with up to five options. Its keys are the columns, in order. */
export const questionRow = z
  .strictObject({
    question_id: entryId,
    type: text.describe('How the question is answered: single, multiple (more than one answer is correct), true-false, and so on.'),
    difficulty: z.enum(['easy', 'medium', 'hard']),
    level: z.enum(['exam', 'beyond']).describe('exam: the CLF-C02 exam could ask the question; beyond: the question goes beyond the exam.'),
    skill: z.enum(skills).describe("The skill of the exam guide's Domain 2 that the question tests, by task and number, like 2.1.3."),
    objective_id: entryId,
    objective: text.describe('What the question tests, in short.'),
    chapter_id: entryId,
    chapter: text.describe('The chapter that teaches the answer.'),
    service_ids: text.describe('The ids of the services that the question is about, separated by spaces.'),
    stem: text.describe('What is asked.'),
    a: text.describe('The first option.'),
    b: text.describe('The second option.'),
    c: text.describe('The third option; empty where there are fewer.'),
    d: text,
    e: text,
    right: text.describe(
      'The letters of the correct options, separated by spaces. For sorting questions, pairs such as "a:customer". For ordering questions, all letters in the correct order.',
    ),
    reason_a: text.describe('Why the first option is correct or incorrect.'),
    reason_b: text,
    reason_c: text,
    reason_d: text,
    reason_e: text,
    answered_in: text.describe('The path on this site that has the answer, from the site’s root.'),
    source_ids: text.describe('The ids of the sources, as on the Sources page, separated by spaces.'),
  })
  .meta({ title: 'A row of questions.csv' });
