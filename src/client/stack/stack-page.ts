import { find } from '../site/element.ts';

const root = find('[data-stack]');
const plain = find('[data-plain]', root);

/** Opens My stack. Its code is loaded dynamically, so that the page can report a failure. */
async function open(): Promise<void> {
  try {
    (await import('./stack-panel.ts')).openStack(root);
    plain.remove();
  } catch (error) {
    console.warn(error);
    plain.prepend('My stack didn’t load. Check your connection and reload the page. ');
    // Show the message right away, and remove the empty space for the stack.
    plain.removeAttribute('class');
    root.classList.remove('stack-room');
  }
  find('.stack-loading', root).remove();
}

void open();
