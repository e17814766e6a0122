import type { Fault } from '../faults.ts';
import * as answerBalance from './answer-balance.ts';
import * as checkRules from './check-rules.ts';
import type { Content, Rule } from './content.ts';
import * as dateRules from './date-rules.ts';
import * as idRules from './id-rules.ts';
import * as linkRules from './link-rules.ts';
import * as questionRules from './question-rules.ts';
import * as serviceRules from './service-rules.ts';
import * as termRules from './term-rules.ts';

/** All rules: everything that the modules export. */
const rules: readonly Rule[] = [
  ...Object.values(idRules),
  ...Object.values(linkRules),
  ...Object.values(dateRules),
  ...Object.values(termRules),
  ...Object.values(questionRules),
  ...Object.values(answerBalance),
  ...Object.values(serviceRules),
  ...Object.values(checkRules),
];

/** Finds the faults that all rules report. */
export const findFaults = (content: Content): Fault[] => rules.flatMap((rule) => rule(content));
