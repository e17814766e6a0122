import type { Service } from '../../schema/service.ts';
import type { Chapter, Guide, GuidePage, Place, PlaceKind } from '../guide.ts';
import { comparisonPath, diagramPath, layerPath, surprisePath, termPath } from '../paths.ts';
import { questionPath } from '../question/pages.ts';
import { printOrder } from '../question/view.ts';
import { controlsById } from '../service/checks.ts';
import { labelOfVariant } from '../service/responsibility.ts';
import {
  catalogEntry,
  type CatalogEntry,
  type RecordKind,
  type SearchRecord,
  checkEntry,
  labelsOf,
  serviceEntries,
  summarize,
} from './catalog.ts';
import { withoutForms } from './words.ts';

const kindOfPlace: Readonly<Record<PlaceKind, RecordKind>> = {
  section: 'section',
  layer: 'section',
  outline: 'outline',
  change: 'section',
  pair: 'example',
  example: 'example',
  mistake: 'mistake',
};

type Text = Pick<Chapter | GuidePage, 'path' | 'title' | 'everyday'>;

/** @param text the chapter or page that the place is in */
function placeRecord(guide: Guide, text: Text, place: Place): SearchRecord {
  const path = `${text.path}#${place.id}`;
  const layer = place.kind === 'layer' ? guide.layers.find((each) => each.id === place.id) : undefined;
  const entry = catalogEntry({
    path,
    kind: kindOfPlace[place.kind],
    title: place.title,
    within: text.title,
    names: withoutForms([...(layer ? [layer.shortLabel, ...layer.everyday] : []), ...(text.everyday[place.id] ?? [])]),
    terms: [...guide.terms.values()].filter((term) => term.taughtIn === path).map(({ id }) => id),
  });
  return { ...entry, text: place.text };
}

function chapterRecords(guide: Guide, chapter: Chapter): SearchRecord[] {
  const entry = catalogEntry({
    path: chapter.path,
    kind: 'section',
    title: chapter.title,
    within: 'Guide',
    names: [...(chapter.shortTitle ? [chapter.shortTitle] : []), ...(chapter.everyday.chapter ?? [])],
  });
  const text = [chapter.summary, ...chapter.outcomes].join(' ');
  return [{ ...entry, text }, ...chapter.places.map((place) => placeRecord(guide, chapter, place))];
}

function pageRecords(guide: Guide, page: GuidePage): SearchRecord[] {
  const names = page.everyday.page ?? [];
  const entry = catalogEntry({ path: page.path, kind: 'section', title: page.title, within: 'Guide', names });
  return [{ ...entry, text: page.summary }, ...page.places.map((place) => placeRecord(guide, page, place))];
}

/** In characters; a whole question as a title would fill the screen. */
const maxQuestionTitle = 70;

function shortStem(stem: string): string {
  if (stem.length <= maxQuestionTitle) return stem;
  return `${stem.slice(0, maxQuestionTitle).replace(/[\s,;:]+\S*$/, '')} …`;
}

const questionRecords = (guide: Guide): SearchRecord[] =>
  [...guide.questions.values()].map((question) => {
    const entry = catalogEntry({
      path: questionPath(guide, question.id),
      kind: 'question',
      title: shortStem(question.stem),
      within: guide.chapters.find((chapter) => chapter.id === question.chapter)?.title ?? 'Questions',
    });
    // The order of the printed sheets: in the file, some types list their options in the right order.
    const options = printOrder(question).map((option) => question.options[option]?.text);
    return { ...entry, text: [question.stem, ...options].join(' / ') };
  });

const termRecords = (guide: Guide): SearchRecord[] =>
  [...guide.terms.values()].map(({ id, label, aliases, everyday, short, detail }) => {
    const names = withoutForms([...aliases, ...everyday]);
    // A term for a service is about it, so that its page comes first.
    const services = [...guide.services.values()].flatMap((service) => (service.name === label ? [service.id] : []));
    const entry = catalogEntry({ path: termPath(id), kind: 'term', title: label, within: 'Glossary', names, services });
    return { ...entry, text: [short, detail].filter(Boolean).join(' ') };
  });

const diagramRecords = (guide: Guide): SearchRecord[] =>
  [...guide.diagrams.values()].map(({ id, title, kind, everyday, caption }) => {
    const names = [kind.replaceAll('-', ' '), ...everyday];
    const teaches = ['diagram', 'picture', 'drawing'];
    return { ...catalogEntry({ path: diagramPath(id), kind: 'diagram', title, within: 'Diagrams', names, teaches }), text: caption };
  });

/** All that a service's page says about one layer: who does what, variants, duties. */
function layerText(service: Service, layer: string): string {
  const cell = service.layers[layer];
  if (!cell) return '';
  const variants = cell.variants.map(({ variant, aws, you, note }) =>
    [`${labelOfVariant(service.variants, variant)}:`, aws?.text, you?.text, note].filter(Boolean).join(' '),
  );
  const duties = service.duties.filter((each) => each.layer === layer).map(({ duty }) => duty);
  return [cell.aws?.text, cell.you?.text, cell.note, ...variants, ...duties].filter(Boolean).join(' ');
}

/** The text behind one of the service's entries. */
function textOf({ kind, layer }: CatalogEntry, service: Service): string {
  if (layer) return layerText(service, layer);
  if (kind === 'proof') return service.duties.map(({ duty }) => duty).join('. ');
  if (kind === 'comparison') return service.neighbors.map(({ difference }) => difference).join(' ');
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
    const title = `${label} on all services`;
    const names = withoutForms([shortLabel, ...everyday]);
    return { ...catalogEntry({ path: layerPath(id), kind: 'layer', title, within: 'Layers', names }), text: summary };
  });

/** One record for each check, however many duties it proves. */
const checkRecords = (guide: Guide): SearchRecord[] =>
  [...controlsById(guide.services.values()).values()].map(({ id, duties, mistakes }) => {
    const services = [...new Set([...duties, ...mistakes].map(({ service }) => service.id))];
    const text = [
      ...duties.map(({ service, duty }) => `${service.shortName}: ${duty.duty}.`),
      ...mistakes.map(({ service, mistake }) => `${service.shortName}, common mistake: ${mistake.mistake}`),
    ];
    return { ...checkEntry(id, services), text: text.join(' ') };
  });

const comparisonRecords = (guide: Guide): SearchRecord[] =>
  guide.comparisons.map(({ id, title, summary, services }) => ({
    ...catalogEntry({ path: comparisonPath(id), kind: 'comparison', title, within: 'Compare', services }),
    text: summary,
  }));

const surpriseRecords = (guide: Guide): SearchRecord[] =>
  guide.surprises.map(({ id, title, rule, truth, service }) => ({
    ...catalogEntry({ path: surprisePath(id), kind: 'surprise', title, within: 'Surprises', services: [service] }),
    text: `${rule} ${truth}`,
  }));

/** Everything that can be found, from the Guide. Answers of questions are left out, so that no excerpt gives one away. */
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
];
