import { element, find } from '../site/element.ts';

const root = find('[data-compare]');
const picker = find('[data-picker]', root);

/** Shows the comparison of the chosen services. Its code and data are fetched on first use. */
async function show(fromUrl: boolean): Promise<void> {
  try {
    const { showComparison } = await import('./compare-panel.ts');
    await showComparison(fromUrl);
  } catch (error) {
    console.warn('The comparison didn’t load.', error);
    const message = 'The comparison didn’t load. Check your connection and reload the page, or open a ready-made comparison below.';
    find('[data-status]', root).replaceChildren(element('p', {}, message));
  }
}

picker.hidden = false;
find('[data-plain]', root).remove();
picker.addEventListener('change', () => void show(false));
if (new URLSearchParams(location.search).has('s')) {
  // A choice made before the lists show the services from the URL would overwrite the URL.
  const lists = find<HTMLFieldSetElement>('fieldset', picker);
  lists.disabled = true;
  void show(true).finally(() => (lists.disabled = false));
}
