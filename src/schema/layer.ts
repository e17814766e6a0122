import { z } from 'zod';
import { entryId, plainText, sitePath } from './primitives.ts';

/** One layer of the stack in `content/layers.yaml`, listed bottom to top. */
export const layerSchema = z.strictObject({
  id: entryId,
  /** Example: `Operating system`. */
  label: plainText(40),
  /** The label where room is short. Example: `OS`. */
  shortLabel: plainText(18),
  /** What belongs to the layer, in a few words. */
  summary: plainText(160),
  /** Everyday words for it; for search only. */
  everyday: z.array(plainText(60)).default([]),
  /** Where the guide explains it. */
  taughtIn: sitePath,
});
export type Layer = z.infer<typeof layerSchema>;
