import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mount } from '../../../../src/client/review/review-page.ts';

/** The page with one card. @param file returns the response for `cards.json` */
function open(file: () => Promise<Response>) {
  vi.stubGlobal('fetch', file);
  document.body.innerHTML = `
    <div data-review>
      <div data-problem></div><div data-session hidden></div>
      <form data-overview>
        <p data-set></p><p data-counts></p><button type="submit" data-start hidden>Start review</button>
        <details>
          <input type="checkbox" name="objective" value="who" checked><input type="checkbox" name="kind" value="term" checked>
          <select name="service"><option value="">All</option></select><input type="number" name="newPerDay">
        </details>
      </form>
      <section data-statistics><div data-charts></div></section>
    </div>
    <ul data-objective="who"><li data-card="term"><a href="/glossary/#hypervisor">Hypervisor</a></li></ul>`;
  const find = (part: string) => {
    const found = document.querySelector<HTMLElement>(`[data-${part}]`);
    if (!found) throw new Error(`The page has no part "${part}".`);
    return found;
  };
  mount(find('review'));
  find('overview').dispatchEvent(new Event('submit', { cancelable: true }));
  return find;
}

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test.each([
  ['offline', () => Promise.reject(new TypeError('Failed to fetch')), 'The cards didn’t load. Check your connection'],
  ['missing', () => Promise.resolve(new Response('', { status: 404 })), 'The cards didn’t load. Check your connection'],
  [
    'damaged',
    () => Promise.resolve(Response.json([{ id: 'term:hypervisor', objective: 'who', kind: 'term', front: 'Hypervisor', back: null }])),
    'The review didn’t start, because something went wrong with a card.',
  ],
])('cards that are %s leave the overview in place, with the reason', async (_, file, reason) => {
  const find = open(file);
  await vi.waitFor(() => expect(find('counts').textContent).toContain(reason));
  for (const part of ['overview', 'start']) expect(find(part).hidden, part).toBe(false);
  for (const part of ['session', 'statistics']) expect(find(part).hidden, part).toBe(true);
});
