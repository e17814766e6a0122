import { toHtml, type Markup } from '../markup.ts';

/** Characters that no XML 1.0 file may contain: controls, halves of surrogate pairs, and two that are no characters. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Where a line can end without adding a character to an element's words: after an end tag, and before a start tag. */
const betweenTags = /(?<=<\/[^>]*>)(?=<)|(?<=>)(?=<[^/])/g;

/** A whole XML file. @param root its root, made with `h()`, which escapes all words and attributes */
export const xmlDocument = (root: Markup): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(root).replace(betweenTags, '\n')}\n`.replace(notInXml, '');
