import { parties, partyWord } from '../../domain/party-names.ts';
import { addStyles } from '../site/add-styles.ts';
import { button, element } from '../site/element.ts';
import styles from './worked-example.css?inline';

/** The id in the URL's fragment, or the fragment itself if it can't be decoded. */
function fragmentId(): string {
  const encoded = location.hash.slice(1);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** Adds buttons that expand and collapse each outline, and opens the nodes that contain the URL's fragment. */
export function enhanceOutlines(): void {
  const outlines = document.querySelectorAll<HTMLElement>('[data-outline]');
  for (const outline of outlines) {
    const nodes = outline.querySelectorAll('details');
    const setAll = (open: boolean) => () => nodes.forEach((node) => (node.open = open));
    const buttons = [button('Expand all', setAll(true)), button('Collapse all', setAll(false))];
    outline.before(element('p', { class: 'steps-bar screen-only' }, ...buttons));
  }
  const reveal = () => {
    const target = document.getElementById(fragmentId());
    for (let node = target?.closest('details'); node; node = node.parentElement?.closest('details')) node.open = true;
    target?.scrollIntoView();
  };
  if (outlines.length === 0) return;
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();
}

/** Adds a button for each party to a duty. A click says whether the choice is correct and opens the answer. */
function addChoices(duty: HTMLElement): void {
  const answer = duty.querySelector('details');
  const title = duty.querySelector('.duty-head');
  if (!answer || !title) return;
  const verdict = element('p', { class: 'duty-verdict screen-only', role: 'status' });
  const buttons = parties.map((party) => {
    const choose = () => {
      const isRight = party === duty.dataset.party;
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === choice));
      choice.dataset.mark = verdict.dataset.mark = isRight ? 'right' : 'wrong';
      verdict.textContent = isRight ? '✓ Correct.' : '✕ Incorrect.';
      answer.open = true;
    };
    const choice = button(partyWord[party], choose, { 'aria-pressed': 'false' });
    return choice;
  });
  const label = title.textContent.trim();
  title.after(element('div', { class: 'duty-choices screen-only', role: 'group', 'aria-label': label }, ...buttons), verdict);
  // This hides the answer unless the reader has already opened it.
  duty.classList.add('duty-live');
}

/** Lets the reader choose who is responsible for each duty in a worked example before seeing the answers. */
export function enhanceWorkedExamples(): void {
  const examples = document.querySelectorAll<HTMLElement>('[data-worked]');
  if (examples.length > 0) addStyles(styles);
  for (const example of examples) {
    const duties = [...example.querySelectorAll<HTMLElement>('.duty')];
    duties.forEach(addChoices);
    const showAll = button('Show all answers', () => {
      for (const answer of example.querySelectorAll<HTMLDetailsElement>('.duty-answer')) answer.open = true;
    });
    example.append(element('p', { class: 'screen-only' }, showAll));
  }
}
