import { replaceSearch } from '../site/address.ts';
import { find } from '../site/element.ts';

/** Converts `S3.1`, `s3 1`, and `s3-1` to the same text. */
const normalize = (text: string) => text.toLowerCase().replaceAll(/[\s._-]+/g, '-');

const matches = (row: Element, query: string) =>
  row.id.replaceAll('_', '-').startsWith(query) || normalize(row.textContent).includes(query);

const searchFor = (query: string) => (query ? `?${new URLSearchParams({ q: query })}` : '');

const root = find('[data-check-filter]');
const input = find<HTMLInputElement>('input', root);
const rows = [...document.querySelectorAll<HTMLElement>('.controls > li')];

function show(): void {
  const typed = input.value.trim();
  const query = normalize(typed);
  const shown = rows.filter((row) => !(row.hidden = !matches(row, query))).length;
  for (const group of document.querySelectorAll<HTMLElement>('[data-checks-of]'))
    group.hidden = !group.querySelector('.controls > li:not([hidden])');
  const counts = shown === 0 ? 'No matches here. Try another catalog.' : `${shown} of ${rows.length} checks`;
  find('[role="status"]', root).textContent = query && counts;
  // The links to the other catalogs keep the query.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-catalog]')) link.search = searchFor(typed);
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
input.addEventListener('input', () => {
  show();
  // Remove the fragment, because its check might be hidden now.
  replaceSearch(searchFor(input.value.trim()), '');
});
show();
root.hidden = false;
