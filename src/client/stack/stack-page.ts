const root = document.querySelector<HTMLElement>('[data-stack]');

/** Opens My stack. Its code is loaded dynamically, so that the page can report a failure. */
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
    // Show the message right away, and remove the empty space for the stack.
    plain?.removeAttribute('class');
    place.classList.remove('stack-room');
  }
  loading?.remove();
}

if (root) void open(root);

// Makes this file a module, because its only import is dynamic.
export {};
