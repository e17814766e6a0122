import { expect, it, vi } from 'vitest';
import { runSteps, type Step } from '../../../src/cli/run-tests.ts';

const step = (name: string, { needs = [], slots = 1 }: Partial<Pick<Step, 'needs' | 'slots'>> = {}): Step => ({
  name,
  args: [],
  runs: ['test'],
  needs,
  slots,
});

/** Runs steps that take no time. @returns which steps ran together, and the result of each */
async function run(steps: readonly Step[], failing: readonly string[] = []) {
  vi.spyOn(console, 'log').mockReturnValue();
  const active = new Set<string>();
  const together: string[] = [];
  const results = await runSteps(steps, async ({ name }) => {
    active.add(name);
    together.push([...active].join('+'));
    await new Promise((resolve) => setImmediate(resolve));
    active.delete(name);
    return failing.includes(name) ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  });
  vi.restoreAllMocks();
  return { together, failed: [...results].filter(([, { failed }]) => failed > 0).map(([{ name }]) => name), count: results.size };
}

it('runs two steps at a time', async () => {
  expect((await run([step('a'), step('b'), step('c')])).together).toEqual(['a', 'a+b', 'b+c']);
});

it('runs a step that takes both slots alone', async () => {
  const { together } = await run([step('a'), step('both', { slots: 2 }), step('b')]);
  expect(together).toContain('both');
  expect(together.filter((names) => names.includes('both+') || names.includes('+both'))).toEqual([]);
});

it('waits for the steps that a step needs', async () => {
  expect((await run([step('late', { needs: ['early'] }), step('early')])).together).toEqual(['early', 'late']);
});

it('counts a step as failed if what it needs has failed, and runs the others', async () => {
  const { failed, count } = await run([step('build'), step('pages', { needs: ['build'] }), step('lint')], ['build']);
  expect(failed).toEqual(['build', 'pages']);
  expect(count).toBe(3);
});
