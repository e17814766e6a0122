import { url } from '../../domain/urls.ts';

/** The picture with its links under the site's sub-path. @param svg links from the site's root */
export const withUrls = (svg: string): string => svg.replaceAll(/ href="(\/[^"]*)"/g, (_, path: string) => ` href="${url(path)}"`);

const escapeAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The picture as an image with an alternative in words, its boxes no links. @param svg a finished drawing */
export const asImage = (svg: string, words: string): string =>
  svg
    .replace(/<svg[^>]*>/, (tag) =>
      tag
        .replace(/ aria-describedby="[^"]*"/, '')
        .replace(/ role="[^"]*"/, ' role="img"')
        .replace(/ aria-label="[^"]*"/, ` aria-label="${escapeAttribute(words)}"`),
    )
    .replaceAll(/<a\b[^>]*>/g, (tag) => tag.replace('<a', '<g').replaceAll(/ (?:href|aria-label)="[^"]*"/g, ''))
    .replaceAll('</a>', '</g>');
