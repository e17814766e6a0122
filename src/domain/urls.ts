/**
 * Adds the base path to an address inside the site. Other addresses stay the same.
 * @param path `/guide/the-model/` gets the prefix; `#here`, `https://…` and `//host/…` do not
 * @param base with or without a slash at the end. Example: `/x/`
 */
export function withBase(path: string, base: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const prefix = base.replace(/^\/*/, '/').replace(/\/+$/, '');
  return `${prefix}${path}`;
}

/** Removes the base path from an address, if it has it. @param base with or without a slash at the end */
export function withoutBase(path: string, base: string): string {
  const prefix = withBase('/', base);
  return path.startsWith(prefix) ? `/${path.slice(prefix.length)}` : path;
}

/** The URL of a path of this site, with the base path. Example: `/glossary/` becomes `/x/glossary/`. */
export const url = (path: string): string => withBase(path, import.meta.env.BASE_URL);
