import { dataVersion } from '../schema/constants.ts';
import type { Term } from '../schema/entries.ts';
import type { NavLink } from './navigation.ts';
import { termPath } from './paths.ts';

/** Returns the absolute address of a path. Each function here returns schema.org JSON-LD for search engines. */
export type Address = (path: string) => string;

const linkedData = (type: string, fields: Readonly<Record<string, unknown>>) => ({
  '@context': 'https://schema.org',
  '@type': type,
  ...fields,
});

/** The site's name and search, for the home page. */
export const webSite = (name: string, description: string, address: Address) =>
  linkedData('WebSite', {
    name,
    description,
    url: address('/'),
    inLanguage: 'en',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${address('/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  });

/** The breadcrumbs of a page. @param title the title of the page itself, which comes last and needs no address */
export function breadcrumbList(crumbs: readonly NavLink[], title: string, address: Address) {
  const items = [...crumbs.map(({ path, label }) => ({ name: label, item: address(path) })), { name: title }];
  return linkedData('BreadcrumbList', {
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  });
}

/** The terms of the glossary. Definitions are only on the page itself, to keep the list small. */
export const definedTermSet = (name: string, terms: Iterable<Pick<Term, 'id' | 'label'>>, address: Address) =>
  linkedData('DefinedTermSet', {
    name,
    url: address('/glossary/'),
    hasDefinedTerm: Array.from(terms, ({ id, label }) => ({ '@type': 'DefinedTerm', name: label, url: address(termPath(id)) })),
  });

export const dataset = (description: string, address: Address) =>
  linkedData('Dataset', {
    name: 'Who is responsible for which layer of which AWS service',
    description,
    url: address('/download/'),
    version: dataVersion,
    license: 'https://opensource.org/license/mit',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Shared Responsibility Guide' },
    distribution: ['services.json', 'services.csv', 'checks.csv', 'questions.csv', 'frameworks.json', 'changes.json'].map((file) => ({
      '@type': 'DataDownload',
      contentUrl: address(`/data/${file}`),
      encodingFormat: file.endsWith('.csv') ? 'text/csv' : 'application/json',
    })),
  });
