import { quoteNames, readStack, sortStack, stackQuery, type Stack, type StackItem } from '../../domain/stack/address.ts';
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
import { comparisonData } from '../compare/comparison-data.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore } from '../progress/store.ts';
import { replaceSearch } from '../site/address.ts';
import { button, element } from '../site/element.ts';
import { toDom } from '../site/to-dom.ts';
import { createActions } from './actions.ts';
import { createFrameworkChoice, type FrameworkChoice } from './framework-choice.ts';
import { fillMarks } from './marks.ts';
import { createPaste } from './paste.ts';
import { createPicker, type ListedService } from './picker.ts';

/** Loads the data of every service in a stack and merges it. @throws if any of the data can't be loaded */
async function loadStack(stack: Stack, framework: Promise<StackFramework | undefined>): Promise<MergedStack> {
  const data = await Promise.all(stack.map(({ service }) => comparisonData(service)));
  const parts = data.map(({ service }, index) => ({ service, variants: stack[index]?.variants ?? [] }));
  return mergeStack(
    parts,
    data[0]?.layers ?? [],
    data.flatMap(({ surprises }) => surprises),
    await framework,
  );
}

/** Reads the data that `pages/stack/index.astro` embeds. */
function readData(root: HTMLElement) {
  const services = JSON.parse(root.dataset.services ?? '[]') as readonly ListedService[];
  const groups = JSON.parse(root.dataset.groups ?? '[]') as readonly string[];
  const frameworks = JSON.parse(root.dataset.frameworks ?? '[]') as readonly ListedFramework[];
  return { services, groups, frameworks, known: new Map(services.map((service) => [service.id, service])) };
}

/** A parameter of the URL. Not with URLSearchParams, which decodes a plus as a space. */
function urlParameter(name: 's' | 'f'): string {
  const [, text = ''] = new RegExp(`[?&]${name}=([^&]*)`).exec(location.search) ?? [];
  try {
    return decodeURIComponent(text);
  } catch {
    // The URL has invalid percent-encoding.
    return text;
  }
}

/** Shows the latest stack. A stack that loads slowly doesn't replace one that was chosen after it. */
class StackView {
  readonly status = element('div', { class: 'stack-status', role: 'status' });
  /** Shown while no service is chosen. */
  readonly ready = element(
    'p',
    { class: 'screen-only', hidden: '' },
    'Choose some below, or open a ',
    element('a', { href: '#ready-made' }, 'ready-made stack'),
    '.',
  );
  readonly result: HTMLElement;
  readonly actions = createActions(() => this.merged);
  readonly #framework: FrameworkChoice;
  merged: MergedStack | undefined;
  /** How many stacks were requested. */
  #requests = 0;

  /** @param framework the list to show above the responsibilities */
  constructor(framework: FrameworkChoice) {
    this.#framework = framework;
    this.result = element('div', { class: 'stack-result', hidden: '' }, framework.element);
  }

  /** Loads and shows a stack. @param problems sentences to show first */
  async show(stack: Stack, problems: readonly string[] = []): Promise<void> {
    const request = ++this.#requests;
    for (const part of [this.actions.buttons, this.actions.exports]) part.hidden = stack.length === 0;
    this.ready.hidden = stack.length > 0;
    this.actions.announce('');
    if (stack.length === 0) {
      this.merged = undefined;
      this.result.hidden = true;
      return this.#announce([...problems, 'No service is chosen yet.']);
    }
    if (!this.merged) this.#announce([...problems, 'Loading …']);
    try {
      const loaded = await loadStack(stack, this.#framework.load());
      if (request === this.#requests) this.#draw(loaded, problems);
    } catch (error) {
      if (request !== this.#requests) return;
      console.warn(error);
      this.#announce([...problems, 'Some services didn’t load. Choose again.']);
    }
  }

  #draw(stack: MergedStack, problems: readonly string[]): void {
    this.merged = stack;
    const parts = renderStack(stack).map(toDom);
    const yours = parts.findIndex((part) => part.matches('[aria-labelledby="stack-yours"]'));
    const field = this.#framework.element;
    // The list of frameworks stays in place, because moving it would close it while the reader is using it.
    for (const old of [...this.result.children]) if (old !== field) old.remove();
    field.before(...parts.slice(0, yours), ...(parts[yours]?.querySelectorAll(':scope > h2') ?? []));
    field.after(...parts.slice(yours));
    this.result.hidden = false;
    fillMarks(this.result, readerStore());
    const command = prowlerCommand(stack.checks);
    if (command)
      this.result.querySelector('.stack-command')?.after(button('Copy command', () => this.actions.copy(command, 'the command')));
    this.#announce([...problems, `${summarizeShares(stack)} ${summarizeFramework(stack)}`], toDom(renderHeadline(stack)));
  }

  #announce(sentences: readonly string[], ...headline: readonly Node[]): void {
    this.status.replaceChildren(...headline, ...sentences.map((sentence) => element('p', {}, sentence)));
  }
}

/** Starts My stack in the element that `pages/stack/index.astro` renders for it. */
export function openStack(root: HTMLElement): void {
  const { services, groups, frameworks, known } = readData(root);
  const nameOf = (id: string, variants: readonly string[] = []) => {
    const service = known.get(id);
    return service ? partName({ service, variants }) : id;
  };
  const problem = element('div', { role: 'status' });
  const changed = () => {
    const stack = picker.chosen();
    replaceSearch(stackQuery(stack, framework.chosen()));
    void view.show(stack);
  };
  const framework = createFrameworkChoice(frameworks, urlParameter('f'), changed);
  const view = new StackView(framework);
  const picker = createPicker(services, groups, known, changed);
  const onFound = (found: readonly StackItem[], replaced?: string) => {
    const kept = picker.chosen().filter(({ service }) => service !== replaced);
    picker.choose(sortStack([...kept, ...found], known));
    changed();
  };
  showProblem(readerStore(), problem);
  const { stack, problems } = readStack(urlParameter('s'), known);
  const choose = element(
    'details',
    { class: 'stack-choose' },
    element('summary', { class: 'plain-button' }, 'Choose services'),
    picker.element,
  );
  // A link to a stack opens on the stack, not on the list of services.
  choose.open = stack.length === 0;
  const { buttons, exports, status } = view.actions;
  const bar = element(
    'div',
    { class: 'stack-bar screen-only' },
    choose,
    createPaste({ label: root.dataset.paste ?? '', nameOf, onFound }),
    buttons,
    exports,
  );
  root.append(problem, view.status, view.ready, bar, status, view.result);
  picker.choose(stack);
  const named = urlParameter('f');
  const isKnown = !named || frameworks.some(({ id }) => id === named);
  void view.show(stack, isKnown ? problems : [...problems, `This guide has no framework ${quoteNames([named])}.`]);
}
