import { readStack, sortStack, stackParameter, type Stack, type StackItem } from '../../domain/stack/address.ts';
import { mergeStack, prowlerCommand, type MergedStack } from '../../domain/stack/merge.ts';
import { renderStack, summarizeStack } from '../../domain/stack/render.ts';
import { comparisonData } from '../compare/comparison-data.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore } from '../progress/store.ts';
import { replaceSearch } from '../site/address.ts';
import { button, element } from '../site/element.ts';
import { toDom } from '../site/to-dom.ts';
import { createActions } from './actions.ts';
import { fillMarks } from './marks.ts';
import { createPaste } from './paste.ts';
import { createPicker, type ListedService } from './picker.ts';

/** The data of every service of a stack, merged. @throws if some of it can't be loaded */
async function loadStack(stack: Stack): Promise<MergedStack> {
  const data = await Promise.all(stack.map(({ service }) => comparisonData(service)));
  const parts = data.map(({ service }, index) => ({ service, variants: stack[index]?.variants ?? [] }));
  return mergeStack(
    parts,
    data[0]?.layers ?? [],
    data.flatMap(({ surprises }) => surprises),
  );
}

/** What the page embeds: see `pages/stack/index.astro`. */
function readServices(root: HTMLElement) {
  const services = JSON.parse(root.dataset.services ?? '[]') as readonly ListedService[];
  const groups = JSON.parse(root.dataset.groups ?? '[]') as readonly string[];
  return { services, groups, known: new Map(services.map((service) => [service.id, service])) };
}

/** The parameter of the address. Not by URLSearchParams, which reads a plus as a space. */
function stackInAddress(): string {
  const [, text = ''] = /[?&]s=([^&]*)/.exec(location.search) ?? [];
  try {
    return decodeURIComponent(text);
  } catch {
    // Anyone may have written the address.
    return text;
  }
}

/** Shows stacks, the newest last: a stack that loads slowly doesn't replace one that was chosen after it. */
class StackView {
  readonly status = element('div', { class: 'stack-status', role: 'status' });
  readonly result = element('div', { class: 'stack-result' });
  readonly actions = createActions(() => this.merged);
  merged: MergedStack | undefined;
  #round = 0;

  /** @param problems sentences to show first */
  async show(stack: Stack, problems: readonly string[] = []): Promise<void> {
    const mine = ++this.#round;
    this.actions.element.hidden = stack.length === 0;
    this.actions.tell('');
    if (stack.length === 0) {
      this.merged = undefined;
      this.result.replaceChildren();
      return this.#announce(problems);
    }
    try {
      const loaded = await loadStack(stack);
      if (mine === this.#round) this.#draw(loaded, problems);
    } catch (error) {
      if (mine !== this.#round) return;
      console.warn('The stack didn’t load.', error);
      this.#announce([...problems, 'Some services didn’t load. Check your connection and choose again.']);
    }
  }

  #draw(stack: MergedStack, problems: readonly string[]): void {
    this.merged = stack;
    this.result.replaceChildren(...renderStack(stack).map(toDom));
    fillMarks(this.result, readerStore());
    const command = prowlerCommand(stack.checks);
    if (command)
      this.result.querySelector('.stack-command')?.after(button('Copy command', () => this.actions.copy(command, 'the command')));
    this.#announce([...problems, summarizeStack(stack)]);
  }

  #announce(sentences: readonly string[]): void {
    this.status.replaceChildren(...sentences.map((sentence) => element('p', {}, sentence)));
  }
}

/** Starts My stack in the element that `pages/stack/index.astro` renders for it. */
export function openStack(root: HTMLElement): void {
  const { services, groups, known } = readServices(root);
  const nameOf = (id: string) => known.get(id)?.shortName ?? id;
  const problem = element('div', { role: 'status' });
  const view = new StackView();
  const changed = () => {
    const stack = picker.chosen();
    replaceSearch(stack.length > 0 ? `?s=${stackParameter(stack)}` : '');
    void view.show(stack);
  };
  const picker = createPicker(services, groups, known, changed);
  const onFound = (found: readonly StackItem[], instead?: string) => {
    const kept = picker.chosen().filter(({ service }) => service !== instead);
    picker.choose(sortStack([...kept, ...found], known));
    changed();
  };
  showProblem(readerStore(), problem);
  const top = element('div', { class: 'screen-only' }, picker.element, createPaste({ nameOf, onFound }), problem);
  root.append(top, view.status, view.actions.element, view.result);
  const { stack, problems } = readStack(stackInAddress(), known);
  picker.choose(stack);
  void view.show(stack, problems);
}
