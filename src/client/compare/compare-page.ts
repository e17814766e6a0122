const root = document.querySelector<HTMLElement>('[data-compare]');
const picker = root?.querySelector<HTMLElement>('[data-picker]');
const status = root?.querySelector<HTMLElement>('[data-status]');

/** Shows the comparison of the chosen services. Its code and data are fetched on first use. */
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
    // A choice made before the lists show the services from the URL would overwrite the URL.
    lists.disabled = true;
    void show(true).finally(() => (lists.disabled = false));
  }
}

// Makes this file a module, because its only import is dynamic.
export {};
