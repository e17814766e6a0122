import { quoteNames, readStack, sortStack, stackQuery, type Stack } from '../../domain/stack/address.ts';
import {
  mergeStack,
  partName,
  prowlerCommand,
  type ListedFramework,
  type MergedStack,
  type StackFramework,
  summarizeFramework,
  summarizeShares,
} from '../../domain/stack/merge.ts';
import { renderHeadline, renderStack } from '../../domain/stack/render.ts';
import { url } from '../../domain/urls.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore } from '../progress/store.ts';
import { replaceSearch } from '../site/address.ts';
import { button, element, toDom } from '../site/element.ts';
import { fetchComparisonData, fetchJson, fetchOnce } from '../site/fetch-json.ts';
import { createActions } from './actions.ts';
import { fillMarks } from './marks.ts';
import { createPaste } from './paste.ts';
import { createPicker, type ListedService } from './picker.ts';

/** Fetches the ids of the requirements that a check bears on, by the id of the check. @throws if they can't be loaded */
async function fetchRequirements(address: string): Promise<StackFramework['requirementsOf']> {
  const found = await fetchJson<Readonly<Record<string, readonly string[]>>>(address);
  if (!Object.values(found).every(Array.isArray)) throw new Error(`${address} has an unexpected form`);
  return new Map(Object.entries(found));
}

/** Creates the list that limits the responsibilities to those of a framework. @param first the id of the framework to select at first @param onChange called after each choice */
function createFrameworkChoice(frameworks: readonly ListedFramework[], first: string, onChange: () => void) {
  const options = frameworks.map(({ id, name }) => element('option', { value: id }, name));
  const select = element('select', {}, element('option', { value: '' }, 'All'), options);
  const problem = element('p', { role: 'status' });
  if (frameworks.some(({ id }) => id === first)) select.value = first;
  select.addEventListener('change', onChange);
  /** Loads the chosen framework. Undefined if none is chosen, or if loading fails; then the page says so. */
  const load = async (): Promise<StackFramework | undefined> => {
    problem.textContent = '';
    const framework = frameworks.find(({ id }) => id === select.value);
    if (!framework) return undefined;
    try {
      return { ...framework, requirementsOf: await fetchOnce(url(`/data/frameworks/${framework.id}.json`), fetchRequirements) };
    } catch (error) {
      console.warn(error);
      if (select.value !== framework.id) return undefined;
      select.value = '';
      problem.textContent = `The requirements of ${framework.name} didn’t load. Choose the framework again.`;
      return undefined;
    }
  };
  const root = element('div', { class: 'stack-framework screen-only' }, element('label', {}, 'Framework ', select), problem);
  return { element: root, chosen: () => select.value, load };
}

