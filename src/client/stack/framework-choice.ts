import type { ListedFramework, StackFramework } from '../../domain/stack/merge.ts';
import { url } from '../../domain/urls.ts';
import { element } from '../site/element.ts';
import { fetchJson, fetchOnce } from '../site/fetch-json.ts';

/** Fetches the ids of the requirements that a check bears on, by the id of the check. @throws if they can't be loaded */
async function fetchRequirements(address: string): Promise<StackFramework['requirementsOf']> {
  const found = await fetchJson<Readonly<Record<string, readonly string[]>>>(address);
  if (!Object.values(found).every(Array.isArray)) throw new Error(`${address} has an unexpected form`);
  return new Map(Object.entries(found));
}

/** Creates the list that limits the responsibilities to those of a framework. @param first the id of the framework to select at first @param onChange called after each choice */
export function createFrameworkChoice(frameworks: readonly ListedFramework[], first: string, onChange: () => void) {
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
