import type { BookContext } from './domain/handout/book.ts';
import type { Chapter, GuidePage, WrittenHandout } from './domain/guide.ts';

/** The part of the Trusted Types API that is used here: policies that name the address of a worker, or let through a page of this site. */
interface TrustedTypes {
  createPolicy<Rules extends Partial<Record<'createHTML' | 'createScriptURL', (text: string) => string>>>(
    name: string,
    rules: Rules,
  ): { readonly [Rule in keyof Rules]: (text: string) => unknown };
}

declare global {
  interface ImportMetaEnv {
    /** Changes with what search knows. */
    readonly SEARCH_TAG: string;
    /** The origin of the site; undefined if it has no address yet. */
    readonly SITE_URL: string | undefined;
    /** The address of the repository, without a slash at its end; undefined if it isn't set. */
    readonly REPOSITORY_URL: string | undefined;
  }

  /** Only where the browser enforces Trusted Types. */
  var trustedTypes: TrustedTypes | undefined;

  namespace App {
    interface Locals {
      /** The chapter being rendered, so that MDX tags know their page (source numbers, places). */
      chapter?: Chapter;
      /** The handout being rendered. */
      handout?: WrittenHandout;
      /** The page being rendered, if it isn't a chapter. */
      page?: GuidePage;
      /** The part of the book being rendered, on the page of the book. */
      book?: BookContext;
    }
  }
}
