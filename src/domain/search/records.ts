import type { Service } from '../../schema/service.ts';
import type { Chapter, Guide, GuidePage, PlaceKind } from '../guide.ts';
import { changePath, comparisonPath, diagramPath, frameworkPath, layerPath, stackPath, surprisePath, termPath } from '../paths.ts';
import { questionPath } from '../question/pages.ts';
import { printOrder, shortStem } from '../question/view.ts';
import { controlsById } from '../service/checks.ts';
import { labelOfVariant } from '../service/responsibility.ts';
import { catalogEntry, checkEntry, labelsOf, serviceEntries, summarize } from './catalog.ts';
import type { CatalogEntry, EntryFields, RecordKind, SearchRecord } from './catalog.ts';
import { joinParts } from './excerpt.ts';
import { withoutForms } from './words.ts';

const record = (fields: EntryFields, text: string): SearchRecord => ({ ...catalogEntry(fields), text });

const kindOfPlace: Readonly<Record<PlaceKind, RecordKind>> = {
  section: 'section',
  layer: 'section',
  outline: 'outline',
  change: 'section',
  pair: 'example',
  example: 'example',
  mistake: 'mistake',
};

/** The records of the sections of a chapter or page. */
const placeRecords = (guide: Guide, { path: page, title: within, everyday, places }: Chapter | GuidePage): SearchRecord[] =>
  places.map(({ id, kind, title, text }) => {
    const path = `${page}#${id}`;
    const layer = kind === 'layer' ? guide.layers.find((each) => each.id === id) : undefined;
    const names = withoutForms([...(layer ? [layer.shortLabel, ...layer.everyday] : []), ...(everyday[id] ?? [])]);
    const terms = [...guide.terms.values()].filter((term) => term.taughtIn === path).map((term) => term.id);
    return record({ path, kind: kindOfPlace[kind], title, within, names, terms }, text);
  });

function chapterRecords(guide: Guide, chapter: Chapter): SearchRecord[] {
  const { path, title, shortTitle, everyday, summary, outcomes } = chapter;
  const names = [...(shortTitle ? [shortTitle] : []), ...(everyday.chapter ?? [])];
  const text = joinParts([summary, ...outcomes]);
  return [record({ path, kind: 'section', title, within: 'Guide', names }, text), ...placeRecords(guide, chapter)];
}

function pageRecords(guide: Guide, page: GuidePage): SearchRecord[] {
  const { path, title, everyday, summary } = page;
  const names = everyday.page ?? [];
  return [record({ path, kind: 'section', title, within: 'Guide', names }, summary), ...placeRecords(guide, page)];
}

const questionRecords = (guide: Guide): SearchRecord[] =>
  [...guide.questions.values()].map((question) => {
    const within = guide.chapters.find((chapter) => chapter.id === question.chapter)?.title ?? 'Questions';
    // In print order, because some types list their options in the right order in the file.
    const options = printOrder(question).map((option) => question.options[option]?.text);
    const text = joinParts([question.stem, ...options]);
    return record({ path: questionPath(guide, question.id), kind: 'question', title: shortStem(question.stem), within }, text);
  });

const termRecords = (guide: Guide): SearchRecord[] =>
  [...guide.terms.values()].map(({ id, label, aliases, everyday, short, detail }) => {
    const names = withoutForms([...aliases, ...everyday]);
    // A term for a service is about it, so that the service's page comes first.
    const services = [...guide.services.values()].flatMap((service) => (service.name === label ? [service.id] : []));
    const text = joinParts([short, detail]);
    return record({ path: termPath(id), kind: 'term', title: label, within: 'Glossary', names, services }, text);
  });

const diagramRecords = (guide: Guide): SearchRecord[] =>
  [...guide.diagrams.values()].map(({ id, title, kind, everyday, caption }) => {
    const names = [kind.replaceAll('-', ' '), ...everyday];
    const teaches = ['diagram', 'picture', 'drawing'];
    return record({ path: diagramPath(id), kind: 'diagram', title, within: 'Diagrams', names, teaches }, caption);
  });

/** Everything that a service's page says about one layer: who does what, variants, duties. */
function layerText(service: Service, layer: string): string {
  const cell = service.layers[layer];
  if (!cell) return '';
  // Each text names its variant, because an excerpt has only one of them.
  const variants = cell.variants.flatMap(({ variant, aws, you, note }) =>
    [aws?.text, you?.text, note].filter(Boolean).map((text) => `${labelOfVariant(service.variants, variant)}: ${text}`),
  );
  const duties = service.duties.filter((each) => each.layer === layer).map(({ duty }) => duty);
  return joinParts([cell.aws?.text, cell.you?.text, cell.note, ...variants, ...duties]);
}

/** The text behind one of the service's entries. */
function textOf({ kind, layer }: CatalogEntry, service: Service): string {
  if (layer) return layerText(service, layer);
  if (kind === 'proof') return joinParts(service.duties.map(({ duty }) => duty));
  if (kind === 'comparison') return joinParts(service.neighbors.map(({ difference }) => difference));
  return service.summary;
}

function serviceRecords(guide: Guide): SearchRecord[] {
  const services = [...guide.services.values()];
  const labels = labelsOf(guide.layers, services);
  return services.flatMap((service) =>
    serviceEntries(summarize(service, guide), labels).map((entry) => ({ ...entry, text: textOf(entry, service) })),
  );
}

