import type { BookContext } from './domain/handout/book.ts';

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
      /** The chapter, page, or handout being rendered, so that MDX tags know the numbers of its sources. */
      text?: { readonly sources: readonly string[] };
      /** The part of the book being rendered, on the page of the book. */
      book?: BookContext;
    }
  }
}
