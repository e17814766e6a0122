import type { Party } from '../../schema/party.ts';
import { element } from '../site/element.ts';

const choices: readonly (readonly [Party, string])[] = [
  ['aws', 'AWS'],
  ['customer', 'You'],
  ['shared', 'Both'],
];

/** Adds one button per party to a duty. Choosing one opens the answer and says whether the choice was right. */
function addChoices(duty: HTMLElement): void {
  const answer = duty.querySelector('details');
  if (!answer) return;
  const verdict = element('p', { class: 'duty-verdict', role: 'status' });
  const buttons = choices.map(([party, label]) => {
    const button = element('button', { type: 'button', class: 'plain-button', 'aria-pressed': 'false' }, label);
    button.addEventListener('click', () => {
      const isRight = party === duty.dataset.party;
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
      duty.dataset.verdict = isRight ? 'right' : 'wrong';
      verdict.textContent = isRight ? 'Correct.' : 'Incorrect.';
      answer.open = true;
    });
    return button;
  });
  const title = duty.querySelector('.duty-head')?.textContent.trim();
  answer.before(element('div', { class: 'duty-choices screen-only', role: 'group', 'aria-label': title }, ...buttons), verdict);
}

/** Lets the reader decide who is responsible for each duty of a worked example before the answer shows. */
export function enhanceWorkedExamples(): void {
  for (const duty of document.querySelectorAll<HTMLElement>('[data-worked] .duty')) addChoices(duty);
}
