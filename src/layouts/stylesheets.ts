import comparison from '../styles/comparison.css?url';
import flashcards from '../styles/flashcards.css?url';
import guide from '../styles/guide.css?url';
import handoutList from '../styles/handout-list.css?url';
import practice from '../styles/practice.css?url';
import reference from '../styles/reference.css?url';
import referenceSheets from '../styles/reference-sheets.css?url';
import site from '../styles/site.css?url';
import worksheets from '../styles/worksheets.css?url';

/**
 * Stylesheets: the site's own, which every page has, and one for each part of the site, fetched on the first page of that part.
 * They are linked by address, so that the site's own always comes first: what a part says of the same thing wins.
 */
export const stylesheets = { site, guide, reference, comparison, practice, worksheets, handoutList, referenceSheets, flashcards } as const;

/** A part of the site that has styles of its own. */
export type Stylesheet = Exclude<keyof typeof stylesheets, 'site'>;
