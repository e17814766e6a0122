/** Ignores a failure to load code, because the page works without it. */
export const quietly = (loading: Promise<unknown>): void => void loading.catch(() => undefined);

/** Loads code if the page has an element for it. The code runs when it is loaded. */
export function loadFor(selector: string, load: () => Promise<unknown>): void {
  if (document.querySelector(selector)) quietly(load());
}

/** Calls a function after the page has loaded. @param delay in ms; by default, readers who leave sooner download nothing that they don't use */
export const afterLoad = (start: () => void, delay = 2500): void => addEventListener('load', () => setTimeout(start, delay));

/** Calls a function a second after the reader last scrolled. */
export function afterScrolling(act: () => void): void {
  let timer = 0;
  const schedule = () => {
    clearTimeout(timer);
    timer = window.setTimeout(act, 1000);
  };
  addEventListener('scroll', schedule, { passive: true });
  schedule();
}

/** The last of some headings, in the order of the page, that has reached the upper third of the window. */
export function currentHeading(headings: readonly HTMLElement[]): HTMLElement | undefined {
  let current;
  for (const heading of headings) {
    // A hidden heading has no rectangles, and its position would count as the top.
    if (heading.getClientRects().length === 0) continue;
    // Stop here: to measure a heading in a part that isn't laid out yet, browsers lay that part out.
    if (heading.getBoundingClientRect().top >= innerHeight * 0.34) break;
    current = heading;
  }
  return current;
}
