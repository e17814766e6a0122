const root = document.querySelector<HTMLElement>('[data-compare]');
const picker = root?.querySelector<HTMLElement>('[data-picker]');
const notice = root?.querySelector<HTMLElement>('[data-status]');

/** Nothing of a comparison is fetched before one is asked for. */
async function show(fromAddress: boolean): Promise<void> {
  if (!root || !notice) return;
  try {
    const { compareIn } = await import('./compare-panel.ts');
    await compareIn(root, fromAddress);
  } catch (fault) {
    console.warn('The comparison could not be shown.', fault);
    const message = document.createElement('p');
    message.textContent =
      'The comparison could not be loaded: the connection may be down. Reload the page to try again, or open a ready-made comparison below.';
    notice.replaceChildren(message);
  }
}

if (root && picker) {
  const lists = picker.querySelector('fieldset');
  picker.hidden = false;
  root.querySelector('[data-plain]')?.remove();
  picker.addEventListener('change', () => void show(false));
  if (lists && new URLSearchParams(location.search).has('s')) {
    // Until the lists hold what the address asks for, a choice in one of them would lose the others.
    lists.disabled = true;
    void show(true).finally(() => (lists.disabled = false));
  }
}

// What it needs is fetched when it is needed; without this line it would not count as a module.
export {};
