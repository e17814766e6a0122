/**
 * Prefixes an address inside the site with the sub-path the site is served under; leaves all others as they are.
 * @param path `/guide/the-model/` gets the prefix; `#here`, `https://…` and `//host/…` do not
 * @param base with or without a slash at its end. Example: `/x/`
 */
export function withBase(path: string, base: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const prefix = base.replace(/^\/*/, '/').replace(/\/+$/, '');
  return `${prefix}${path}`;
}

/** Takes the sub-path from an address, where it has it: the other way round. @param base with or without a slash at its end */
export function withoutBase(path: string, base: string): string {
  const prefix = withBase('/', base);
  return path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : path;
}

/** The URL of a path of this site, with the sub-path the site is built for. Example: `/glossary/` becomes `/x/glossary/`. */
export const url = (path: string): string => withBase(path, import.meta.env.BASE_URL);
