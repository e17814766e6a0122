/** Closes an open menu or list when the reader opens another one, follows a link, moves the focus or clicks elsewhere, or presses Escape. */
export function closePanels(): void {
  const wide = matchMedia('(width >= 64rem)');
  // On wide screens, the local navigation isn't a panel and stays open.
  const contents = document.querySelector<HTMLDetailsElement>('.contents');
  const close = (except: EventTarget | null) => {
    for (const panel of document.querySelectorAll<HTMLDetailsElement>('.panel[open]'))
      if (!panel.contains(except as Node) && !(wide.matches && panel === contents)) panel.open = false;
  };
  const arrange = () => {
    if (contents) contents.open = wide.matches;
  };
  wide.addEventListener('change', arrange);
  arrange();
  document.addEventListener('click', ({ target }) => close((target as Element).closest('a') ? null : target));
  document.addEventListener('focusin', ({ target }) => close(target));
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    document.activeElement?.closest('.panel[open]')?.querySelector('summary')?.focus();
    close(null);
  });
}
