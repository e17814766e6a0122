import { sourcePath } from '../../domain/paths.ts';
import { url } from '../../domain/urls.ts';
import type { ComparableSource } from '../../domain/compare/comparable.ts';
import { readInWords } from '../../domain/source-words.ts';
import { element } from '../site/element.ts';

/** What the comparison rests on: the same as on the ready-made pages. */
export function sourcesSection(sources: readonly ComparableSource[]): HTMLElement {
  const items = sources.map(({ id, title, url: address, readOn, copy }) =>
    element(
      'li',
      {},
      element('a', { href: url(sourcePath(id)) }, title),
      ' ',
      element('span', { class: 'url' }, address),
      ' ',
      element('span', { class: 'soft' }, readInWords({ copy, readOn })),
    ),
  );
  return element(
    'section',
    { class: 'closing', 'aria-labelledby': 'sources' },
    element('h2', { id: 'sources' }, 'Sources of this comparison'),
    element('ol', { class: 'source-list' }, ...items),
  );
}
