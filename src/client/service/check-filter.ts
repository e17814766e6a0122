/** `S3.1`, `s3 1` and `s3-1` are the same id. */
const normalize = (text: string) => text.toLowerCase().replaceAll(/[\s._-]+/g, '-');

const matches = (row: Element, query: string) =>
  row.id.replaceAll('_', '-').startsWith(query) || normalize(row.textContent).includes(query);

function describeMatches(shown: number, all: number, query: string): string {
  if (query === '') return '';
  return shown === 0 ? 'No check here has it. Try the other catalogs.' : `${shown} of ${all} checks`;
}

/** Adds the query to the links to the other catalogs. */
function addQuery(links: Iterable<HTMLAnchorElement>, query: string): void {
  for (const link of links) {
    const address = new URL(link.href);
    address.search = query ? `?${new URLSearchParams({ q: query })}` : '';
    link.href = address.href;
  }
}

const root = document.querySelector<HTMLElement>('[data-check-filter]');
const input = root?.querySelector('input');
const status = root?.querySelector('[role="status"]');
if (root && input && status) {
  const rows = [...document.querySelectorAll<HTMLElement>('.controls > li')];
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-catalog]');
  const show = () => {
    const query = normalize(input.value.trim());
    const shown = rows.filter((row) => !(row.hidden = !matches(row, query))).length;
    status.textContent = describeMatches(shown, rows.length, query);
    addQuery(links, input.value.trim());
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => {
    show();
    const address = new URL(location.href);
    address.search = input.value.trim() ? `?${new URLSearchParams({ q: input.value.trim() })}` : '';
    // The fragment's check may be hidden now.
    address.hash = '';
    history.replaceState(null, '', address);
  });
  show();
  root.hidden = false;
}

// Makes the file a module.
export {};
