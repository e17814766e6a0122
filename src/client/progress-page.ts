const root = document.querySelector<HTMLElement>('[data-progress]');
const plain = document.querySelector<HTMLElement>('[data-plain]');

/** What reads the reader's data is fetched here alone. */
async function begin(board: HTMLElement): Promise<void> {
  try {
    const { openBoard } = await import('./progress/board.ts');
    openBoard(board);
    board.hidden = false;
    plain?.remove();
  } catch (fault) {
    console.warn('Progress could not be shown.', fault);
    plain?.prepend('Your progress could not be shown; reload the page to try again. ');
  }
}

if (root) void begin(root);

// A module of its own, so that its names are, too.
export {};