const layerRecords = (guide: Guide): SearchRecord[] =>
  guide.layers.map(({ id, label, shortLabel, everyday, summary }) => {
    const names = withoutForms([shortLabel, ...everyday]);
    return record({ path: layerPath(id), kind: 'layer', title: `${label} on all services`, within: 'Layers', names }, summary);
  });

/** One record for each check. */
const checkRecords = (guide: Guide): SearchRecord[] =>
  [...controlsById(guide.services.values()).values()].map(({ id, duties, mistakes }) => {
    const services = [...new Set([...duties, ...mistakes].map(({ service }) => service.id))];
    const text = [
      ...duties.map(({ service, duty }) => `${service.shortName}: ${duty.duty}.`),
      ...mistakes.map(({ service, mistake }) => `${service.shortName}, common mistake: ${mistake.mistake}`),
    ];
    return { ...checkEntry(id, services), text: joinParts(text) };
  });

const comparisonRecords = (guide: Guide): SearchRecord[] =>
  guide.comparisons.map(({ id, title, summary, services }) =>
    record({ path: comparisonPath(id), kind: 'comparison', title, within: 'Compare', services }, summary),
  );

const surpriseRecords = (guide: Guide): SearchRecord[] =>
  guide.surprises.map(({ id, title, rule, truth, service }) =>
    record({ path: surprisePath(id), kind: 'surprise', title, within: 'Surprises', services: [service] }, joinParts([rule, truth])),
  );

/** The page of changes and its entries, except those that a chapter shows. */
function changeRecords(guide: Guide): SearchRecord[] {
  const inChapters = new Set(guide.chapters.flatMap(({ places }) => places.filter(({ kind }) => kind === 'change').map(({ id }) => id)));
  const teaches = [
    'change history',
    'history',
    'changelog',
    'recent changes',
    'news',
    'what is new',

    'atom feed',
    'rss',
    'rss feed',
    'subscribe',
  ];
  const page = record(
    { path: '/changes/', kind: 'section', title: 'Changes', within: 'Look up', names: ['what changed'], teaches },
    'What changed, by date: defaults that AWS changed, what changed in AWS wording, closed services, and what changed in this guide.',
  );
  const entries = guide.changes.filter(({ id }) => !inChapters.has(id));
  return [
    page,
    ...entries.map((change) =>
      record(
        { path: changePath(change.id), kind: 'section', title: change.title, within: 'Changes', services: change.services },
        joinParts([change.text, change.yours?.text]),
      ),
    ),
  ];
}

const frameworkRecords = (guide: Guide): SearchRecord[] => {
  const all = [...guide.frameworks.values()];
  const names = ['compliance frameworks', 'control mapping', 'compliance mapping'];
  return [
    record(
      { path: '/frameworks/', kind: 'framework', title: 'Frameworks', within: 'Look up', names },
      all.map(({ name }) => name).join(', '),
    ),
    ...all.map(({ id, name, shortName, aliases, summary }) => {
      const names = withoutForms([shortName, ...aliases]);
      return record({ path: frameworkPath(id), kind: 'framework', title: name, within: 'Frameworks', names }, summary);
    }),
  ];
};
/** My stack and the ready-made stacks. */
const stackRecords = (guide: Guide): SearchRecord[] => [
  record(
    {
      path: '/stack/',
      kind: 'section',
      title: 'My stack: your responsibility matrix',
      within: 'Look up',
      names: [
        'my stack',
        'stack',
        'responsibility matrix',
        'customer responsibility matrix',
        'shared responsibility matrix',
        'CRM',
        'RACI',
        'RACI matrix',
        'SSP',
      ],
    },
    'Choose the services that you use, or paste a Terraform state or a CloudFormation template, and get your own responsibility matrix with tasks, checks, and exports.',
  ),
  ...guide.stacks.map(({ id, title, summary }) =>
    record({ path: stackPath(id), kind: 'section', title: `${title}: a ready-made stack`, within: 'My stack' }, summary),
  ),
];

/** The page of downloads, with the formats as names. */
const downloadRecord = (): SearchRecord =>
  record(
    {
      path: '/download/',
      kind: 'section',
      title: 'Download',
      within: 'Print',
      names: ['OSCAL', 'component definition', 'GRC', 'open data', 'portable edition'],
    },
    'Use the guide offline, on a USB drive, on paper, or as data: JSON, CSV, OSCAL component definitions, and flashcards for Anki.',
  );

/** All records of the Guide. Answers to questions are left out, so that no excerpt gives one away. */
export const searchRecords = (guide: Guide): SearchRecord[] => [
  ...termRecords(guide),
  ...guide.chapters.flatMap((chapter) => chapterRecords(guide, chapter)),
  ...guide.pages.flatMap((page) => pageRecords(guide, page)),
  ...questionRecords(guide),
  ...diagramRecords(guide),
  ...serviceRecords(guide),
  ...layerRecords(guide),
  ...checkRecords(guide),
  ...comparisonRecords(guide),
  ...surpriseRecords(guide),
  ...changeRecords(guide),
  ...frameworkRecords(guide),
  ...stackRecords(guide),
  downloadRecord(),
];
