import { element } from '../site/element.ts';
import { download } from './download.ts';
import type { StoreProblem } from './problem.ts';
import type { ReaderStore } from './store.ts';

function notice({ message, raw }: StoreProblem): HTMLElement {
  const button = element('button', { type: 'button', class: 'plain-button' }, 'Download what was stored');
  button.addEventListener('click', () => download('stored-progress.txt', raw ?? '', 'text/plain'));
  return element(
    'div',
    { class: 'note block' },
    element('p', { class: 'note-title' }, 'Your progress'),
    element('p', {}, message),
    raw !== undefined && element('p', {}, button),
  );
}

/** Says in a place of the page why the reader's data is not what it was or is not kept, for as long as that is so. @param host with `role="status"` */
export function showProblem(store: ReaderStore, host: HTMLElement): void {
  let shown: StoreProblem | undefined;
  const show = () => {
    if (store.problem === shown) return;
    shown = store.problem;
    host.replaceChildren(...(shown ? [notice(shown)] : []));
  };
  store.subscribe(show);
  show();
}
