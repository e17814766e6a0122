import astro from 'eslint-plugin-astro';
import esX from 'eslint-plugin-es-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts'];

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    'node_modules/',
    'playwright-report/',
    'test-results/',
    'tests/fixtures/',
    'src/diagrams/mermaid/rendered/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in templates are plain; what must not slip in are objects, null and undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Our words are plain: taking one apart by code points is what search and spelling want.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // `void promise` says that nobody waits, on purpose.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
    },
  },
  astro.configs.recommended,
  {
    // The rules of good order that hold for every kind of file.
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    // A file is one idea, mostly 60–220 lines; a function fits on a screen.
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
    },
  },
  {
    // Only Astro's own check knows the types of .astro files; to ESLint they are unknown.
    files: ['src/mdx/tags.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Matchers of expect() are typed `any`.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // What runs in a reader's browser uses nothing newer than ES2022, which every browser of the list in package.json has.
    files: ['src/client/**/*.{ts,js}', 'src/domain/**/*.ts', 'src/schema/**/*.ts'],
    extends: [esX.configs['flat/restrict-to-es2022']],
  },
  { files: ['src/client/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  {
    // Runs before first paint as a plain inline script, also in old browsers: no const, no arrow.
    files: ['src/client/site/early-theme.js'],
    rules: { 'no-var': 'off' },
  },
  {
    // Strict CSP: markup that brings its own style or handler would be refused by the browser.
    files: ['**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="style"]', message: 'The policy refuses inline styles: use a class or a data attribute.' },
        { selector: 'JSXAttribute[name.name=/^on[a-z]+$/]', message: 'The policy refuses inline handlers: listen in src/client/.' },
      ],
    },
  },
);
