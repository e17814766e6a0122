/** Rows and columns that each key moves by. */
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

/** The visible links, row by row; cells without a link are left out. */
const visibleLinks = (table: HTMLTableElement): HTMLAnchorElement[][] =>
  [...table.rows]
    .filter((row) => !row.hidden)
    .map((row) => [...row.cells].filter((cell) => !cell.hidden).flatMap((cell) => cell.querySelector('a') ?? []));

/** Makes the table a single tab stop, in which the arrow keys move from link to link. */
export function addArrowKeys(table: HTMLTableElement): { update: () => void } {
  let stop: HTMLAnchorElement | undefined;
  const stopAt = (link: HTMLAnchorElement | undefined) => {
    if (stop) stop.tabIndex = -1;
    stop = link;
    if (stop) stop.tabIndex = 0;
  };
  for (const link of table.querySelectorAll('a')) link.tabIndex = -1;
  const update = () => {
    const body = visibleLinks(table).slice(1).flat();
    if (!stop || !body.includes(stop))
      stopAt(
        document.activeElement instanceof HTMLAnchorElement && body.includes(document.activeElement) ? document.activeElement : body[0],
      );
  };
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLAnchorElement) stopAt(target);
  });
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step || event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const rows = visibleLinks(table);
    const from = rows.findIndex((row) => row.includes(event.target as HTMLAnchorElement));
    if (from < 0) return;
    event.preventDefault();
    const row = clamp(from + step[0], rows.length);
    // The head has no link above the service names: its first link is above the second column.
    const column = (rows[from]?.indexOf(event.target as HTMLAnchorElement) ?? 0) + Number(from === 0) - Number(row === 0) + step[1];
    const links = rows[row] ?? [];
    links[clamp(column, links.length)]?.focus();
  });
  return { update };
}
