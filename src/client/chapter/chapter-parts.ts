import { parties, partyWord } from '../../domain/party-names.ts';
import { addStyles, button, element, find } from '../site/element.ts';
import styles from './worked-example.css?inline';

function enhanceOutline(outline: HTMLElement): void {
  const setAll = (open: boolean) => () => outline.querySelectorAll('details').forEach((node) => (node.open = open));
  const buttons = [button('Expand all', setAll(true)), button('Collapse all', setAll(false))];
  outline.before(element('p', { class: 'steps-bar screen-only' }, buttons));
}

/** Opens the nodes that contain the URL's fragment. */
function reveal(): void {
  const target = document.getElementById(location.hash.slice(1));
  for (let node = target?.closest('details'); node; node = node.parentElement?.closest('details')) node.open = true;
  target?.scrollIntoView();
}

/** Adds a button for each party to a duty. A click says whether the choice is correct and opens the answer. */
function addChoices(duty: HTMLElement): void {
  const title = find('.duty-head', duty);
  const verdict = element('p', { class: 'duty-verdict screen-only', role: 'status' });
  const buttons = parties.map((party) => {
    const choose = () => {
      const isRight = party === duty.dataset.party;
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === choice));
      verdict.dataset.mark = isRight ? 'right' : 'wrong';
      verdict.textContent = isRight ? '✓ Correct.' : '✕ Incorrect.';
      find<HTMLDetailsElement>('details', duty).open = true;
    };
    const choice = button(partyWord[party], choose, { 'aria-pressed': 'false', 'data-party': party });
    return choice;
  });
  const label = title.textContent.trim();
  title.after(element('div', { class: 'duty-choices screen-only', role: 'group', 'aria-label': label }, buttons), verdict);
  // This hides the answer unless the reader has already opened it.
  duty.classList.add('duty-live');
}

/** Lets the reader choose who is responsible for each duty in a worked example before seeing the answers. */
function enhanceWorkedExample(example: HTMLElement): void {
  example.querySelectorAll<HTMLElement>('.duty').forEach(addChoices);
  const showAll = button('Show all answers', () => {
    for (const answer of example.querySelectorAll<HTMLDetailsElement>('.duty-answer')) answer.open = true;
  });
  example.append(element('p', { class: 'show-all screen-only' }, showAll));
}

const outlines = document.querySelectorAll<HTMLElement>('[data-outline]');
outlines.forEach(enhanceOutline);
if (outlines.length > 0) {
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();
}
addStyles(styles);
document.querySelectorAll<HTMLElement>('[data-worked]').forEach(enhanceWorkedExample);
