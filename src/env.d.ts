import type { Chapter, Handout } from './domain/guide.ts';

declare global {
  namespace App {
    interface Locals {
      /** The chapter being rendered, so that MDX tags know their page (source numbers, places). */
      chapter?: Chapter;
      /** The handout being rendered. */
      handout?: Handout;
    }
  }
}
