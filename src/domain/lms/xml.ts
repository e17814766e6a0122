import { toHtml, type Markup } from '../markup.ts';

/** Characters that XML 1.0 doesn't allow: control characters, unpaired surrogates, and two noncharacters. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Places for line breaks that don't change any text: between an end tag and the next tag, and between two start tags. */
const betweenTags = /(?<=<\/[^>]*>)(?=<)|(?<=>)(?=<[^/])/g;

/** An XML file. @param root created with `h()`, which escapes text and attributes */
export const xmlDocument = (root: Markup): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(root).replace(betweenTags, '\n')}\n`.replace(notInXml, '');
