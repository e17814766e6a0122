/** Opens a page that scripts fill. Its parts are fetched there alone; what stands in their place says where else to go. */
async function open(root: HTMLElement, load: () => Promise<(root: HTMLElement) => void>): Promise<void> {
  const plain = document.querySelector<HTMLElement>('[data-plain]');
  try {
    (await load())(root);
    root.hidden = false;
    plain?.remove();
  } catch (fault) {
    console.warn('The page could not be filled; what it says without scripts stays.', fault);
    plain?.prepend('This could not be loaded; reload the page to try again. ');
  }
}

/** Opens the page of reviews or of progress, where this is one. */
export function openDesks(): void {
  const review = document.querySelector<HTMLElement>('[data-review]');
  const progress = document.querySelector<HTMLElement>('[data-progress]');
  if (review) void open(review, async () => (await import('../review/desk.ts')).openDesk);
  if (progress) void open(progress, async () => (await import('../progress/board.ts')).openBoard);
}
