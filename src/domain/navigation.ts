import { catalogPath } from './paths.ts';

/** A link of the navigation. Its label is also the title of the page. */
export interface NavLink {
  /** From the site's root. */
  readonly path: string;
  readonly label: string;
}

export interface NavGroup {
  readonly title: string;
  readonly links: readonly NavLink[];
}

/** The four groups of the main navigation. */
export const navGroups: readonly NavGroup[] = [
  {
    title: 'Learn',
    links: [
      { path: '/guide/', label: 'Guide' },
      { path: '/diagrams/', label: 'Diagrams' },
      { path: '/glossary/', label: 'Glossary' },
      { path: '/exam/', label: 'Exam' },
      { path: '/teach/', label: 'For teachers' },
    ],
  },
  {
    title: 'Look up',
    links: [
      { path: '/services/', label: 'Services' },
      { path: '/layers/', label: 'Layers' },
      { path: '/compare/', label: 'Compare' },
      { path: '/stack/', label: 'My stack' },
      { path: catalogPath['security-hub'], label: 'Checks' },
      { path: '/frameworks/', label: 'Frameworks' },
      { path: '/surprises/', label: 'Surprises' },
      { path: '/changes/', label: 'Changes' },
      { path: '/sources/', label: 'Sources' },
    ],
  },
  {
    title: 'Practice',
    links: [
      { path: '/practice/', label: 'Questions' },
      { path: '/review/', label: 'Flashcards' },
      { path: '/progress/', label: 'Progress' },
    ],
  },
  {
    title: 'Print',
    links: [
      { path: '/handouts/', label: 'Handouts' },
      { path: '/download/', label: 'Download' },
    ],
  },
];

/** The group and link of the navigation that a page belongs to. @param path from the site's root */
export const placeInNavigation = (path: string): { readonly group: NavGroup; readonly link: NavLink } | undefined =>
  navGroups.flatMap((group) => group.links.map((link) => ({ group, link }))).find(({ link }) => path.startsWith(link.path));

/** A section of a page that the navigation links to. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/**
 * The main sections of a page: its second-level headings with an id, except those in dialogs.
 * @param html the page's content
 * @returns in the order of the page; titles are HTML without tags and without small print such as counts
 */
export const sectionsIn = (html: string): Section[] =>
  [...html.replaceAll(/<dialog\b.*?<\/dialog>/gs, '').matchAll(/<h2\b[^>]*\sid="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(
    ([, id = '', content = '']) => ({
      id,
      title: content.replaceAll(/<span class="small.*?<\/span>|<[^>]*>/gs, '').trim(),
    }),
  );
