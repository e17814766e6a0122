import { isTyped } from '../search/search-opener.ts';
import { fillInReport } from './report.ts';
import { browserStorage, readerKey } from './storage.ts';

const ignore = () => undefined;

/** Marks chapters that the reader has read, and links to where the reader stopped. The code loads only for returning readers. */
function markRead(): void {
  if (!browserStorage()?.getItem(readerKey) || !document.querySelector('[data-chapters], [data-continue]')) return;
  import('../chapter/read-marks.ts').then(({ showReading }) => showReading(), ignore);
}

/** Opens the list of keyboard shortcuts with `?` or with the button in the footer. */
function openShortcuts(): void {
  const open = () => void import('./shortcuts.ts').then(({ showShortcuts }) => showShortcuts(), ignore);
  const button = document.querySelector<HTMLElement>('[data-shortcuts]');
  button?.addEventListener('click', open);
  if (button) button.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (isTyped(event, '?')) open();
  });
}

/** Lets the reader switch between the variants of a service. */
function openVariants(): void {
  const variants = document.querySelector<HTMLElement>('[data-moves]');
  if (variants) import('../service/variant-switch.ts').then(({ enhanceVariantSwitch }) => enhanceVariantSwitch(variants), ignore);
}

function showScores(): void {
  const skills = [...document.querySelectorAll<HTMLElement>('[data-skill]')];
  if (skills.length === 0) return;
  import('../progress/skill-scores.ts').then(
    ({ showSkillScores }) => showSkillScores(skills),
    (error: unknown) => console.warn('The scores by skill didn’t load.', error),
  );
}

/** Adds everything that readers don't need right away. */
export function addTheRest(): void {
  markRead();
  openShortcuts();
  showScores();
  openVariants();
  document.querySelectorAll<HTMLAnchorElement>('[data-report]').forEach(fillInReport);
}
