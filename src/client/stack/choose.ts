import { usualMode } from '../../domain/service/responsibility.ts';
import { sortStack, type KnownService, type Stack } from '../../domain/stack/address.ts';
import { partName } from '../../domain/stack/merge.ts';
import { maxTextLength, readText, type ReadText } from '../../domain/stack/read-text.ts';
import type { TextVocabulary } from '../../domain/stack/resource-types.ts';
import { joinWords, plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import { button, element } from '../site/element.ts';
import { fetchJsonOnce } from '../site/fetch-json.ts';

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

type Services = ReadonlyMap<string, ListedService>;

/** The services under their headings. */
function serviceList(services: Services, groups: readonly string[]): HTMLFieldSetElement {
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
function createFilter(list: Element, services: Services): HTMLElement {
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

/** Lets the browser render and handle input before the work continues. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Example: `Amazon MQ (1) and Amazon Neptune (3)` */
const namesOf = (names: ReadText['uncovered']) => joinWords(names.map(({ name, lines }) => `${name} (${lines})`));

/** Adds services to the stack. @param replaced the id of a service to remove */
type AddFound = (found: Stack, replaced?: string) => void;

/** Reports what was found, what the guide doesn't cover, and what wasn't understood, so that nothing is skipped silently. */
function report(text: ReadText, services: Services, add: AddFound): HTMLElement[] {
  const nameOf = (id: string, variants: readonly string[] = []) => {
    const service = services.get(id);
    return service ? partName(service, variants) : id;
  };
  const { uncovered, unknownTypes, otherTypes, dataSources, modules, details, notUnderstood, withoutSettings } = text;
  const found = joinWords(text.services.map(({ service, variants, lines }) => `${nameOf(service, variants)} (${lines})`));
  const lines = plural(text.lines, 'line');
  const summary =
    text.services.length > 0
      ? `Found ${plural(text.services.length, 'service')} in ${lines}: ${found}.`
      : `Found no service of this guide in ${lines}.`;
  const sentences = [
    uncovered.length > 0 && `AWS services that this guide doesn’t cover: ${namesOf(uncovered)}.`,
    unknownTypes.length > 0 && `Unknown AWS types: ${namesOf(unknownTypes)}.`,
    otherTypes.length > 0 && `Types of other providers: ${namesOf(otherTypes)}.`,
    dataSources > 0 && `${plural(dataSources, 'line')} only read resources.`,
    modules > 0 && `${plural(modules, 'module call')}: to include what they create, paste the output of “terraform state list.”`,
    details > 0 && `${plural(details, 'line')} with settings and comments.`,
    withoutSettings.length > 0 &&
      `Modes that the text doesn’t show: ${joinWords(withoutSettings.map((service) => nameOf(service)))}. Check “Choose services.”`,
    notUnderstood.lines > 0 &&
      `${plural(notUnderstood.lines, 'line')} not understood, such as: ${notUnderstood.first.map((line) => `“${line}”`).join(', ')}.`,
    text.isCut && `The text is too long. Only the first ${maxTextLength.toLocaleString('en')} characters were read.`,
  ].filter((sentence) => sentence !== false);
  const questions = text.services.flatMap(({ service, orElse }) => {
    if (!orElse) return [];
    const [chosen, other] = [nameOf(service), nameOf(orElse)];
    const change = button(`Use ${other} instead`, () => add([{ service: orElse, variants: [] }], service));
    return [element('p', {}, `The text doesn’t show whether you use ${chosen} or ${other}. ${chosen} was chosen. `, change)];
  });
  return [element('p', {}, element('b', {}, summary)), ...questions, ...sentences.map((sentence) => element('p', {}, sentence))];
}

const pasteLabel =
  'Names of services, Terraform or CloudFormation types, a Terraform configuration, a CloudFormation template, or the output of “terraform state list.” The text stays in your browser.';

/** The field for a pasted text. The text stays in the browser. */
function createPaste(services: Services, add: AddFound): HTMLElement {
  const text = element('textarea', { rows: 6, wrap: 'off', spellcheck: 'false', autocomplete: 'off' });
  const status = element('div', { role: 'status', class: 'stack-report' });
  const say = (sentence: string) => status.replaceChildren(element('p', {}, sentence));
  const read = async () => {
    if (!text.value.trim()) return say('Paste a text first.');
    say('Reading …');
    start.disabled = true;
    try {
      const vocabulary = await fetchJsonOnce<TextVocabulary>(url('/data/resource-types.json'), 'services', 'uncovered');
      const result = await readText(text.value, vocabulary, pause);
      add(result.services);
      status.replaceChildren(...report(result, services, add));
    } catch (error) {
      console.warn(error);
      say('The list of resource types didn’t load. Try again.');
    }
    start.disabled = false;
  };
  const start = button('Read the text', () => void read());
  return element('details', { class: 'stack-paste' }, [
    element('summary', { class: 'plain-button' }, 'Paste a list, a configuration, or a state'),
    element('label', {}, pasteLabel, text),
    element('p', {}, start),
    status,
  ]);
}

/**
 * Creates the two ways to choose services: a list with a filter and the modes of the chosen services, and a field for a text.
 * @param services by id, in the order of the guide
 * @param groups the headings in their order
 * @param onChange called after each choice by the reader
 */
export function createChooser(services: Services, groups: readonly string[], onChange: () => void) {
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
  const paste = createPaste(services, (found, replaced) => {
    const kept = chosen().filter(({ service }) => service !== replaced);
    choose(sortStack([...kept, ...found], services));
    onChange();
  });
  const picker = element('details', { class: 'stack-choose' }, [
    element('summary', { class: 'plain-button' }, 'Choose services'),
    element('div', { class: 'stack-picker checkboxes' }, createFilter(list, services), list, modes),
  ]);
  return { picker, paste, chosen, choose };
}
