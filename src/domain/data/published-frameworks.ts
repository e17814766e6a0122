import { dataVersion, type PublishedFrameworks } from '../../schema/published.ts';
import { requirementPath } from '../framework/requirements.ts';
import type { Guide } from '../guide.ts';
import { frameworkPath } from '../paths.ts';
import { sourceOf } from './published-services.ts';

const note =
  'An independent reference. It lists only the IDs of the requirements, not their text. Passing the checks doesn’t make you compliant: a check tests one setting, but a requirement covers more than settings.';

/** All frameworks with their requirements and checks, in the form promised to others. */
export function publishedFrameworksOf({ frameworks, sources }: Pick<Guide, 'frameworks' | 'sources'>): PublishedFrameworks {
  const all = [...frameworks.values()];
  const cited = new Set(all.flatMap((framework) => framework.sources));
  return {
    version: dataVersion,
    note,
    frameworks: all.map((framework) => ({
      id: framework.id,
      path: frameworkPath(framework.id),
      name: framework.name,
      shortName: framework.shortName,
      version: framework.version,
      publisher: framework.publisher,
      summary: framework.summary,
      basis: framework.basis,
      sources: framework.sources,
      requirements: framework.requirements.map(({ id, checks }) => ({ id, path: requirementPath(framework, id), checks })),
    })),
    sources: [...sources.values()].filter(({ id }) => cited.has(id)).map(sourceOf),
  };
}
