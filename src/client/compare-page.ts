import { readSelection } from '../domain/services/selection.ts';

const root = document.querySelector<HTMLElement>('[data-compare]');
const picker = root?.querySelector<HTMLElement>('[data-picker]');
const notice = root?.querySelector<HTMLElement>('[data-status]');
const lists = [...(picker?.querySelectorAll('select') ?? [])];

const isKnown = (id: string) => [...(lists[0]?.options ?? [])].some(({ value }) => value === id);
/** What the address asks for. */
const asked = readSelection(new URLSearchParams(location.search).getAll('s').join(','), isKnown);

/** Has the reader chosen? Then the lists hold what they want, whatever the address said. */
let hasChosen = false;

/** Nothing of a comparison is fetched before one is asked for. */
async function show(byReader: boolean): Promise<void> {
  if (!root || !notice) return;
  try {
    const { compareIn } = await import('./compare-panel.ts');
    // Who chose while that came is shown their choice, and not what they left.
    if (byReader || !hasChosen) await compareIn(root, asked, byReader);
  } catch (fault) {
    console.warn('The comparison could not be shown.', fault);
    const message = document.createElement('p');
    message.textContent =
      'The comparison could not be loaded: the connection may be down. Reload the page to try again, or open a ready-made comparison below.';
    notice.replaceChildren(message);
  }
}

if (root && picker) {
  // At once, so that a quick choice in one list leaves the others as the address has them.
  lists.forEach((list, place) => (list.value = asked.ids[place] ?? ''));
  picker.hidden = false;
  root.querySelector('[data-plain]')?.remove();
  picker.addEventListener('change', () => {
    hasChosen = true;
    void show(true);
  });
  if (new URLSearchParams(location.search).has('s')) void show(false);
}
