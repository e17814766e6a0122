import type { Party } from '../../schema/party.ts';
import type { Question } from '../../schema/question.ts';
import { askedOf, taskOf, type AskedOption } from '../question/asked.ts';
import { paperOrder } from '../question/option-order.ts';
import type { Card, CardAnswer } from './card.ts';

const isParty = (key: string): key is Party => key === 'aws' || key === 'customer' || key === 'shared';

/** An option on the back. To be put in order, it says its place. */
const answerOf = ({ text, key, reason }: AskedOption): CardAnswer =>
  isParty(key) ? { label: text, party: key, text: reason } : { label: /^\d/.test(key) ? `${key}. ${text}` : text, text: reason };

/** What a question shows as a card: its options as on paper, and on the back those that are right, each with its reason. */
export function facesOf(question: Question): Pick<Card, 'front' | 'ask' | 'choices' | 'back'> {
  const asked = askedOf(question);
  return {
    front: asked.stem,
    ask: taskOf(asked) || 'Answer before you look.',
    choices: paperOrder(asked).flatMap((place) => asked.options[place]?.text ?? []),
    back: asked.options.filter(({ key }) => key !== '').map(answerOf),
  };
}
