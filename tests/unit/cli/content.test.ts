import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { writeFaultyContent } from '../load/fixtures.ts';

const check = (folder: string) => spawnSync(process.execPath, ['src/cli/content.ts', folder], { encoding: 'utf8' });

test('prints one line of counts for good content and exits with 0', () => {
  const { status, stdout } = check('tests/fixtures/content');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'Content: 0 errors, 0 warnings; 2 chapters, 2 terms, 3 questions, 2 services, 2 sources.\n',
  });
});

test('prints each fault of bad content on one line, then the counts, and exits with 1', () => {
  const { status, stdout } = check(writeFaultyContent('unknown-key'));
  expect(status).toBe(1);
  expect(stdout).toContain('content/glossary/hypervisor.yaml:4:1  unknown-key  There is no field "partty".  Did you mean "party"?\n');
  expect(stdout).toMatch(/\nContent: \d+ errors?, 0 warnings\.\n$/);
});
