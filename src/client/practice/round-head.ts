import { url } from '../../domain/urls.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';
import type { Clock } from './clock.ts';

/** Where the reader is, the seed that gives the same round again, and the clock. */
export function roundHead({ mode, place, questions, seed }: Session, clock: Clock | undefined): HTMLElement {
  const label = `${mode === 'exam' ? 'Exam: question' : 'Question'} ${place + 1} of ${questions.length}`;
  const again = element('a', { href: location.href, title: 'The same questions in the same order' }, 'link to this round');
  const leave = element('a', { href: url('/practice/') }, 'Leave');
  return element(
    'header',
    { class: 'round-head' },
    element('h2', {}, label),
    element('progress', { max: String(questions.length), value: String(place + 1), 'aria-label': label }),
    element('p', { class: 'small soft' }, 'Seed ', element('code', {}, seed), ' (', again, ') · ', leave, ': your answers are kept'),
    clock?.view,
  );
}
