import { dataVersion, type PublishedChanges } from '../../schema/published.ts';
import { changePath } from '../paths.ts';
import type { Guide } from '../guide.ts';
import { subjectOf } from '../change/changes.ts';
import { sourceOf } from './published-services.ts';

const note =
  'An independent list of what changed between AWS and its customers, and in this guide. It is not published or endorsed by Amazon Web Services. If an AWS page disagrees, trust the AWS page.';

/** All changes, newest first, in the form promised to others. */
export function publishedChangesOf(guide: Pick<Guide, 'changes' | 'services' | 'uncovered' | 'sources'>): PublishedChanges {
  const { changes, sources } = guide;
  const cited = new Set(changes.flatMap((change) => [...change.sources, ...(change.yours?.sources ?? [])]));
  return {
    version: dataVersion,
    note,
    changes: changes.map((change) => ({
      id: change.id,
      path: changePath(change.id),
      date: change.date,
      dateDocumented: !change.seen,
      kind: change.kind,
      title: change.title,
      subject: subjectOf(change, guide),
      text: change.text,
      you: change.yours?.text,
      services: change.services,
      layers: change.layers,
      sources: [...new Set([...change.sources, ...(change.yours?.sources ?? [])])],
    })),
    sources: [...sources.values()].filter(({ id }) => cited.has(id)).map(sourceOf),
  };
}
