import type { Question } from '../../schema/question.ts';
import { faultOf, type Fault } from '../faults.ts';
import type { Entry, Rule } from './content.ts';

/** Options about the other options: who knows two of those right knows this one. */
const aboutOthers =
  /\b(?:all|none|any|both|neither|two|some) of (?:the|these|those)\b(?: \w+)? ?(?:above|below|options|answers)|\b(?:all|none) of (?:these|those|them)\b|\bboth [A-E] and [A-E]\b/i;

/** A right option stands out when it is so much longer than each other one, in characters. */
const standsOutBy = { times: 1.5, characters: 20 } as const;

function refersToOthers({ value, spot }: Entry<Question>): Fault[] {
  return (value?.options ?? []).flatMap(({ text }, index) =>
    aboutOthers.test(text)
      ? [faultOf('give-away', spot(['options', index, 'text']), `"${text}" speaks of the other options.`, 'Say something of its own.')]
      : [],
  );
}

function standsOut({ value, spot }: Entry<Question>): Fault[] {
  if (value?.type !== 'single') return [];
  const right = value.options.findIndex(({ correct }) => correct);
  const length = value.options[right]?.text.length ?? 0;
  const longest = Math.max(0, ...value.options.filter(({ correct }) => !correct).map(({ text }) => text.length));
  return length > longest * standsOutBy.times && length > longest + standsOutBy.characters
    ? [faultOf('give-away', spot(['options', right, 'text']), `The right option has ${length} characters, the longest other ${longest}.`)]
    : [];
}

/** Options by which a question can be answered without knowing anything. */
export const giveAway: Rule = ({ questions }) => questions.flatMap((entry) => [...refersToOthers(entry), ...standsOut(entry)]);
