import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const check = (folder: string) =>
  spawnSync(process.execPath, ['src/cli/content.ts', `tests/fixtures/content/${folder}/content`], { encoding: 'utf8' });

test('good content: one line that counts it, exit 0', () => {
  const { status, stdout } = check('valid');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'Content: 0 errors, 0 warnings; 2 chapters, 2 terms, 3 questions, 2 services, 2 sources.\n',
  });
});

test('bad content: every fault on a line of its own, then their number, exit 1', () => {
  const { status, stdout } = check('faults/unknown-key');
  expect(status).toBe(1);
  expect(stdout).toContain('content/glossary/hypervisor.yaml:4:1  unknown-key  There is no field "partty".  Did you mean "party"?\n');
  expect(stdout).toMatch(/\nContent: \d+ errors, 0 warnings\.\n$/);
});
