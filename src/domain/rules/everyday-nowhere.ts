import { faultOf } from '../faults.ts';
import { didYouMean } from '../nearest.ts';
import type { Rule } from './content.ts';

/** Everyday words given to a place that the chapter does not have. `chapter` stands for the chapter as a whole. */
export const everydayNowhere: Rule = (content) =>
  content.chapters.flatMap(({ value, body, keySpot }) => {
    if (!value || !body) return [];
    const places = new Set(['chapter', ...body.anchors.map(({ id }) => id)]);
    return Object.keys(value.everyday)
      .filter((id) => !places.has(id))
      .map((id) => faultOf('everyday-nowhere', keySpot(['everyday', id]), `The chapter has no place "${id}".`, didYouMean(id, places)));
  });
