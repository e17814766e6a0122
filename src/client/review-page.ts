const root = document.querySelector<HTMLElement>('[data-review]');
const plain = document.querySelector<HTMLElement>('[data-plain]');

/** What reviews need is fetched here alone. */
async function begin(desk: HTMLElement): Promise<void> {
  try {
    const { openDesk } = await import('./review/desk.ts');
    openDesk(desk);
    desk.hidden = false;
    plain?.remove();
  } catch (fault) {
    console.warn('Reviews could not be started; the page reads without them.', fault);
    plain?.prepend('Reviews could not be loaded; reload the page to try again. ');
  }
}

if (root) void begin(root);

// A module of its own, so that its names are, too.
export {};
