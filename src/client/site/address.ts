/** Replaces the query string of the URL without a new history entry. @param hash the fragment; unchanged if left out */
export function replaceSearch(search: string, hash = location.hash): void {
  const address = new URL(location.href);
  address.search = search;
  address.hash = hash;
  history.replaceState(null, '', address);
}

/** Sets query parameters in the URL without a new history entry; empty values remove the parameter. */
export function replaceQuery(values: Readonly<Record<string, string>>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') query.delete(name);
    else query.set(name, value);
  }
  replaceSearch(query.toString());
}
