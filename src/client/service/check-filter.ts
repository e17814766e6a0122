/** `S3.1`, `s3 1` and `s3-1` are one id. */
const normalizeText = (text: string) => text.toLowerCase().replaceAll(/[\s._-]+/g, '-');

const matches = (row: Element, query: string) =>
  row.id.replaceAll('_', '-').startsWith(query) || normalizeText(row.textContent).includes(query);

function inWords(shown: number, all: number, query: string): string {
  if (query === '') return '';
  return shown === 0 ? 'No check here has it. Try the other catalogs.' : `${shown} of ${all} checks`;
}

/** Takes the query along to the other catalogs. */
function carry(links: Iterable<HTMLAnchorElement>, query: string): void {
  for (const link of links) {
    const address = new URL(link.href);
    address.search = query ? `?${new URLSearchParams({ q: query })}` : '';
    link.href = address.href;
  }
}

const root = document.querySelector<HTMLElement>('[data-check-filter]');
const input = root?.querySelector('input');
const report = root?.querySelector('[role="status"]');
if (root && input && report) {
  const rows = [...document.querySelectorAll<HTMLElement>('.controls > li')];
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-catalog]');
  const show = () => {
    const query = normalizeText(input.value.trim());
    const shown = rows.filter((row) => !(row.hidden = !matches(row, query))).length;
    report.textContent = inWords(shown, rows.length, query);
    carry(links, input.value.trim());
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => {
    show();
    const address = new URL(location.href);
    address.search = input.value.trim() ? `?${new URLSearchParams({ q: input.value.trim() })}` : '';
    // A fragment would name a check that may be hidden now.
    address.hash = '';
    history.replaceState(null, '', address);
  });
  show();
  root.hidden = false;
}

// A module of its own, so that its names are, too.
export {};
