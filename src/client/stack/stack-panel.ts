import type { FrameworkData } from '../../domain/framework/requirements.ts';
import { setStackMark } from '../../domain/progress/changes.ts';
import { quoteNames, readStack, stackQuery, type Stack } from '../../domain/stack/address.ts';
import { describeMark, markLabel, markLimits, markStates, type StackMark } from '../../domain/stack/marks.ts';
import { headlineOf, mergeStack, prowlerCommand, type MergedStack, summarizeFramework, summarizeShares } from '../../domain/stack/merge.ts';
import { renderHeadline, renderStack } from '../../domain/stack/render.ts';
import { url } from '../../domain/urls.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore, type ReaderStore } from '../progress/store.ts';
import { replaceSearch } from '../site/address.ts';
import { button, element, toDom } from '../site/element.ts';
import { fetchComparisonData, fetchJsonOnce } from '../site/fetch-json.ts';
import { createActions } from './actions.ts';
import { createChooser, type ListedService } from './choose.ts';

type ListedFramework = Pick<FrameworkData, 'id' | 'name'>;

/** Adds the controls of a mark, and the sentence that replaces them on paper. */
function fillMark(place: HTMLElement, store: ReaderStore): void {
  const { mark: id = '', label: what = '' } = place.dataset;
  const mark = store.data.stack[id];
  const options = markStates.map((each) => element('option', { value: each }, markLabel[each]));
  const attributes = { class: 'plain-button', 'aria-label': `Status: ${what}` };
  const state = element('select', attributes, element('option', { value: '' }, 'No status'), options);
  state.value = mark?.state ?? '';
  const field = (name: keyof typeof markLimits) =>
    element('input', { type: 'text', maxlength: markLimits[name], autocomplete: 'off', value: mark?.[name] });
  const [owner, note] = [field('owner'), field('note')];
  const words = element('p', { class: 'stack-mark-words' }, describeMark(mark));
  const save = () => {
    const chosen = markStates.find((each) => each === state.value);
    const next: StackMark = { ...(chosen ? { state: chosen } : {}), owner: owner.value.trim(), note: note.value.trim(), at: Date.now() };
    store.update(setStackMark(id, next));
    words.textContent = describeMark(next);
  };
  for (const control of [state, owner, note]) control.addEventListener('change', save);
  const more = element('details', { class: 'small' }, [
    element('summary', { 'aria-label': `Owner and note: ${what}` }, 'Owner and note'),
    element('label', {}, 'Owner ', owner),
    element('label', {}, 'Note ', note),
  ]);
  more.open = Boolean(owner.value || note.value);
  place.replaceChildren(element('div', { class: 'stack-mark-controls row screen-only' }, state, more), words);
}

/** Creates the list that limits the responsibilities to those of a framework. @param first the id of the framework to select at first @param onChange called after each choice */
function createFrameworkChoice(frameworks: readonly ListedFramework[], first: string, onChange: () => void) {
  const options = frameworks.map(({ id, name }) => element('option', { value: id }, name));
  const select = element('select', {}, element('option', { value: '' }, 'All'), options);
  const problem = element('p', { role: 'status' });
  if (frameworks.some(({ id }) => id === first)) select.value = first;
  select.addEventListener('change', onChange);
  /** Loads the chosen framework. Undefined if none is chosen, or if loading fails; then the page says so. */
  const load = async (): Promise<FrameworkData | undefined> => {
    const { value: id, selectedOptions } = select;
    const [option] = selectedOptions;
    problem.textContent = '';
    if (!id) return undefined;
    try {
      return await fetchJsonOnce<FrameworkData>(url(`/data/frameworks/${id}.json`), 'requirementsOf');
    } catch (error) {
      console.warn(error);
      if (select.value !== id) return undefined;
      select.value = '';
      problem.textContent = `The requirements of ${option?.text ?? id} didn’t load. Choose the framework again.`;
      return undefined;
    }
  };
  const root = element('div', { class: 'stack-framework screen-only' }, element('label', {}, 'Framework ', select), problem);
  return { element: root, chosen: () => select.value, load };
}