/** Shows the latest stack. */
class StackView {
  readonly status = element('div', { class: 'stack-status', role: 'status' });
  readonly result: HTMLElement;
  readonly actions = createActions(() => this.#stack);
  readonly #framework: ReturnType<typeof createFrameworkChoice>;
  #stack: MergedStack | undefined;
  /** How many stacks were requested. */
  #requests = 0;

  /** @param framework the list to show above the responsibilities */
  constructor(framework: ReturnType<typeof createFrameworkChoice>) {
    this.#framework = framework;
    this.result = element('div', { class: 'stack-result', hidden: '' }, framework.element);
  }

  /** Loads and shows a stack. @param problems sentences to show first */
  async show(stack: Stack, problems: readonly string[] = []): Promise<void> {
    const request = ++this.#requests;
    const isEmpty = stack.length === 0;
    for (const part of [this.actions.buttons, this.actions.exports]) part.hidden = isEmpty;
    this.actions.announce('');
    if (isEmpty) {
      this.#stack = undefined;
      this.result.hidden = true;
      return this.#announce([...problems, 'No service is chosen yet.']);
    }
    if (!this.#stack) this.#announce([...problems, 'Loading …']);
    try {
      const loaded = await this.#load(stack);
      // A stack that loads slowly doesn't replace one that was chosen after it.
      if (request === this.#requests) this.#draw(loaded, problems);
    } catch (error) {
      console.warn(error);
      if (request === this.#requests) this.#announce([...problems, 'Some services didn’t load. Choose again.']);
    }
  }

  /** Loads the data of every service in a stack and merges it. @throws if any of the data can't be loaded */
  async #load(stack: Stack): Promise<MergedStack> {
    const framework = this.#framework.load();
    const data = await Promise.all(stack.map(({ service }) => fetchComparisonData(service)));
    const parts = data.map(({ service }, index) => ({ service, variants: stack[index]?.variants ?? [] }));
    const surprises = data.flatMap((each) => each.surprises);
    return mergeStack(parts, data[0]?.layers ?? [], surprises, await framework);
  }

  #draw(stack: MergedStack, problems: readonly string[]): void {
    this.#stack = stack;
    const parts = renderStack(stack).map(toDom);
    const yours = parts.findIndex((part) => part.matches('[aria-labelledby="stack-yours"]'));
    const field = this.#framework.element;
    // The list of frameworks stays in place, because moving it would close it while the reader is using it.
    for (const old of [...this.result.children]) if (old !== field) old.remove();
    field.before(...parts.slice(0, yours));
    field.after(...parts.slice(yours));
    this.result.hidden = false;
    fillMarks(this.result, readerStore());
    const command = prowlerCommand(stack.checks);
    const copy = button('Copy command', () => void this.actions.copy(command ?? '', 'the command'));
    if (command) this.result.querySelector('.stack-command')?.after(copy);
    this.#announce([...problems, `${summarizeShares(stack)} ${summarizeFramework(stack)}`], toDom(renderHeadline(stack)));
  }

  #announce(sentences: readonly string[], ...headline: readonly Node[]): void {
    this.status.replaceChildren(...headline, ...sentences.map((sentence) => element('p', {}, sentence)));
  }
}

/** Starts My stack in the element that `pages/stack/index.astro` renders for it. */
export function openStack(root: HTMLElement): void {
  const read = (name: 'services' | 'groups' | 'frameworks' | 'stacks') => JSON.parse(root.dataset[name] ?? '') as unknown;
  const services = new Map((read('services') as readonly ListedService[]).map((service) => [service.id, service]));
  const frameworks = read('frameworks') as readonly ListedFramework[];
  const readyMade = read('stacks') as readonly (readonly [href: string, title: string])[];
  const query = new URLSearchParams(location.search);
  const { stack, problems } = readStack(query.get('s') ?? '', services);
  const named = query.get('f') ?? '';
  const framework = createFrameworkChoice(frameworks, named, () => update());
  const picker = createPicker(services, read('groups') as readonly string[], () => update());
  const view = new StackView(framework);
  const links = readyMade.flatMap(([href, title], index) => [index > 0 && ', ', element('a', { href }, title)]);
  const ready = element('p', { class: 'screen-only' }, 'Choose some below, or open a ready-made stack: ', links, '.');
  const show = (shown: Stack, sentences?: readonly string[]) => {
    ready.hidden = shown.length > 0;
    void view.show(shown, sentences);
  };
  const update = () => {
    const chosen = picker.chosen();
    replaceSearch(stackQuery(chosen, framework.chosen()));
    show(chosen);
  };
  const paste = createPaste({
    label: root.dataset.paste ?? '',
    nameOf: (id, variants = []) => {
      const service = services.get(id);
      return service ? partName({ service, variants }) : id;
    },
    onFound: (found, replaced) => {
      const kept = picker.chosen().filter(({ service }) => service !== replaced);
      picker.choose(sortStack([...kept, ...found], services));
      update();
    },
  });
  const choose = element(
    'details',
    { class: 'stack-choose' },
    element('summary', { class: 'plain-button' }, 'Choose services'),
    picker.element,
  );
  // A link to a stack opens on the stack, not on the list of services.
  choose.open = stack.length === 0;
  const { buttons, exports, status } = view.actions;
  const problem = element('div', { role: 'status' });
  showProblem(readerStore(), problem);
  const bar = element('div', { class: 'stack-bar screen-only' }, choose, paste, buttons, exports);
  root.append(problem, view.status, ready, bar, status, view.result);
  picker.choose(stack);
  const isKnown = !named || frameworks.some(({ id }) => id === named);
  show(stack, isKnown ? problems : [...problems, `This guide has no framework ${quoteNames([named])}.`]);
}
