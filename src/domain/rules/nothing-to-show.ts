import { faultOf } from '../faults.ts';
import type { Content, Rule } from './content.ts';
import { findKeys } from './find-keys.ts';

type Check = (content: Content, id: string) => boolean;

const isKind =
  (...kinds: readonly string[]): Check =>
  ({ diagrams }, id) =>
    diagrams.some((each) => each.id === id && findKeys(each.raw, new Set(['kind'])).some(({ text }) => kinds.includes(text)));

const holds =
  (tag: string): Check =>
  ({ chapters }, id) =>
    chapters.some((each) => each.id === id && (each.body === null || each.body.tags.some(({ name }) => name === tag)));

/** What an entry must be, or hold, for a tag of handouts to show anything of it: the attribute that names it, in words, and how to tell. */
const wanted: Readonly<Record<string, readonly [attribute: string, words: string, check: Check]>> = {
  FillIn: ['id', 'a diagram of the kind responsibility-split', isKind('responsibility-split')],
  ConceptTable: ['id', 'a diagram of the kind concept-box', isKind('concept-box')],
  Picture: ['id', 'a diagram that is drawn', isKind('responsibility-split', 'layered-security', 'who-decides')],
  MatchPairs: ['chapter', 'a chapter with <Pair>s', holds('Pair')],
  ChapterOutline: ['chapter', 'a chapter with an <Outline>', holds('Outline')],
};

/** Tags of handouts that name an entry which exists, but is not of the kind that the tag shows. */
export const nothingToShow: Rule = (content) =>
  content.handouts
    .flatMap(({ body }) => body?.tags ?? [])
    .flatMap(({ name, attributes }) => {
      const [attribute = '', words, check] = wanted[name] ?? [];
      const use = attributes.get(attribute);
      const exists = use && [...content.diagrams, ...content.chapters].some(({ id }) => id === use.value);
      if (!use || !exists || !check || check(content, use.value)) return [];
      return [faultOf('nothing-to-show', use.spot, `<${name}> has nothing to show of "${use.value}".`, `Name ${words}.`)];
    });
