let isAsked = false;

/** Asks for the names that search knows, so that they come at the same time as its script and not after it. */
export function preloadNames(): void {
  // From a disk nothing can be preloaded, and nothing need be.
  if (isAsked || location.protocol === 'file:') return;
  isAsked = true;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  link.href = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}search/catalog.json`;
  document.head.append(link);
}
