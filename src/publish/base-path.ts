/** A sub-path with a slash at both ends, however it was given: `x`, `/x` and `/x/` are all `/x/`; nothing is `/`. */
export function rooted(path: string | undefined): string {
  const inside = (path ?? '').replace(/^\/+|\/+$/g, '');
  return inside ? `/${inside}/` : '/';
}
