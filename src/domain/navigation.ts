/** A link of the navigation. Its label is also the title of the page. */
export interface NavLink {
  /** From the site's root. */
  readonly path: string;
  readonly label: string;
}

const group = (title: string, links: Readonly<Record<string, string>>) => ({
  title,
  links: Object.entries(links).map(([path, label]): NavLink => ({ path, label })),
});

export const navGroups = [
  group('Learn', {
    '/guide/': 'Guide',
    '/diagrams/': 'Diagrams',
    '/glossary/': 'Glossary',
    '/exam/': 'Exam',
    '/teach/': 'For teachers',
  }),
  group('Look up', {
    '/services/': 'Services',
    '/layers/': 'Layers',
    '/compare/': 'Compare',
    '/stack/': 'My stack',
    '/checks/': 'Checks',
    '/frameworks/': 'Frameworks',
    '/surprises/': 'Surprises',
    '/changes/': 'Changes',
    '/sources/': 'Sources',
  }),
  group('Practice', { '/practice/': 'Questions', '/review/': 'Flashcards', '/progress/': 'Progress' }),
  group('Print', { '/handouts/': 'Handouts', '/download/': 'Download' }),
];

/** The group and link of the navigation that a page belongs to; undefined if there is none. @param path from the site's root */
export const placeInNavigation = (path: string) =>
  navGroups
    .flatMap(({ title, links }) => links.map((link) => ({ group: { title, links }, link })))
    .find(({ link }) => path.startsWith(link.path));

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
