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
      // Numbers in templates are safe. Objects, null, and undefined aren't.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Search splits words into code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      // `void promise` shows that not waiting is intended.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
    },
  },
  astro.configs.recommended,
  {
    // For files of every kind.
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
    // A file is one idea, usually in 60–220 lines. A function fits on a screen.
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
    },
  },
  {
    // Only `astro check` knows the types of .astro files. ESLint doesn't.
    files: ['src/mdx/tags.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Matchers of expect() are typed `any`.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Browser code uses nothing newer than ES2022, which every browser of the list in package.json supports.
    files: ['src/client/**/*.{ts,js}', 'src/domain/**/*.ts', 'src/schema/**/*.ts'],
    extends: [esX.configs['flat/restrict-to-es2022']],
  },
  { files: ['src/client/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  {
    // An inline script that runs before the first paint, also in old browsers: no const, no arrow functions.
    files: ['src/client/site/early-theme.js'],
    rules: { 'no-var': 'off' },
  },
  {
    // With our content security policy, browsers ignore inline styles and handlers.
    files: ['**/*.astro'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXAttribute[name.name="style"]', message: 'The policy blocks inline styles. Use a class or a data attribute.' },
        { selector: 'JSXAttribute[name.name=/^on[a-z]+$/]', message: 'The policy blocks inline handlers. Add a listener in src/client/.' },
      ],
    },
  },
);
