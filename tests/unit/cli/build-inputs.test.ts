import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fingerprintInputs } from '../../../src/cli/build.ts';
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

  it('changes when a file goes', () => {
    const root = project();
    const before = fingerprintInputs(root, {});
    rmSync(`${root}content/a.yaml`);
    expect(fingerprintInputs(root, {})).not.toBe(before);
  });

  it('changes with the sub-path the site is built for', () => {
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
