import { isTyped } from '../search/search-opener.ts';
import { loadFor, quietly } from './loading.ts';
import { fillInReport } from './report.ts';
import { browserStorage, readerKey } from './storage.ts';

// Adds what new readers don't need right away.
const isReturning = Boolean(browserStorage()?.getItem(readerKey));
loadFor(isReturning ? '[data-chapters], [data-continue], [data-skill]' : '[data-skill]', () => import('../chapter/read-marks.ts'));
loadFor('[data-moves]', () => import('../service/variant-switch.ts'));

/** Opens the list of keyboard shortcuts. */
const openShortcuts = () => quietly(import('./shortcuts.ts').then(({ showShortcuts }) => showShortcuts()));
const button = document.querySelector<HTMLElement>('[data-shortcuts]');
button?.addEventListener('click', openShortcuts);
if (button) button.hidden = false;
document.addEventListener('keydown', (event) => {
  if (isTyped(event, '?')) openShortcuts();
});

document.querySelectorAll<HTMLAnchorElement>('[data-report]').forEach(fillInReport);
