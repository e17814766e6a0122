/** Lays out what browsers would lay out only near the screen. Runs in the page. */
export function layOutEverything(): void {
  document.querySelectorAll<HTMLElement>('.later').forEach((block) => (block.style.contentVisibility = 'visible'));
}

/** Opens what is closed, so that all targets have their places. Runs in the page. */
export function openDetails(): void {
  document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', ''));
}

/**
 * Targets that are too small for WCAG 2.5.8: lower or narrower than 24 px, and so close to another target that 24 px circles around both
 * would overlap. As in WCAG, links in running text are exempt. A field counts with its label. A sheet is a picture of paper, and its links
 * are also on other pages. Runs in the page.
 */
export function smallTargets(): string[] {
  const isRunningText = (target: Element): boolean => {
    if (!getComputedStyle(target).display.startsWith('inline')) return false;
    let block = target.parentElement;
    while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const copy = block?.cloneNode(true) as Element | undefined;
    copy?.querySelectorAll('a, button, .visually-hidden').forEach((each) => each.remove());
    return /\p{L}{2}/u.test(copy?.textContent ?? '');
  };
  const isClipped = (target: Element | null): boolean =>
    target !== null && (getComputedStyle(target).clipPath !== 'none' || isClipped(target.parentElement));
  const boxOf = (target: Element) => {
    const boxes = [target, ...((target as Partial<HTMLInputElement>).labels ?? [])].map((each) => each.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    return { target, left, top, right, bottom, width: right - left, height: bottom - top };
  };
  type Box = ReturnType<typeof boxOf>;
  const isSmall = ({ width, height }: Box) => Math.min(width, height) < 23.9;
  const gap = (from: number, to: number, at: number) => Math.max(from - at, 0, at - to);
  const meets = (small: Box, other: Box) => {
    const [x, y] = [small.left + small.width / 2, small.top + small.height / 2];
    if (!isSmall(other)) return Math.hypot(gap(other.left, other.right, x), gap(other.top, other.bottom, y)) < 11.9;
    return Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y) < 23.9;
  };
  const name = ({ target, width, height }: Box) =>
    `${Math.round(width)} × ${Math.round(height)} px: ${target.outerHTML.replace(/\s+/g, ' ').slice(0, 120)}`;

  const targets = [...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('.visually-hidden, .skip, .sheet'))
    .filter((target) => !isClipped(target))
    .map(boxOf)
    .filter(({ width, height }) => width > 1 && height > 1);
  return targets
    .filter((small) => isSmall(small) && !isRunningText(small.target))
    .filter((small) => targets.some((other) => other !== small && !other.target.contains(small.target) && meets(small, other)))
    .map(name);
}
