import { faultOf, type Fault } from '../faults.ts';
import { folded } from './alike.ts';
import type { Entry, Rule } from './content.ts';
import type { Question } from '../../schema/question.ts';

/** A fault for each text after its first. */
function repeatedIn({ value, spot }: Entry<Question>, field: 'text' | 'reason', say: (before: number) => string): Fault[] {
  const texts = (value?.options ?? []).map((option) => folded(option[field]));
  return texts.flatMap((text, index) => {
    const before = texts.indexOf(text);
    const code = field === 'text' ? 'idle-option' : 'repeated-reason';
    return before < index ? [faultOf(code, spot(['options', index, field]), say(before + 1))] : [];
  });
}

/** Options that no one could pick over another, as they say the same. Empty ones are refused by the schema. */
export const idleOption: Rule = ({ questions }) =>
  questions.flatMap((entry) => repeatedIn(entry, 'text', (before) => `Option ${before} says the same.`));

/** Options that share a reason, so that it explains neither. Missing ones are refused by the schema. */
export const repeatedReason: Rule = ({ questions }) =>
  questions.flatMap((entry) => repeatedIn(entry, 'reason', (before) => `Option ${before} has the same reason.`));
