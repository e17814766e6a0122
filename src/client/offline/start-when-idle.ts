/** Starts storing the guide for reading offline, once this page has loaded and the browser is idle. */
export function startWhenIdle(): void {
  // A copy on a disk is offline already.
  if (!import.meta.env.PROD || location.protocol === 'file:') return;
  const start = () => void import('./offline.ts').catch(() => undefined);
  const whenIdle = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(start) : setTimeout(start));
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
