/** On wide screens menu and contents stand open without being asked: open they are for assistive technology, too. */
export function openPanels(): void {
  const panels = [
    ['.menu', '(width >= 64rem)'],
    ['.contents', '(width >= 64rem)'],
  ] as const;
  for (const [selector, width] of panels) {
    const panel = document.querySelector<HTMLDetailsElement>(selector);
    const wide = matchMedia(width);
    const follow = () => {
      if (panel) panel.open = wide.matches;
    };
    wide.addEventListener('change', follow);
    follow();
  }
}
