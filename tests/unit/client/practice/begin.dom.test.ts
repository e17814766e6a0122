import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beginPractice } from '../../../../src/client/practice/begin.ts';
import { bank, sampleQuestion } from '../../domain/practice/samples.ts';

/** Each page has its own address of the drills, because they are fetched once for each address. */
let pages = 0;

/** The setup with its controls. @param before what the reader does before the script loads */
function open(query: string, before: (root: HTMLElement) => void = () => undefined) {
  history.replaceState(null, '', `/practice/${query}`);
  document.body.innerHTML = `
    <div data-practice data-drills="/data/drills-${(pages += 1)}.json">
      <div data-notice></div><div data-problem></div><div data-resume></div>
      <div data-setup>
        <form data-mode="practice">
          <input type="hidden" name="skill"><div data-skill-note hidden><span data-skill-text></span><button type="button">Remove</button></div>
          <details data-narrow></details>
          <select name="from"><option value="questions">Bank</option><option value="drills">Services</option></select>
          <select name="difficulty"><option value="">All</option><option value="easy">Easy</option><option value="hard">Hard</option></select>
          <select name="n"><option value="5">5</option><option value="10" selected>10</option></select>
          <input type="checkbox" name="missed" value="1"><p data-count></p><button type="submit" data-start>Start practice</button>
        </form>
      </div>
      <section data-round hidden></section>
    </div>`;
  const root = document.querySelector<HTMLElement>('[data-practice]');
  if (!root) throw new Error('The page has no practice.');
  before(root);
  beginPractice(root, bank);
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const list = (name: string) => find(`[name="${name}"]`) as HTMLSelectElement;
  return {
    find,
    list,
    choose: (name: string, value: string) => {
      list(name).value = value;
      find('form').dispatchEvent(new Event('change'));
    },
    start: () => find('form').dispatchEvent(new Event('submit', { cancelable: true })),
  };
}

const drillsAnswer = (response: () => Promise<Response>) => vi.stubGlobal('fetch', response);
const failure = 'The questions didn’t load. Check your connection and try again.';

beforeEach(() => {
  localStorage.clear();
  Element.prototype.scrollIntoView = () => undefined;
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('questions about services that do not load', () => {
  test.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['missing', () => Promise.resolve(new Response('Not found', { status: 404 }))],
    ['of another form', () => Promise.resolve(Response.json({ error: 'gone' }))],
  ])('%s: the page says so and keeps its form, and the next try works', async (_, response) => {
    drillsAnswer(response);
    const { find, choose, start } = open('');
    choose('from', 'drills');
    await vi.waitFor(() => expect(find('[data-count]').textContent).toBe(failure));
    start();
    await vi.waitFor(() => expect(find('[data-notice]').textContent).toBe(failure));
    expect(find('[data-setup]').hidden).toBe(false);
    expect(location.search).toBe('');
    drillsAnswer(() => Promise.resolve(Response.json({ questions: [sampleQuestion('drill:ec2:os')] })));
    start();
    await vi.waitFor(() => expect(find('[data-round]').textContent).toContain('Question 1 of'));
    expect(find('[data-notice]').textContent).toBe('');
  });

  test('in a link to a round: the page says so and shows the setup', async () => {
    drillsAnswer(() => Promise.reject(new TypeError('Failed to fetch')));
    const { find } = open('?from=drills&n=5&seed=abc12');
    await vi.waitFor(() => expect(find('[data-notice]').textContent).toBe(failure));
    expect(find('[data-setup]').hidden).toBe(false);
  });
});

test('a round that cannot be rendered leaves the setup, and the connection is not blamed', async () => {
  const { find, start } = open('');
  const round = find('[data-round]');
  vi.spyOn(round, 'replaceChildren').mockImplementation(() => {
    throw new Error('No paint.');
  });
  start();
  await vi.waitFor(() => expect(find('[data-notice]').textContent).toContain('Something went wrong'));
  expect(find('[data-setup]').hidden).toBe(false);
});

test('a choice made before the script loads is kept, in addition to the query', () => {
  const { find, list } = open('?difficulty=hard', (root) => {
    const count = root.querySelector<HTMLSelectElement>('[name="n"]');
    const missed = root.querySelector<HTMLInputElement>('[name="missed"]');
    if (count) count.value = '5';
    if (missed) missed.checked = true;
  });
  expect(list('n').value).toBe('5');
  expect((find('[name="missed"]') as HTMLInputElement).checked).toBe(true);
  expect(list('difficulty').value).toBe('hard');
});