/** Creates the parts of the page that show the latest stack. @param framework the list to show above the responsibilities */
function createView(framework: ReturnType<typeof createFrameworkChoice>) {
  let shown: MergedStack | undefined;
  /** How many stacks were requested. */
  let requests = 0;
  const status = element('div', { class: 'stack-status', role: 'status' });
  const result = element('div', { class: 'stack-result', hidden: '' }, framework.element);
  const actions = createActions(() => shown);
  const jump = element('p', { class: 'stack-jump screen-only' });
  const announce = (sentences: readonly string[], ...headline: readonly Node[]) =>
    status.replaceChildren(...headline, ...sentences.map((sentence) => element('p', {}, sentence)));

  /** Loads the data of every service in a stack and merges it. @throws if any of the data can't be loaded */
  const load = async (stack: Stack): Promise<MergedStack> => {
    const limit = framework.load();
    const data = await Promise.all(stack.map(({ service }) => fetchComparisonData(service)));
    const parts = data.map(({ service }, index) => ({ service, variants: stack[index]?.variants ?? [] }));
    const surprises = data.flatMap((each) => each.surprises);
    return mergeStack(parts, data[0]?.layers ?? [], surprises, await limit);
  };

  const draw = (stack: MergedStack, problems: readonly string[]) => {
    shown = stack;
    const parts = renderStack(stack).map(toDom);
    const yours = parts.findIndex((part) => part.matches('[aria-labelledby="stack-yours"]'));
    // The list of frameworks stays in place, because moving it would close it while the reader is using it.
    for (const old of [...result.children]) if (old !== framework.element) old.remove();
    framework.element.before(...parts.slice(0, yours), ...(parts[yours]?.querySelectorAll(':scope > h2') ?? []));
    framework.element.after(...parts.slice(yours));
    result.hidden = false;
    jump.replaceChildren(element('a', { href: '#stack-matrix' }, `See ${headlineOf(stack)}`));
    for (const place of result.querySelectorAll<HTMLElement>('[data-mark]')) fillMark(place, readerStore());
    const command = prowlerCommand(stack.checks);
    const copy = button('Copy command', () => void actions.copy(command ?? '', 'the command'));
    if (command) result.querySelector('.stack-command')?.after(copy);
    announce([...problems, `${summarizeShares(stack)} ${summarizeFramework(stack)}`], toDom(renderHeadline(stack)));
  };

  /** Loads and shows a stack. @param problems sentences to show first */
  const show = async (stack: Stack, problems: readonly string[] = []) => {
    const request = ++requests;
    const isEmpty = stack.length === 0;
    for (const part of [actions.buttons, actions.exports]) part.hidden = isEmpty;
    actions.announce('');
    if (isEmpty) {
      shown = undefined;
      result.hidden = true;
      jump.replaceChildren();
      return announce(problems, element('p', { class: 'stack-summary' }, 'No service is chosen yet.'));
    }
    if (!shown) announce([...problems, 'Loading …']);
    try {
      const loaded = await load(stack);
      // A stack that loads slowly doesn't replace one that was chosen after it.
      if (request === requests) draw(loaded, problems);
    } catch (error) {
      console.warn(error);
      if (request === requests) announce([...problems, 'Some services didn’t load. Choose again.']);
    }
  };
  return { status, jump, result, actions, show };
}

/** Starts My stack in the element that `pages/stack/index.astro` renders for it. */
export function mount(root: HTMLElement): void {
  const read = (name: 'services' | 'groups' | 'frameworks') => JSON.parse(root.dataset[name] ?? '') as unknown;
  const services = new Map((read('services') as readonly ListedService[]).map((service) => [service.id, service]));
  const frameworks = read('frameworks') as readonly ListedFramework[];
  const query = new URLSearchParams(location.search);
  const { stack, problems } = readStack(query.get('s') ?? '', services);
  const named = query.get('f') ?? '';
  const framework = createFrameworkChoice(frameworks, named, () => update());
  const chooser = createChooser(services, read('groups') as readonly string[], () => update());
  const view = createView(framework);
  const link = element('a', { href: '#ready-made' }, 'ready-made stack');
  const ready = element('p', { class: 'screen-only' }, 'Choose some below, or open a ', link, '.');
  const show = (shown: Stack, sentences?: readonly string[]) => {
    ready.hidden = shown.length > 0;
    void view.show(shown, sentences);
  };
  const update = () => {
    const chosen = chooser.chosen();
    replaceSearch(stackQuery(chosen, framework.chosen()));
    show(chosen);
  };
  // A link to a stack opens on the stack, not on the list of services.
  chooser.picker.open = stack.length === 0;
  const { buttons, exports, status } = view.actions;
  const problem = element('div', { role: 'status' });
  showProblem(readerStore(), problem);
  const bar = element('div', { class: 'stack-bar screen-only' }, chooser.picker, chooser.paste, buttons, exports);
  root.replaceChildren(problem, view.status, ready, bar, status, view.jump, view.result);
  chooser.choose(stack);
  const isKnown = !named || frameworks.some(({ id }) => id === named);
  show(stack, isKnown ? problems : [...problems, `This guide has no framework ${quoteNames([named])}.`]);
}
