import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintInputs, fingerprintOutput } from '../../../src/cli/build.ts';
import { layFiles } from '../publish/site-in-a-folder.ts';

const project = () => layFiles({ 'content/a.yaml': 'a', 'src/x/y.ts': 'y', 'package-lock.json': '{}', 'dist/index.html': 'old' });

describe('the fingerprint of what a build reads', () => {
  it('is the same when nothing changed', () => {
    const root = project();
    expect(fingerprintInputs(root, {})).toBe(fingerprintInputs(root, {}));
  });

  it.each(['content/a.yaml', 'src/x/y.ts', 'package-lock.json', 'src/x/new.ts'])('changes with %s', (file) => {
    const root = project();
    const before = fingerprintInputs(root, {});
    writeFileSync(root + file, 'changed');
    expect(fingerprintInputs(root, {})).not.toBe(before);
  });

  it('changes when a file is removed', () => {
    const root = project();
    const before = fingerprintInputs(root, {});
    rmSync(`${root}content/a.yaml`);
    expect(fingerprintInputs(root, {})).not.toBe(before);
  });

  it('changes with the base path', () => {
    const root = project();
    expect(fingerprintInputs(root, { BASE_PATH: '/x/' })).not.toBe(fingerprintInputs(root, {}));
  });

  it('stays the same when only the built site changes', () => {
    const root = project();
    const before = fingerprintInputs(root, {});
    writeFileSync(`${root}dist/index.html`, 'new');
    expect(fingerprintInputs(root, {})).toBe(before);
  });
});

describe('the fingerprint of a built site', () => {
  const site = () => layFiles({ 'index.html': 'home', '_astro/style.css': 'a{}', 'sw.js': 'let a' });

  it('is the same for the same files', () => {
    expect(fingerprintOutput(site())).toBe(fingerprintOutput(site()));
  });

  it('changes when a file or a folder is missing', () => {
    const dir = site();
    const before = fingerprintOutput(dir);
    rmSync(`${dir}sw.js`);
    const withoutFile = fingerprintOutput(dir);
    rmSync(`${dir}_astro`, { recursive: true });
    expect(new Set([before, withoutFile, fingerprintOutput(dir)]).size).toBe(3);
  });

  it('changes when a file is truncated', () => {
    const dir = site();
    const before = fingerprintOutput(dir);
    truncateSync(`${dir}sw.js`, 1);
    expect(fingerprintOutput(dir)).not.toBe(before);
  });
});
