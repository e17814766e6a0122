import { shownPartyLabel } from '../../domain/service/labels.ts';
import { describeLine } from '../../domain/service/line.ts';
import { shownParty, type ShownParty, type Stack } from '../../domain/service/responsibility.ts';
import { readMoves, serviceSplit, splitCaption, splitMarkup } from '../../domain/service/split.ts';
import { replaceQuery } from '../site/address.ts';
import { addStyles, find, toDom } from '../site/element.ts';
import styles from './variant-switch.css?inline';

/** The layers of the page with their default parties, bottom of the stack first. */
const layers = [...document.querySelectorAll('[aria-labelledby="layers"] h3[id]')]
  .map((heading) => {
    const badge = find('.party', heading);
    return { id: heading.id, label: heading.firstChild?.textContent?.trim() ?? '', party: badge.dataset.party as ShownParty, badge };
  })
  .reverse();

/** The layers and the line of a split, by keys that are the same in every split. */
const partsOf = (split: Element): Map<string, Element> =>
  new Map([
    ...[...split.querySelectorAll('a')].map((link) => [link.hash, link] as const),
    ...[...split.querySelectorAll('.split-line')].map((line) => ['line', line] as const),
  ]);

/** Replaces the split and scrolls by the change in height, so that the switch below it stays under the pointer. */
function replaceAbove(old: Element, next: Element): void {
  const before = old.clientHeight;
  old.replaceWith(next);
  scrollBy({ top: next.clientHeight - before, behavior: 'instant' });
}

/** Replaces the split. Parts that are in both splits glide to their new places. */
function glide(old: Element, next: Element): void {
  const from = new Map([...partsOf(old)].map(([name, part]) => [name, part.getBoundingClientRect()]));
  replaceAbove(old, next);
  for (const [name, part] of partsOf(next)) {
    const before = from.get(name);
    const now = part.getBoundingClientRect();
    const start = before ? { translate: `${before.x - now.x}px ${before.y - now.y}px` } : { opacity: 0 };
    part.animate([start, {}], { duration: 600, easing: 'ease-in-out' });
  }
}

/** The stack on the page with some layers moved to other parties. Layers that aren't documented are left out. */
function stackWith(moves: ReadonlyMap<string, ShownParty>): Stack {
  const claims = layers.flatMap((layer) => {
    const party = moves.get(layer.id) ?? layer.party;
    return party === 'not-documented' ? [] : [[layer.id, { party }] as const];
  });
  return { layers: Object.fromEntries(claims) };
}

const replaceOnly = (old: Element, next: Element) => old.replaceWith(next);

// Lets the reader see the line for another edition or setting of the service. The URL stores the choice.
const list = find('[data-moves]');
const radios = [...list.querySelectorAll('input')];
const chosen = () => radios.find(({ checked }) => checked);

/** Shows a variant, announces it, and marks it in each layer. Without a name, shows the default and marks nothing. */
function show(moves = '', name = '', replace = replaceOnly): void {
  const stack = stackWith(readMoves(moves));
  replace(find('.split'), toDom(splitMarkup(serviceSplit(stack, layers))));
  find('#split-caption').textContent = splitCaption(stack, layers);
  find('[data-line]').textContent = name && `${name}: ${describeLine(stack, layers)}`;
  for (const { id, badge } of layers) {
    badge.dataset.party = shownParty(stack.layers[id]);
    badge.textContent = shownPartyLabel[shownParty(stack.layers[id])];
  }
  for (const item of document.querySelectorAll('.variants > li'))
    item.toggleAttribute('data-chosen', item.querySelector('b')?.textContent === name);
}

const showChosen = (replace = replaceOnly) => show(chosen()?.dataset.to, chosen()?.labels?.[0]?.textContent.trim(), replace);

addStyles(styles);
for (const hidden of list.querySelectorAll<HTMLElement>('[hidden]')) hidden.hidden = false;
const wanted = new URLSearchParams(location.search).get('variant');
// A browser may restore the choice from before a reload, but the URL decides.
const first = radios.find(({ value }) => value === wanted) ?? radios[0];
if (first) first.checked = true;
if (first?.value) showChosen();
list.addEventListener('change', () => {
  showChosen(matchMedia('(prefers-reduced-motion: reduce)').matches ? replaceAbove : glide);
  replaceQuery({ variant: chosen()?.value ?? '' });
});
// Print the default line and the list of variants.
addEventListener('beforeprint', () => show());
addEventListener('afterprint', () => showChosen());
