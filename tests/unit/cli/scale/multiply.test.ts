import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadGuide } from '../../../../src/load/guide.ts';
import { treeMemory } from '../../../../src/cli/scale/memory.ts';
import { multiplyContent } from '../../../../src/cli/scale/multiply.ts';
import { root } from '../../../../src/publish/project.ts';

it('multiplied content has no fault, and six times the services, terms and questions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-multiplied-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  const before = loadGuide(content).guide;
  // Six times: more questions than a chapter may close with.
  multiplyContent(content, 6);
  const { guide, faults } = loadGuide(content);
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(guide?.services.size).toBe(6 * (before?.services.size ?? 0));
  expect(guide?.terms.size).toBe(6 * (before?.terms.size ?? 0));
  expect(guide?.questions.size).toBe(6 * (before?.questions.size ?? 0));
  expect(guide?.chapters.length).toBe((before?.chapters.length ?? 0) + 5);
});

it('the memory of a process is its own and that of all it has started', () => {
  const lines = [
    { pid: 1, parent: 0, kibibytes: 7 },
    { pid: 2, parent: 1, kibibytes: 100 },
    { pid: 3, parent: 2, kibibytes: 20 },
    { pid: 4, parent: 3, kibibytes: 3 },
    { pid: 5, parent: 1, kibibytes: 900 },
  ];
  expect(treeMemory(lines, 2)).toBe(123);
});
