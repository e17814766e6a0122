import { shortHolder, type Comparable, type ComparableLayer } from '../../domain/compare/comparable.ts';
import { saidHolder } from '../../domain/service/holders.ts';
import { lineExplained, lineInWords, lineOf, linePath } from '../../domain/service/line.ts';
import { element } from '../site/element.ts';

type Layers = readonly ComparableLayer[];

function line(services: readonly Comparable[], layers: Layers): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${services.length * 100} ${layers.length}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  const path = document.createElementNS(svg.namespaceURI, 'path') as SVGPathElement;
  const heights = services.map((service) => lineOf(service, layers));
  path.setAttribute('d', linePath(heights, layers.length));
  svg.append(path);
  return svg;
}

function stack(service: Comparable, topDown: Layers): HTMLElement {
  const bars = topDown.map(({ id }) => {
    const holder = saidHolder(service.layers[id]);
    return element('span', { 'data-party': holder }, shortHolder[holder]);
  });
  return element('div', { class: 'stack' }, ...bars);
}

/** Stacks side by side, with the line that moves between them: the same as `components/MovingLine.astro`. @param layers bottom first */
export function movingLine(services: readonly Comparable[], layers: Layers): HTMLElement {
  const topDown = layers.toReversed();
  const words = services.map((service) => element('li', {}, element('b', {}, `${service.shortName}:`), ` ${lineInWords(service, layers)}`));
  return element(
    'figure',
    { class: 'moving-line' },
    element(
      'div',
      { class: 'stacks', 'aria-hidden': 'true' },
      element('div', { class: 'stack-heads' }, ...services.map(({ shortName }) => element('b', {}, shortName))),
      element('div', { class: 'stack-layers' }, ...topDown.map(({ shortLabel }) => element('span', {}, shortLabel))),
      element('div', { class: 'stack-field' }, ...services.map((service) => stack(service, topDown)), line(services, layers)),
    ),
    element(
      'figcaption',
      {},
      element('p', {}, element('strong', {}, 'Where the line runs.'), ` ${lineExplained}`),
      element('ul', {}, ...words),
    ),
  );
}

/**
 * Puts the new figure where the old one stands. Where as many services are shown as before, the old line stays and takes its new course,
 * so that one sees it move; the stylesheet decides whether it slides.
 */
export function replaceFigure(old: Element, next: HTMLElement): void {
  const path = old.querySelector('path');
  const course = next.querySelector('path')?.getAttribute('d');
  const parts = '.stack-heads, .stack, figcaption';
  const olds = [...old.querySelectorAll(parts)];
  const nexts = [...next.querySelectorAll(parts)];
  if (!path || !course || olds.length !== nexts.length) return old.replaceWith(next);
  olds.forEach((part, place) => part.replaceWith(nexts[place] ?? part));
  path.setAttribute('d', course);
}
