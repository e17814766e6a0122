/** Physical words and their logical twins: the site must read right to left as well as it reads left to right. */
const physical = [
  '/^(margin|padding)-(top|right|bottom|left)$/',
  '/^border-(top|right|bottom|left)(-|$)/',
  '/^(top|right|bottom|left)$/',
  '/^((min|max)-)?(width|height)$/',
];

/** @type {import('stylelint').Config} */
export default {
  extends: 'stylelint-config-standard',
  rules: {
    'declaration-no-important': true,
    'property-disallowed-list': [
      physical,
      {
        message: (name) =>
          `"${name}" is tied to one writing direction: use its logical twin (margin-inline-start, inset-block-start, inline-size …)`,
      },
    ],
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'], float: ['left', 'right'], clear: ['left', 'right'] },
    // Fonts are written as their makers write them.
    'value-keyword-case': ['lower', { ignoreProperties: ['font-family', '/^--/'] }],
    'max-nesting-depth': 3,
    'no-descending-specificity': null,
    'import-notation': 'string',
  },
  overrides: [
    {
      // Rules read roles, never colors: a color of its own would not follow dark mode, print and forced colors. Only tokens and paper set some.
      files: ['src/**/!(tokens|print|PrintPanel|Paper|Sheet|Worksheet|_book|book).css'],
      rules: {
        'color-no-hex': true,
        'color-named': 'never',
        'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'oklch', 'lab', 'lch'],
      },
    },
  ],
};
