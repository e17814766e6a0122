import { url } from '../../domain/urls.ts';

/** The picture with its links under the site's sub-path. @param svg links from the site's root */
export const withUrls = (svg: string): string => svg.replaceAll(/ href="(\/[^"]*)"/g, (_, path: string) => ` href="${url(path)}"`);
