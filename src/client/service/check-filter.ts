import { replaceSearch } from '../site/address.ts';

/** Converts `S3.1`, `s3 1`, and `s3-1` to the same text. */
const normalize = (text: string) => text.toLowerCase().replaceAll(/[\s._-]+/g, '-');

const matches = (row: Element, query: string) =>
  row.id.replaceAll('_', '-').startsWith(query) || normalize(row.textContent).includes(query);

function describeMatches(shown: number, all: number, query: string): string {
  if (query === '') return '';
  return shown === 0 ? 'No matches here. Try another catalog.' : `${shown} of ${all} checks`;
}

const searchFor = (query: string) => (query ? `?${new URLSearchParams({ q: query })}` : '');

/** Adds the query to the links to the other catalogs. */
function addQuery(links: Iterable<HTMLAnchorElement>, query: string): void {
  for (const link of links) {
    const address = new URL(link.href);
    address.search = searchFor(query);
    link.href = address.href;
  }
}

const root = document.querySelector<HTMLElement>('[data-check-filter]');
const input = root?.querySelector('input');
const status = root?.querySelector('[role="status"]');
if (root && input && status) {
  const rows = [...document.querySelectorAll<HTMLElement>('.controls > li')];
  const groups = document.querySelectorAll<HTMLElement>('[data-checks-of]');
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-catalog]');
  const show = () => {
    const query = normalize(input.value.trim());
    const shown = rows.filter((row) => !(row.hidden = !matches(row, query))).length;
    for (const group of groups) group.hidden = !group.querySelector('.controls > li:not([hidden])');
    status.textContent = describeMatches(shown, rows.length, query);
    addQuery(links, input.value.trim());
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => {
    show();
    // Remove the fragment, because its check might be hidden now.
    replaceSearch(searchFor(input.value.trim()), '');
  });
  show();
  root.hidden = false;
}
