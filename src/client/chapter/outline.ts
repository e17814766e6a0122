/** The id that the address names; a fragment that is no text in this form is taken as it stands. */
function fragment(): string {
  const written = location.hash.slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** A fragment inside closed nodes opens them; two buttons open and close all. */
export function enhanceOutlines(): void {
  for (const outline of document.querySelectorAll<HTMLElement>('[data-outline]')) {
    const nodes = outline.querySelectorAll('details');
    const bar = document.createElement('p');
    bar.className = 'steps-bar screen-only';
    for (const [label, open] of [
      ['Expand all', true],
      ['Collapse all', false],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain-button';
      button.textContent = label;
      button.addEventListener('click', () => nodes.forEach((node) => (node.open = open)));
      bar.append(button);
    }
    outline.before(bar);
  }
  const reveal = () => {
    const target = document.getElementById(fragment());
    for (let node = target?.closest('details'); node; node = node.parentElement?.closest('details')) node.open = true;
    target?.scrollIntoView();
  };
  if (document.querySelector('[data-outline]')) {
    addEventListener('hashchange', reveal);
    if (location.hash) reveal();
  }
}
