import type { PracticeQuestion } from '../../domain/practice/data.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';

/** All questions of an exam, to go to any: which are answered, which are flagged. */
export function overview(
  { place, answers, flags }: Session,
  questions: readonly PracticeQuestion[],
  go: (place: number) => void,
): HTMLElement {
  const items = questions.map(({ id }, index) => {
    const isAnswered = Boolean(answers[id]);
    const isFlagged = flags.includes(id);
    const state = [isAnswered ? 'answered' : 'not answered', isFlagged && 'flagged for review'].filter(Boolean).join(', ');
    const button = element(
      'button',
      {
        type: 'button',
        class: 'plain-button',
        'aria-label': `Question ${index + 1}: ${state}`,
        'aria-current': index === place ? 'step' : undefined,
        'data-answered': isAnswered ? '' : undefined,
      },
      `${index + 1}${isFlagged ? ' ⚑' : ''}`,
    );
    button.addEventListener('click', () => go(index));
    return element('li', {}, button);
  });
  return element('nav', { class: 'overview', 'aria-label': 'Questions of this exam' }, element('ol', { class: 'overview-list' }, ...items));
}
