import type { ListedFramework, StackFramework } from '../../domain/stack/merge.ts';
import { url } from '../../domain/urls.ts';
import { element } from '../site/element.ts';
import { fetchJsonOnce } from '../site/fetch-json.ts';

type RequirementsByCheck = Readonly<Record<string, readonly string[]>>;

const isRequirementsByCheck = (data: unknown) => typeof data === 'object' && data !== null && Object.values(data).every(Array.isArray);

/** The list that limits the responsibilities to those of a framework. */
export interface FrameworkChoice {
  readonly element: HTMLElement;
  /** The id of the framework; empty for all responsibilities. */
  readonly chosen: () => string;
  /** Loads the chosen framework with its requirements. Undefined if none is chosen, or if loading fails; then the page says so. */
  readonly load: () => Promise<StackFramework | undefined>;
}

/** Creates the list. @param first the id of the framework to select at first @param onChange called after each choice */
export function createFrameworkChoice(frameworks: readonly ListedFramework[], first: string, onChange: () => void): FrameworkChoice {
  const select = element(
    'select',
    {},
    element('option', { value: '' }, 'All'),
    ...frameworks.map(({ id, name }) => element('option', { value: id }, name)),
  );
  const problem = element('p', { role: 'status' });
  if (frameworks.some(({ id }) => id === first)) select.value = first;
  select.addEventListener('change', onChange);
  const load = async () => {
    problem.textContent = '';
    const framework = frameworks.find(({ id }) => id === select.value);
    if (!framework) return undefined;
    try {
      const found = await fetchJsonOnce<RequirementsByCheck>(url(`/data/frameworks/${framework.id}.json`), isRequirementsByCheck);
      return { ...framework, requirementsOf: new Map(Object.entries(found)) };
    } catch (error) {
      console.warn(error);
      if (select.value !== framework.id) return undefined;
      select.value = '';
      problem.textContent = `The requirements of ${framework.name} didn’t load. Choose the framework again.`;
      return undefined;
    }
  };
  return {
    element: element('div', { class: 'stack-framework screen-only' }, element('label', {}, 'Framework ', select), problem),
    chosen: () => select.value,
    load,
  };
}
