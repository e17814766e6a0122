const root = document.querySelector<HTMLElement>('[data-compare]');
const picker = root?.querySelector<HTMLElement>('[data-picker]');
const notice = root?.querySelector<HTMLElement>('[data-status]');

/** Has the reader chosen? Then the lists hold what they want, whatever the address said. */
let hasChosen = false;

/** Nothing of a comparison is fetched before one is asked for. */
async function show(fromAddress: boolean): Promise<void> {
  if (!root || !notice) return;
  try {
    const { compareIn } = await import('./compare-panel.ts');
    await compareIn(root, fromAddress && !hasChosen);
  } catch (fault) {
    console.warn('The comparison could not be shown.', fault);
    const message = document.createElement('p');
    message.textContent =
      'The comparison could not be loaded: the connection may be down. Reload the page to try again, or open a ready-made comparison below.';
    notice.replaceChildren(message);
  }
}

if (root && picker) {
  picker.hidden = false;
  root.querySelector('[data-plain]')?.remove();
  picker.addEventListener('change', () => {
    hasChosen = true;
    void show(false);
  });
  if (new URLSearchParams(location.search).has('s')) void show(true);
}

// What it needs is fetched when it is needed; without this line it would not count as a module.
export {};
