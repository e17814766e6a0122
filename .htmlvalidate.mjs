import { defineConfig } from 'html-validate/node';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The policy refuses inline styles.
    'no-inline-style': 'error',
    // Hashes in the markup guard files from other hosts; ours come from the same place as the page itself.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Tables that become blocks on narrow screens stay tables to a screen reader only where their roles are said.
    'no-redundant-role': 'off',
    // The length of a title is held by the schema; the site's name comes after it.
    'long-title': 'off',
    // Boxes to check of one name are a list of choices.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Of the text only, not of what a reader gets.
    'no-trailing-whitespace': 'off',
  },
});
