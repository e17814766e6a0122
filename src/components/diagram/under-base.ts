import { withBase } from '../../domain/links.ts';

/** The picture with its links under the site's sub-path. @param svg links from the site's root */
export const underBase = (svg: string, base: string): string =>
  svg.replaceAll(/ href="(\/[^"]*)"/g, (_, path: string) => ` href="${withBase(path, base)}"`);
