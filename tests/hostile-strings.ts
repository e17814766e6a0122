/** Each would call `canary` if a page ever took it for more than text. */
const scripts = [
  '<script>canary()</script>',
  '"><img src=x onerror=canary()>',
  "' onfocus='canary()' autofocus='",
  '" onmouseover="canary()" tabindex="0',
  '<svg/onload=canary()>',
  '<iframe srcdoc="<script>parent.canary()</script>"></iframe>',
  '<a href="javascript:canary()">x</a>',
  '</title></textarea></template></style><script>canary()</script>',
  '--><script>canary()</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=canary()>',
  '<mark>x</mark><img src=x onerror=canary()>',
  '&lt;img src=x onerror=canary()&gt;',
  'javascript:canary()',
  'data:text/html,<script>parent.canary()</script>',
  '//evil.invalid/x.js',
  '{{constructor.constructor("canary()")()}}',
  '${canary()}',
  '`;canary();`',
  '\\u003cscript\\u003ecanary()\\u003c/script\\u003e',
];

/** What breaks a pattern, a decoder, a number or an object that is used as a table. */
const breakers = [
  '(((((',
  '[a-',
  '(?<x',
  '\\',
  '*+?{1,',
  '^(a+)+$',
  '%',
  '%E0%A4%A',
  '#?&=;,',
  '\'"`',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '{"__proto__":{"polluted":true}}',
  '[[[[[[',
  'null',
  'NaN',
  '-1e999',
  '../../../etc/passwd',
  '=HYPERLINK("https://evil.invalid")',
];

/** Characters that no keyboard has. */
const characters = [
  '\u202Ereversed\u202C',
  '\u2066isolated',
  '\u200Bzero\u200Dwidth',
  'nul\u0000nul',
  '\uD800 alone',
  '\uDFFF alone',
  'e\u0301\u0301\u0301\u0301\u0301',
  '🏳️‍🌈👩‍👩‍👧‍👧',
  '\r\nSet-Cookie: x=1',
  '\u2028line',
];

/** Texts that a page may be given by an address, a store, a file or the content, and must take for text. */
export const hostileStrings: readonly string[] = [...scripts, ...breakers, ...characters];

/** Longer than anything a reader types. */
export const veryLong = 'long '.repeat(20_000);

/** An export of a reader who has done nothing yet. */
export const emptyExport = {
  format: 'shared-responsibility-guide/reader',
  data: { version: 1, answers: [], cards: {}, reviews: [], chapters: {}, settings: { newPerDay: 10, at: 0 } },
};

/** Files that are no export. */
export const hostileFiles: readonly string[] = [
  '',
  '[]',
  '{}',
  'null',
  '{"version":1e999}',
  `[${'['.repeat(50_000)}`,
  '{"__proto__":{"polluted":true}}',
  hostileStrings.join(' '),
  veryLong,
];

/** Exports with a text where it can't be. */
export function spoiledExports(text: string): string[] {
  const { format, data } = emptyExport;
  return [
    { format: text, data },
    { format, data: { ...data, version: text } },
    { format, data: { ...data, chapters: { [`${text} `]: { done: true, at: 1 } } } },
    { format, data: { ...data, reading: { path: text, title: 'x', at: 1 } } },
    { format, data: { ...data, [`${text} `]: text } },
  ].map((file) => JSON.stringify(file));
}
