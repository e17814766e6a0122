import { defineConfig } from 'html-validate/node';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The content security policy blocks inline styles.
    'no-inline-style': 'error',
    // Only files from other hosts need a hash. Ours come from the same host as the page.
    'require-sri': ['error', { target: 'crossorigin' }],
    // With `display: block`, as on narrow screens, tables need explicit roles to stay tables for screen readers.
    'no-redundant-role': 'off',
    // The schema limits the length of titles. The name of the site comes after them.
    'long-title': 'off',
    // Several checkboxes can have the same name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // It concerns only the source.
    'no-trailing-whitespace': 'off',
  },
});
