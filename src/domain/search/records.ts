import type { Service } from '../../schema/service.ts';
import type { Chapter, Guide, GuidePage, PlaceKind } from '../guide.ts';
import { changePath, comparisonPath, diagramPath, frameworkPath, layerPath, stackPath, surprisePath, termPath } from '../paths.ts';
import { questionPath } from '../question/pages.ts';
import { printOrder, shortStem } from '../question/view.ts';
import { controlsById } from '../service/checks.ts';
import { labelOfVariant } from '../service/responsibility.ts';
import { catalogEntry, checkEntry, serviceEntries, summarize } from './catalog.ts';
import type { CatalogEntry, EntryFields, RecordKind, SearchRecord } from './catalog.ts';
import { joinParts } from './excerpt.ts';
import { withoutForms } from './words.ts';

/** Creates a record. Missing lists become empty. */
const record = ({ text, ...fields }: EntryFields & Pick<SearchRecord, 'text'>): SearchRecord => ({ ...catalogEntry(fields), text });

const kindOfPlace = (kind: PlaceKind): RecordKind =>
  kind === 'pair' ? 'example' : kind === 'layer' || kind === 'change' ? 'section' : kind;

/** A chapter or page, and its sections. @param names of the whole */
function pageRecords(guide: Guide, page: Chapter | GuidePage, names: readonly string[], text: string): SearchRecord[] {
  const places = page.places.map(({ id, kind, title, text: placeText }) => {
    const path = `${page.path}#${id}`;
    const layer = kind === 'layer' ? guide.layers.find((each) => each.id === id) : undefined;
    const placeNames = withoutForms([...(layer ? [layer.shortLabel, ...layer.everyday] : []), ...(page.everyday[id] ?? [])]);
    const terms = [...guide.terms.values()].filter((term) => term.taughtIn === path).map((term) => term.id);
    return record({ path, kind: kindOfPlace(kind), title, within: page.title, names: placeNames, terms, text: placeText });
  });
  return [record({ path: page.path, kind: 'section', title: page.title, within: 'Guide', names, text }), ...places];
}

const chapterRecords = (guide: Guide): SearchRecord[] =>
  guide.chapters.flatMap((chapter) => {
    return pageRecords(guide, chapter, chapter.everyday.chapter ?? [], joinParts([chapter.summary, ...chapter.outcomes]));
  });

const questionRecords = (guide: Guide): SearchRecord[] =>
  [...guide.questions.values()].map((question) => {
    const within = guide.chapters.find((chapter) => chapter.id === question.chapter)?.title ?? 'Questions';
    // In print order, because some types list their options in the right order in the file.
    const options = printOrder(question).map((option) => question.options[option]?.text);
    const text = joinParts([question.stem, ...options]);
    return record({ path: questionPath(guide, question.id), kind: 'question', title: shortStem(question.stem), within, text });
  });

