import type { Variant } from '../drawing.ts';
import { type ServiceSplit, splitPictureTitle } from '../service-split.ts';
import { renderedDiagram } from './rendered.ts';

const inAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The picture of a service's split with the service's name and ids in it: services that are held alike share one file.
 * @param pictureId `splitPictureId` of the service
 * @throws when it has not been drawn yet
 */
export const renderedSplit = (split: ServiceSplit, pictureId: string, variant: Variant): string =>
  renderedDiagram(pictureId, variant)
    .replaceAll(pictureId, split.id)
    .replace(`aria-label="${splitPictureTitle}"`, () => `aria-label="${inAttribute(split.title)}"`);
