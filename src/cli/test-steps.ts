import { join } from 'node:path';
import { buildSite } from './build.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { cacheDir, commandFile, runNode, toolEnv } from '../publish/project.ts';
import type { Ended } from '../publish/project.ts';
import { countPlaywright, countVitest } from './test-counts.ts';
import type { Counts, PlaywrightReport, VitestReport } from './test-counts.ts';

/** Which runs a step is part of: `lint` ⊂ `check` ⊂ `test`. */
export type Run = 'lint' | 'check' | 'test';

/** One step of a test run. */
export interface Step {
  readonly name: string;
  readonly runs: readonly Run[];
  /** Does the step's own progress go to the screen? Otherwise it is shown only where the step fails. */
  readonly show: boolean;
  readonly start: () => Ended | Promise<Ended>;
  /** Steps without which this one could only fail, by name. */
  readonly needs?: readonly string[];
  /** Where its runner leaves its report, and how to count it; a step without one counts as one test. */
  readonly report?: { readonly file: string; readonly count: (json: unknown) => Counts };
}

const everywhere = ['lint', 'check', 'test'] as const;
const fast = ['check', 'test'] as const;
const whole = ['test'] as const;
const building = 'build';
const aChromium = 'a Chromium to test in';

function command(name: string, runs: readonly Run[], packageName: string, ...args: string[]): Step {
  return { name, runs, show: false, start: () => runNode([commandFile(packageName), ...args]) };
}

function tool(name: string, runs: readonly Run[], file: string, ...args: string[]): Step {
  return { name, runs, show: false, start: () => runNode([join('src/cli', file), ...args]) };
}

function vitest(name: string, runs: readonly Run[], ...projects: string[]): Step {
  const file = join(cacheDir, `report-${projects.join('-')}.json`);
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const count = (json: unknown) => countVitest(json as VitestReport);
  return { name, runs, show: true, report: { file, count }, start: () => runNode([commandFile('vitest'), ...args], { show: true }) };
}

function playwright(name: string, project: string): Step {
  const file = join(cacheDir, `report-${project}.json`);
  // Playwright has its own word for "no colours", and Node warns where both are said.
  const env = toolEnv({ PLAYWRIGHT_JSON_OUTPUT_NAME: file, NO_COLOR: undefined });
  const args = ['test', `--project=${project}`, `--reporter=${process.stdout.isTTY ? 'line' : 'dot'},json`];
  const count = (json: unknown) => countPlaywright(json as PlaywrightReport);
  return {
    name,
    runs: whole,
    show: true,
    needs: [building, aChromium],
    report: { file, count },
    start: () => runNode([commandFile('@playwright/test'), ...args], { show: true, env }),
  };
}

const npmCli = process.env.npm_execpath;

/** Would the lock file install here? npm names what is missing from it. Scripts of a dry run are not run. */
const lockFile: Step = {
  name: 'lock file installs (npm ci --dry-run)',
  runs: whole,
  show: false,
  start: () =>
    npmCli
      ? runNode([npmCli, 'ci', '--dry-run', '--ignore-scripts', '--loglevel=error'])
      : { code: 1, output: 'Start this by "npm test": the check asks the npm that called it.' },
};

const chromium: Step = {
  name: aChromium,
  runs: whole,
  show: false,
  start: () => ({ code: 0, output: ensureChromium(console.log) }),
};

/** Every step, in the order they run: cheap and telling ones first. */
export const steps: readonly Step[] = [
  command(
    'formatting (prettier)',
    everywhere,
    'prettier',
    '--check',
    '.',
    '--log-level=warn',
    '--cache',
    `--cache-location=${join(cacheDir, 'prettier')}`,
  ),
  command('styles (stylelint)', everywhere, 'stylelint', 'src/**/*.css'),
  // Before eslint, which reads the types that this one writes down for Astro's own modules.
  command('types (astro check)', everywhere, 'astro', 'check'),
  command('lint (eslint)', everywhere, 'eslint', '.', '--max-warnings=0'),
  tool('content', fast, 'content.ts'),
  tool('diagrams are fresh', fast, 'diagrams.ts', '--check'),
  vitest('unit and component (vitest)', fast, 'unit', 'component'),
  // Before the build, which makes PDFs where there is a browser: they are tested.
  chromium,
  { name: building, runs: whole, show: false, start: () => buildSite({ show: false }) },
  { ...vitest('built pages: links, HTML, size (vitest)', whole, 'built'), needs: [building] },
  playwright('in the browser (playwright)', 'browser'),
  playwright('accessibility (playwright, axe)', 'a11y'),
  playwright('on paper (playwright)', 'print'),
  lockFile,
];
