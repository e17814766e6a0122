import type { Fault } from '../faults.ts';
import { brokenFragment } from './broken-fragment.ts';
import { brokenLink } from './broken-link.ts';
import { chapterGap } from './chapter-gap.ts';
import type { Content, Rule } from './content.ts';
import { contestedAlias } from './contested-alias.ts';
import { danglingId } from './dangling-id.ts';
import { duplicateId } from './duplicate-id.ts';
import { everydayNowhere } from './everyday-nowhere.ts';
import { externalLink } from './external-link.ts';
import { relativeLink } from './relative-link.ts';
import { reservedId } from './reserved-id.ts';
import { termMarkedTwice } from './term-marked-twice.ts';
import { unusedTerm } from './unused-term.ts';

const rules: readonly Rule[] = [
  brokenFragment,
  brokenLink,
  chapterGap,
  contestedAlias,
  danglingId,
  duplicateId,
  everydayNowhere,
  externalLink,
  relativeLink,
  reservedId,
  termMarkedTwice,
  unusedTerm,
];

/** What is wrong between entries. */
export const findFaults = (content: Content): Fault[] => rules.flatMap((rule) => rule(content));
