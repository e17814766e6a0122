import { faultOf, type Fault, type Spot } from '../faults.ts';
import type { Anchor, ChapterEntry, Rule } from './content.ts';
import { questionsByChapter, type ChapterQuestions } from './page-ids.ts';
import { collectionNames, entryWords } from './references.ts';

interface Named {
  readonly id: string;
  readonly what: string;
  readonly spot: Spot;
}

const placeOf = ({ file, line }: Spot) => `${file}:${line}`;

/** A fault for each that bears an id after another has. */
function repeatedIn(named: readonly Named[]): Fault[] {
  const first = new Map<string, Named>();
  return named.flatMap((each) => {
    const before = first.get(each.id);
    if (!before) first.set(each.id, each);
    return before
      ? [faultOf('duplicate-id', each.spot, `The id "${each.id}" of ${each.what} is taken by ${before.what} in ${placeOf(before.spot)}.`)]
      : [];
  });
}

function onPageOf(chapter: ChapterEntry, questions: ChapterQuestions): Named[] {
  const anchors: readonly Anchor[] = chapter.body?.anchors ?? [];
  const closing = questions.closing.map(({ id, spot }) => ({
    id,
    what: 'a question at the end of the chapter',
    spot: spot(),
  }));
  return [...anchors, ...closing];
}

/** Ids borne twice: by two entries of a collection, or by two things on one chapter's page. */
export const duplicateId: Rule = (content) => {
  const questionsOf = questionsByChapter(content);
  return [
    ...collectionNames.flatMap((name) =>
      repeatedIn(content[name].map(({ id, spot }) => ({ id, what: `the ${entryWords[name]}`, spot: spot() }))),
    ),
    ...content.chapters.flatMap((chapter) => repeatedIn(onPageOf(chapter, questionsOf(chapter)))),
    ...content.handouts.flatMap(({ body }) => repeatedIn(body?.anchors ?? [])),
  ];
};
