/** Properties for left and right. Logical properties also work in languages that are written from right to left. */
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
          `"${name}" works in only one writing direction. Use a logical property (margin-inline-start, inset-block-start, inline-size …).`,
      },
    ],
    'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'], float: ['left', 'right'], clear: ['left', 'right'] },
    // The names of fonts keep their capital letters.
    'value-keyword-case': ['lower', { ignoreProperties: ['font-family', '/^--/'] }],
    'max-nesting-depth': 3,
    'no-descending-specificity': null,
    'import-notation': 'string',
  },
  overrides: [
    {
      // Styles use the roles in tokens.css, because other colors would stay the same in dark mode, print, and forced colors.
      files: ['src/**/!(tokens|print|PrintPanel|Paper|Sheet|Worksheet|_book|book).css'],
      rules: {
        'color-no-hex': true,
        'color-named': 'never',
        'function-disallowed-list': ['rgb', 'rgba', 'hsl', 'hsla', 'oklch', 'lab', 'lch'],
      },
    },
  ],
};
