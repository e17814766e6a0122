import { describe, expect, it } from 'vitest';
import { outdatedPackages } from '../../../src/cli/ensure-installed.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/astro': { version: '7.3.1' },
    'node_modules/esbuild-for-another-system': { version: '1.0.0', optional: true },
  },
};

describe('what must be installed', () => {
  it('is everything if nothing is installed, except packages for other systems', () => {
    expect(outdatedPackages(lock, null)).toEqual(['node_modules/astro']);
  });

  it('is nothing if each package has the version in the lock file', () => {
    expect(outdatedPackages(lock, { packages: { 'node_modules/astro': { version: '7.3.1' } } })).toEqual([]);
  });

  it('is each package with a different version in the lock file, optional or not', () => {
    const installed = {
      packages: { 'node_modules/astro': { version: '7.3.0' }, 'node_modules/esbuild-for-another-system': { version: '0.9.0' } },
    };
    expect(outdatedPackages(lock, installed)).toEqual(['node_modules/astro', 'node_modules/esbuild-for-another-system']);
  });

  it('is more for the tests than for a build', () => {
    const both = { packages: { 'node_modules/astro': { version: '7.3.1' }, 'node_modules/vitest': { version: '5.1.0', dev: true } } };
    const forBuild = { packages: { 'node_modules/astro': { version: '7.3.1' } } };
    expect(outdatedPackages(both, forBuild, { forTests: false })).toEqual([]);
    expect(outdatedPackages(both, forBuild, { forTests: true })).toEqual(['node_modules/vitest']);
    expect(outdatedPackages(both, both, { forTests: false })).toEqual([]);
  });

  it('is a package whose folder was emptied', () => {
    const installed = { packages: { 'node_modules/astro': { version: '7.3.1' } } };
    expect(outdatedPackages(lock, installed, { isThere: (path) => path !== 'node_modules/astro' })).toEqual(['node_modules/astro']);
  });
});
