import { usualMode } from '../../domain/service/responsibility.ts';
import { sortStack, type KnownService, type Stack } from '../../domain/stack/address.ts';
import { plural } from '../../domain/text.ts';
import { element } from '../site/element.ts';

/** A service in the list that `pages/stack/index.astro` embeds. */
export interface ListedService extends KnownService {
  /** All its names, for the filter. */
  readonly names: string;
  /** The heading of its group. */
  readonly group: string;
}

const checkbox = (label: string, name: string, value: string): HTMLLabelElement =>
  element('label', {}, element('input', { type: 'checkbox', name, value }), ` ${label}`);

const boxesIn = (root: Element) => [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

/** The services under their headings. */
function serviceList(services: ReadonlyMap<string, ListedService>, groups: readonly string[]): HTMLFieldSetElement {
  const boxes = groups.map((group) => {
    const own = [...services.values()].filter((each) => each.group === group);
    const labels = own.map(({ shortName, id }) => checkbox(shortName, 'service', id));
    return element('div', { role: 'group', 'aria-label': group }, element('b', {}, group), labels);
  });
  return element('fieldset', { class: 'stack-list' }, element('legend', { class: 'visually-hidden' }, 'Services'), boxes);
}

/** The modes of one service. */
function modeList({ id, shortName, variants }: ListedService): HTMLFieldSetElement {
  const legend = element('legend', {}, `${shortName}: which of these do you use?`);
  const boxes = variants.map((variant) => checkbox(variant.label, id, variant.id));
  return element('fieldset', { name: id }, legend, boxes, checkbox('Also the default mode', id, usualMode));
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

/** Creates the list of services with its filter, and the modes of the chosen services. @param services by id, in the order of the guide @param groups the headings in their order @param onChange called after each choice */
export function createPicker(services: ReadonlyMap<string, ListedService>, groups: readonly string[], onChange: () => void) {
  const list = serviceList(services, groups);
  const modeLists = [...services.values()].filter(({ variants }) => variants.length > 0).map(modeList);
  const modes = element('div', { class: 'stack-modes' }, modeLists);
  const chosenIn = (root: Element) => boxesIn(root).flatMap(({ checked, value }) => (checked ? [value] : []));
  const showModes = () => {
    const chosen = chosenIn(list);
    for (const each of modeLists) each.hidden = !chosen.includes(each.name);
  };
  const choose = (stack: Stack) => {
    const variants = new Map(stack.map((item) => [item.service, item.variants]));
    for (const box of boxesIn(list)) box.checked = variants.has(box.value);
    for (const box of boxesIn(modes)) box.checked = variants.get(box.name)?.includes(box.value) ?? false;
    showModes();
  };
  const chosen = () => {
    const modesOf = (service: string) => modeLists.filter(({ name }) => name === service).flatMap(chosenIn);
    const items = chosenIn(list).map((service) => ({ service, variants: modesOf(service) }));
    return sortStack(items, services);
  };
  for (const part of [list, modes])
    part.addEventListener('change', () => {
      showModes();
      onChange();
    });
  return { element: element('div', { class: 'stack-picker checkboxes' }, createFilter(list, services), list, modes), chosen, choose };
}
