const root = document.querySelector<HTMLElement>('[data-stack]');

/** Opens My stack; its code is in a file of its own, so that a failure can be told. */
async function open(place: HTMLElement): Promise<void> {
  const plain = place.querySelector('[data-plain]');
  const loading = place.querySelector('.stack-loading');
  try {
    const { openStack } = await import('./stack-panel.ts');
    openStack(place);
    plain?.remove();
  } catch (error) {
    console.warn(error);
    plain?.prepend('My stack didn’t load. Check your connection and reload the page. ');
    // It shows at once, and no room is kept for the stack.
    plain?.removeAttribute('class');
    place.classList.remove('stack-room');
  }
  loading?.remove();
}

if (root) void open(root);

// Makes the file a module: its only import is dynamic.
export {};