const termRecords = (guide: Guide): SearchRecord[] =>
  [...guide.terms.values()].map(({ id, label, aliases, everyday, short, detail }) => {
    const names = withoutForms([...aliases, ...everyday]);
    // A term for a service is about it, so that the service's page comes first.
    const services = [...guide.services.values()].filter(({ name }) => name === label).map((service) => service.id);
    const text = joinParts([short, detail]);
    return record({ path: termPath(id), kind: 'term', title: label, within: 'Glossary', names, services, text });
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
  const layerLabels = Object.fromEntries(guide.layers.map(({ id, label }) => [id, label]));
  return [...guide.services.values()].flatMap((service) =>
    serviceEntries(summarize(service, guide), layerLabels).map((entry) => ({ ...entry, text: textOf(entry, service) })),
  );
}

const checkRecords = (guide: Guide): SearchRecord[] =>
  [...controlsById(guide.services.values()).values()].map(({ id, duties, mistakes }) => {
    const services = [...new Set([...duties, ...mistakes].map(({ service }) => service.id))];
    const text = [
      ...duties.map(({ service, duty }) => `${service.shortName}: ${duty.duty}.`),
      ...mistakes.map(({ service, mistake }) => `${service.shortName}, common mistake: ${mistake.mistake}`),
    ];
    return { ...checkEntry(id, services), text: joinParts(text) };
  });

/** The entries of the page of changes, except those that a chapter shows. */
function changeRecords({ chapters, changes }: Guide): SearchRecord[] {
  const inChapters = new Set(chapters.flatMap(({ places }) => places.filter(({ kind }) => kind === 'change').map(({ id }) => id)));
  return changes
    .filter(({ id }) => !inChapters.has(id))
    .map(({ id, title, services, text, yours }) =>
      record({ path: changePath(id), kind: 'section', title, within: 'Changes', services, text: joinParts([text, yours?.text]) }),
    );
}

const words = (list: string) => list.split(', ');

/** Pages whose text isn't in `content/`. */
const otherPages = (guide: Guide): SearchRecord[] => [
  record({
    path: '/changes/',
    kind: 'section',
    title: 'Changes',
    within: 'Look up',
    names: ['what changed'],
    teaches: words('change history, history, changelog, recent changes, news, what is new, atom feed, rss, rss feed, subscribe'),
    text: 'What changed, by date: defaults that AWS changed, what changed in AWS wording, closed services, and what changed in this guide.',
  }),
  record({
    path: '/frameworks/',
    kind: 'framework',
    title: 'Frameworks',
    within: 'Look up',
    names: words('compliance frameworks, control mapping, compliance mapping'),
    text: [...guide.frameworks.values()].map(({ name }) => name).join(', '),
  }),
  record({
    path: '/stack/',
    kind: 'section',
    title: 'My stack: your responsibility matrix',
    within: 'Look up',
    names: words(
      'my stack, stack, responsibility matrix, customer responsibility matrix, shared responsibility matrix, CRM, RACI, RACI matrix, SSP',
    ),
    text: 'Choose the services that you use, or paste a Terraform state or a CloudFormation template, and get your own responsibility matrix with tasks, checks, and exports.',
  }),
  record({
    path: '/download/',
    kind: 'section',
    title: 'Download',
    within: 'Print',
    names: words('OSCAL, component definition, GRC, open data, portable edition'),
    text: 'Use the guide offline, on a USB drive, on paper, or as data: JSON, CSV, OSCAL component definitions, and flashcards for Anki.',
  }),
];

/** Leaves out the definition of the term that a record is named after, so that both don't have the same excerpt. */
function withoutDefinition(record: SearchRecord, { terms }: Guide): SearchRecord {
  if (record.kind === 'term') return record;
  const term = [...terms.values()].find(({ label }) => label === record.title);
  const sentences = term?.short.split(/(?<=\.) /) ?? [];
  const text = sentences.reduce((rest, sentence) => rest.replace(sentence, '').trim(), record.text);
  return text ? { ...record, text } : record;
}

/** All records of the Guide. Answers to questions are left out, so that no excerpt gives one away. */
export const searchRecords = (guide: Guide): SearchRecord[] => allRecords(guide).map((each) => withoutDefinition(each, guide));

const allRecords = (guide: Guide): SearchRecord[] => [
  ...termRecords(guide),
  ...chapterRecords(guide),
  ...guide.pages.flatMap((page) => pageRecords(guide, page, page.everyday.page ?? [], page.summary)),
  ...questionRecords(guide),
  ...[...guide.diagrams.values()].map(({ id, title, kind, everyday, caption: text }) => {
    const names = [kind.replaceAll('-', ' '), ...everyday];
    return record({
      path: diagramPath(id),
      kind: 'diagram',
      title,
      within: 'Diagrams',
      names,
      teaches: ['diagram', 'picture', 'drawing'],
      text,
    });
  }),
  ...serviceRecords(guide),
  ...guide.layers.map(({ id, label, shortLabel, everyday, summary: text }) => {
    const names = withoutForms([shortLabel, ...everyday]);
    return record({ path: layerPath(id), kind: 'layer', title: `${label} on all services`, within: 'Layers', names, text });
  }),
  ...checkRecords(guide),
  ...guide.comparisons.map(({ id, title, summary: text, services }) =>
    record({ path: comparisonPath(id), kind: 'comparison', title, within: 'Compare', services, text }),
  ),
  // Leaves out the wrong expectation, because an excerpt could state it as a fact.
  ...guide.surprises.map(({ id, title, truth: text, service }) =>
    record({ path: surprisePath(id), kind: 'surprise', title, within: 'Surprises', services: [service], text }),
  ),
  ...changeRecords(guide),
  ...[...guide.frameworks.values()].map(({ id, name, shortName, aliases, summary: text }) =>
    record({
      path: frameworkPath(id),
      kind: 'framework',
      title: name,
      within: 'Frameworks',
      names: withoutForms([shortName, ...aliases]),
      text,
    }),
  ),
  ...guide.stacks.map(({ id, title, summary: text }) =>
    record({ path: stackPath(id), kind: 'section', title: `${title}: a ready-made stack`, within: 'My stack', text }),
  ),
  ...otherPages(guide),
];
