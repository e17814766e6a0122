import { followReader, openMargin, openQuestionsNearby, openTermsOnDemand } from '../chapter/chapter-page.ts';
import { openSearchOnDemand } from '../search/search-opener.ts';
import { afterLoad, loadFor, quietly } from './loading.ts';
import { browserStorage, readerKey, writeText } from './storage.ts';

/** Lets the reader switch between light and dark mode. The choice is stored if the browser allows it. */
function enhanceThemeToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
  if (!button) return;
  const root = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);
  const describe = () => button.setAttribute('aria-label', `Use ${isDark() ? 'light' : 'dark'} mode`);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    describe();
    writeText(browserStorage(), 'theme', root.dataset.theme);
  });
  systemDark.addEventListener('change', describe);
  describe();
  button.hidden = false;
}

/** Closes an open menu or list when the reader opens another one, follows a link, moves the focus or clicks elsewhere, or presses Escape. */
function closePanels(): void {
  const wide = matchMedia('(width >= 64rem)');
  // On wide screens, the local navigation isn't a panel and stays open.
  const contents = document.querySelector<HTMLDetailsElement>('.contents');
  const close = (except: EventTarget | null) => {
    for (const panel of document.querySelectorAll<HTMLDetailsElement>('.panel[open]'))
      if (!panel.contains(except as Node) && !(wide.matches && panel === contents)) panel.open = false;
  };
  const arrange = () => {
    if (contents) contents.open = wide.matches;
  };
  wide.addEventListener('change', arrange);
  arrange();
  document.addEventListener('click', ({ target }) => close((target as Element).closest('a') ? null : target));
  document.addEventListener('focusin', ({ target }) => close(target));
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    document.activeElement?.closest('.panel[open]')?.querySelector('summary')?.focus();
    close(null);
  });
}

const reportFailure = (error: unknown): void => console.warn('This part failed. The page works without it.', error);

/** Starts a part of the page that needs scripts. If it fails, the text for readers without scripts replaces it, and says so. */
async function mount(selector: string, load: () => Promise<{ mount(root: HTMLElement): void }>): Promise<void> {
  const root = document.querySelector<HTMLElement>(selector);
  if (!root) return;
  const fallback = document.querySelector<HTMLElement>('[data-fallback]');
  try {
    (await load()).mount(root);
    fallback?.remove();
  } catch (error) {
    reportFailure(error);
    if (!fallback) return;
    fallback.prepend('This part didn’t load. Reload the page to try again. ');
    // Its class delays it.
    fallback.removeAttribute('class');
    root.replaceWith(fallback);
  }
}

/** Loads the code of parts that only some pages have, or that readers don't need right away. */
function loadParts(): void {
  void mount('[data-review]', () => import('../review/review-page.ts'));
  void mount('[data-stack]', () => import('../stack/stack-panel.ts'));
  void mount('[data-compare]', () => import('../compare/compare-panel.ts'));
  void mount('[data-progress]', () => import('../progress/board.ts'));
  // If this code doesn't load, outlines and answers still open as details.
  loadFor('[data-outline], [data-worked]', () => import('../chapter/chapter-parts.ts'));
  const loadProgress = () => loadFor('[data-chapter-end]', () => import('../chapter/chapter-progress.ts'));
  addEventListener('scroll', loadProgress, { once: true, passive: true });
  // The portable edition is already offline.
  if (import.meta.env.PROD && location.protocol !== 'file:') afterLoad(() => quietly(import('../offline/offline.ts')));
  // This code shows the progress of returning readers, scores, and variants.
  const isUrgent = browserStorage()?.getItem(readerKey) ?? document.querySelector('[data-skill], [data-moves]');
  afterLoad(() => quietly(import('./later.ts')), isUrgent ? 0 : undefined);
}

// Each part enhances a page that is complete without it, so a part that fails must not stop the others.
for (const enhance of [
  closePanels,
  enhanceThemeToggle,
  openSearchOnDemand,
  openTermsOnDemand,
  followReader,
  openMargin,
  openQuestionsNearby,
  loadParts,
]) {
  try {
    enhance();
  } catch (error) {
    reportFailure(error);
  }
}
