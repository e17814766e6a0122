import type { Choice } from '../../domain/practice/choice.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';
import { button } from './button.ts';
import type { Desk } from './desk.ts';

interface Ways {
  readonly goOn: (session: Session) => void;
  readonly begin: (choice: Choice) => void;
}

function wordsOf({ mode, answers, questions, endedAt }: Session): string {
  const what = mode === 'exam' ? 'an exam' : 'a round of practice';
  if (endedAt !== undefined) return 'The result of your last round is still here.';
  return `You left ${what} in the middle: ${Object.keys(answers).length} of ${questions.length} answered.`;
}

/** Offers the round that is kept; and that of the address, where it is another one. */
export function showResume(desk: Desk, wanted: Choice | undefined, { goOn, begin }: Ways): void {
  const place = desk.part('resume');
  const session = desk.store.data.session;
  if (!session) return place.replaceChildren();
  const label = session.endedAt === undefined ? 'Go on with it' : 'See it again';
  place.replaceChildren(
    element(
      'div',
      { class: 'note' },
      element('p', {}, wordsOf(session)),
      element(
        'p',
        { class: 'steps-bar' },
        button(label, () => goOn(session)),
        wanted && button('Drop it and begin the round of this address', () => begin(wanted)),
      ),
    ),
  );
}
