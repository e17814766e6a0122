import { catalogs } from '../schema/constants.ts';
import type { Check } from '../schema/service.ts';
import type { Guide } from './guide.ts';

// Paths from the site's root; `withBase` adds the base path. They never change, because other sites link to them.

export const chapterPath = (id: string) => `/guide/${id}/`;
/** The page `start-here` is the guide's first page; the others are at the root. */
export const pagePath = (id: string) => (id === 'start-here' ? '/guide/' : `/${id}/`);
export const termPath = (id: string) => `/glossary/#${id}`;
export const sourcePath = (id: string) => `/sources/#${id}`;
export const diagramPath = (id: string) => `/diagrams/#${id}`;
export const servicePath = (id: string) => `/services/${id}/`;
export const categoryPath = (category: string) => `/services/?category=${category}`;
export const servicePartPath = (id: string, part: 'prove' | 'mistakes' | 'neighbors') => `${servicePath(id)}#${part}`;
export const cellPath = (service: string, layer: string) => `${servicePath(service)}#${layer}`;
/** The fragment of a layer's duties on a service's page. Example: `prove-operating-system` */
export const dutyAnchor = (layer: string) => `prove-${layer}`;
export const dutyPath = (service: string, layer: string) => `${servicePath(service)}#${dutyAnchor(layer)}`;
export const layerPath = (id: string) => `/layers/${id}/`;
export const comparisonPath = (id: string) => `/compare/${id}/`;
/** The comparison of services that the reader chooses. @param ids two to four, left to right */
export const comparePath = (ids: readonly string[]) => `/compare/?s=${ids.join(',')}`;
export const stackPath = (id: string) => `/stack/${id}/`;
/** Slides are below the page for teachers, all other handouts below the list of handouts. */
export const handoutPath = (id: string) => (id === 'slides' ? '/teach/slides/' : `/handouts/${id}/`);
export const serviceSheetPath = (id: string) => `/handouts/service/${id}/`;
export const changePath = (id: string) => `/changes/#${id}`;
export const surprisePath = (id: string) => `/surprises/#${id}`;
/** The fragment of a check on the page of checks. Example: `ec2-8` for `EC2.8` */
export const checkAnchor = (controlId: string) => controlId.toLowerCase().replaceAll('.', '-');
/** The page of each catalog of checks. Security Hub comes first, because its page introduces all catalogs. */
export const catalogPath = { 'security-hub': '/checks/', config: '/checks/config/', prowler: '/checks/prowler/' } as const;

/** Checks by catalog. Catalogs without checks are left out. */
export const groupByCatalog = <C extends Pick<Check, 'system'>>(checks: readonly C[]) =>
  catalogs
    .map((system) => ({ system, checks: checks.filter((check) => check.system === system) }))
    .filter((group) => group.checks.length > 0);

/** The catalog of a check, by the form of its id: `EC2.8`, `ec2-imdsv2-check`, or `ec2_instance_imdsv2_enabled`. */
export function catalogOf(controlId: string): Check['system'] {
  if (controlId.includes('.')) return 'security-hub';
  return controlId.includes('_') ? 'prowler' : 'config';
}
export const checksPath = (controlId: string) => `${catalogPath[catalogOf(controlId)]}#${checkAnchor(controlId)}`;

export const frameworkPath = (id: string) => `/frameworks/${id}/`;

/** The page with the questions of an objective. @param part from 1 */
export const practicePath = (objective: string, part = 1) => `/practice/${objective}/${part > 1 ? `${part}/` : ''}`;

export const servicePracticePath = (service: string) => `/practice/?service=${service}`;

export const serviceReviewPath = (service: string) => `/review/?service=${service}`;

export const skillPracticePath = (skill: string) => `/practice/?skill=${skill}`;

/** The link text for a path: the title of a chapter or of its section. */
export function titleOfPath(guide: Pick<Guide, 'chapters'>, path: string): string {
  const [page = '', fragment] = path.split('#');
  const chapter = guide.chapters.find((each) => chapterPath(each.id) === page);
  const place = chapter?.places.find((each) => each.id === fragment);
  return place?.title ?? chapter?.title ?? path;
}

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
