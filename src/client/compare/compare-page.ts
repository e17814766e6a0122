const root = document.querySelector<HTMLElement>('[data-compare]');
const picker = root?.querySelector<HTMLElement>('[data-picker]');
const status = root?.querySelector<HTMLElement>('[data-status]');

/** The code and data of a comparison are fetched when the first one is chosen. */
async function show(fromUrl: boolean): Promise<void> {
  if (!root || !status) return;
  try {
    const { showComparison } = await import('./compare-panel.ts');
    await showComparison(root, fromUrl);
  } catch (error) {
    console.warn('The comparison didn’t load.', error);
    const message = document.createElement('p');
    message.textContent = 'The comparison didn’t load. Check your connection and reload the page, or open a ready-made comparison below.';
    status.replaceChildren(message);
  }
}

if (root && picker) {
  const lists = picker.querySelector('fieldset');
  picker.hidden = false;
  root.querySelector('[data-plain]')?.remove();
  picker.addEventListener('change', () => void show(false));
  if (lists && new URLSearchParams(location.search).has('s')) {
    // Until the lists hold the services of the URL, a choice in one list would lose the others.
    lists.disabled = true;
    void show(true).finally(() => (lists.disabled = false));
  }
}

// Makes the file a module: its only import is dynamic.
export {};
