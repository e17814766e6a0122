import { sortStack, type KnownService, type KnownServices, type Stack } from '../../domain/stack/address.ts';
import { usualMode } from '../../domain/service/responsibility.ts';
import { plural } from '../../domain/text.ts';
import { element } from '../site/element.ts';

/** A service in the list that `pages/stack/index.astro` embeds. */
export interface ListedService extends KnownService {
  /** All its names, for the filter. */
  readonly names: string;
  /** The heading of its group. */
  readonly group: string;
}

/** The list of services with its filter, and the modes of the chosen services. */
export interface Picker {
  readonly element: HTMLElement;
  readonly chosen: () => Stack;
  readonly choose: (stack: Stack) => void;
}

const checkbox = (label: string, name: string, value: string): HTMLLabelElement =>
  element('label', {}, element('input', { type: 'checkbox', name, value }), ` ${label}`);

const boxesIn = (root: Element) => [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

/** The services under their headings. */
function serviceList(services: readonly ListedService[], groups: readonly string[]): HTMLFieldSetElement {
  const boxes = groups.map((group) => {
    const labels = services.filter((each) => each.group === group).map(({ shortName, id }) => checkbox(shortName, 'service', id));
    return element('div', { role: 'group', 'aria-label': group }, element('b', {}, group), ...labels);
  });
  return element('fieldset', { class: 'stack-list' }, element('legend', { class: 'visually-hidden' }, 'Services'), ...boxes);
}

/** A field that shows only services whose names contain every word that the reader types. */
function createFilter(list: Element, services: ReadonlyMap<string, ListedService>): HTMLElement {
  const field = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const found = element('p', { class: 'small muted', role: 'status' });
  const visibleBoxes = () => boxesIn(list).filter((box) => !box.closest('[hidden]'));
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const group of list.querySelectorAll<HTMLElement>('[role="group"]')) {
      const labels = [...group.querySelectorAll('label')];
      for (const label of labels) {
        const names = services.get(label.querySelector('input')?.value ?? '')?.names ?? '';
        label.hidden = !words.every((word) => names.includes(word));
      }
      group.hidden = labels.every(({ hidden }) => hidden);
    }
    const count = visibleBoxes().length;
    found.textContent = words.length === 0 ? '' : count === 0 ? 'No service has this name.' : `${plural(count, 'service')} shown.`;
  });
  // When only one service is left, Enter selects it, so that the reader doesn't have to leave the field.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [only, ...others] = visibleBoxes();
    if (field.value && only && others.length === 0) only.click();
  });
  return element('div', {}, element('label', { class: 'stack-filter' }, 'Filter the list', field), found);
}

/** The modes of one service. */
function modeList({ id, shortName, variants }: ListedService): HTMLFieldSetElement {
  const legend = element('legend', {}, `${shortName}: which of these do you use?`);
  const boxes = variants.map((variant) => checkbox(variant.label, id, variant.id));
  return element('fieldset', { 'data-modes': id }, legend, ...boxes, checkbox('Also the default mode', id, usualMode));
}

/** Shows the modes of the chosen services. Lists that are already shown stay in place, which preserves choices and focus. */
function arrangeModes(modes: Element, wanted: readonly ListedService[]): void {
  const present = new Map([...modes.querySelectorAll<HTMLElement>('[data-modes]')].map((each) => [each.dataset.modes, each]));
  for (const [id, node] of present) if (!wanted.some((service) => service.id === id)) node.remove();
  wanted.forEach((service, index) => {
    const node = present.get(service.id) ?? modeList(service);
    if (modes.children[index] !== node) modes.insertBefore(node, modes.children[index] ?? null);
  });
}

/** Creates the picker. @param groups the headings in their order @param onChange called after each choice */
export function createPicker(
  services: readonly ListedService[],
  groups: readonly string[],
  known: KnownServices & ReadonlyMap<string, ListedService>,
  onChange: () => void,
): Picker {
  const list = serviceList(services, groups);
  const modes = element('div', { class: 'stack-modes' });
  const chosenBoxes = (root: Element) => boxesIn(root).filter(({ checked }) => checked);
  const arrange = () => {
    const chosen = new Set(chosenBoxes(list).map(({ value }) => value));
    arrangeModes(
      modes,
      services.filter(({ id, variants }) => chosen.has(id) && variants.length > 0),
    );
  };
  const choose = (stack: Stack) => {
    const variants = new Map(stack.map((item) => [item.service, item.variants]));
    for (const box of boxesIn(list)) box.checked = variants.has(box.value);
    arrange();
    for (const box of boxesIn(modes)) box.checked = variants.get(box.name)?.includes(box.value) ?? false;
  };
  const chosen = () => {
    const named = chosenBoxes(modes);
    const variantsOf = (service: string) => named.filter(({ name }) => name === service).map(({ value }) => value);
    return sortStack(
      chosenBoxes(list).map(({ value }) => ({ service: value, variants: variantsOf(value) })),
      known,
    );
  };
  for (const part of [list, modes])
    part.addEventListener('change', () => {
      arrange();
      onChange();
    });
  return { element: element('div', { class: 'stack-picker checkboxes' }, createFilter(list, known), list, modes), chosen, choose };
}
