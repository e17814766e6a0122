import type { Guide } from './guide.ts';

/** The content file of a page, or the folder if there are several files; undefined for pages without content. @param path from the site's root */
export function contentOfPage({ chapters, pages }: Pick<Guide, 'chapters' | 'pages'>, path: string): string | undefined {
  const chapter = chapters.find((each) => each.path === path);
  if (chapter) return `content/guide/${String(chapter.order).padStart(2, '0')}-${chapter.id}.mdx`;
  const page = pages.find((each) => each.path === path);
  if (page) return `content/pages/${page.id}.mdx`;
  const service = /^\/(?:services|handouts\/service)\/([\w-]+)\/$/.exec(path)?.[1];
  if (service) return `content/services/${service}.yaml`;
  return {
    '/changes/': 'content/changes.yaml',
    '/glossary/': 'content/glossary',
    '/sources/': 'content/sources.yaml',
    '/surprises/': 'content/surprises.yaml',
    '/stack/': 'content/stacks.yaml',
  }[path];
}

/** The address for editing a file or browsing a folder. @param repository the address of a GitHub repository, without a slash at the end */
export const editAddress = (repository: string, file: string): string =>
  `${repository}/${/\.\w+$/.test(file) ? 'edit' : 'tree'}/main/${file}`;

/** The address of a new issue about a wrong fact on a page; `.github/ISSUE_TEMPLATE/wrong-fact.yml` has the fields. */
export const reportAddress = (repository: string, path: string): string =>
  `${repository}/issues/new?${new URLSearchParams({ template: 'wrong-fact.yml', page: path }).toString()}`;
