import { z } from 'zod';
import { entryId, plainText, sitePath } from './primitives.ts';

/** A layer of the stack in `content/layers.yaml`, which lists them from bottom to top. */
export const layerSchema = z.strictObject({
  id: entryId,
  /** Example: `Operating system`. */
  label: plainText(40),
  /** The label for narrow places. Example: `OS` */
  shortLabel: plainText(18),
  /** What belongs to the layer, in a few words. */
  summary: plainText(160),
  /** Everyday words for it, used only by search. */
  everyday: z.array(plainText(60)).default([]),
  /** Where the guide explains it. */
  taughtIn: sitePath,
});
export type Layer = z.infer<typeof layerSchema>;
