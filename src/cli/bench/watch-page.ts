/** What the page notes of itself as it is shown; times in milliseconds since its address was opened. */
export interface Noted {
  firstPaint: number;
  largestPaint: number;
  layoutShift: number;
  longTasks: { start: number; duration: number }[];
  /** When the first frame with the diagram in it was made; undefined while there is none. */
  diagram: number | undefined;
  /** When `/` was pressed; when the first result that holds the word stood there. */
  slash: number | undefined;
  result: number | undefined;
}

declare global {
  interface Window {
    noted: Noted;
  }
}

/**
 * Runs in the page before anything of its own: notes paints, shifts, long tasks, the diagram, and search.
 * Handed to the browser as text, so that it uses nothing from outside itself.
 * @param diagram a selector of the diagram @param word that a search result must hold
 */
export function watchPage({ diagram, word }: { diagram: string; word: string }): void {
  const none = { diagram: undefined, slash: undefined, result: undefined };
  const noted: Noted = { firstPaint: 0, largestPaint: 0, layoutShift: 0, longTasks: [], ...none };
  window.noted = noted;
  const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') noted.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => void (noted.largestPaint = startTime));
  watch('layout-shift', (entry) => void (noted.layoutShift += (entry as PerformanceEntry & { value: number }).value));
  watch('longtask', ({ startTime, duration }) => void noted.longTasks.push({ start: startTime, duration }));

  const isShown = (element: Element) => element.getBoundingClientRect().height > 0;
  const lookForDiagram = (time: number) => {
    if ([...document.querySelectorAll(diagram)].some(isShown)) noted.diagram = time;
    else if (document.readyState !== 'complete') requestAnimationFrame(lookForDiagram);
  };
  requestAnimationFrame(lookForDiagram);

  const lookForResult = () => {
    const holds = [...document.querySelectorAll('a.hit')].some((hit) => hit.textContent.toLowerCase().includes(word));
    requestAnimationFrame(holds ? () => (noted.result = performance.now()) : lookForResult);
  };
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== '/' || noted.slash !== undefined) return;
      noted.slash = timeStamp;
      requestAnimationFrame(lookForResult);
    },
    true,
  );
}
