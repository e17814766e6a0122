import type { Fault } from '../faults.ts';
import { brokenFragment } from './broken-fragment.ts';
import { brokenLink } from './broken-link.ts';
import { chapterGap } from './chapter-gap.ts';
import { contestedCheck } from './contested-check.ts';
import { checkpointSize } from './checkpoint-size.ts';
import type { Content, Rule } from './content.ts';
import { contestedAlias } from './contested-alias.ts';
import { danglingExample } from './dangling-example.ts';
import { danglingId } from './dangling-id.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateQuestion } from './duplicate-question.ts';
import { dutyNotYours } from './duty-not-yours.ts';
import { everydayNowhere } from './everyday-nowhere.ts';
import { externalLink } from './external-link.ts';
import { giveAway } from './give-away.ts';
import { idleOption, repeatedReason } from './idle-option.ts';
import { listedTwice } from './listed-twice.ts';
import { missingLayer } from './missing-layer.ts';
import { nothingToShow } from './nothing-to-show.ts';
import { relativeLink } from './relative-link.ts';
import { reservedId } from './reserved-id.ts';
import { sharedWithoutBothNotes } from './shared-without-both-notes.ts';
import { staleSource } from './stale-source.ts';
import { termMarkedTwice } from './term-marked-twice.ts';
import { unbalancedKey } from './unbalanced-key.ts';
import { unsupportedSurprise } from './unsupported-surprise.ts';
import { unusedTerm } from './unused-term.ts';

const rules: readonly Rule[] = [
  brokenFragment,
  brokenLink,
  chapterGap,
  checkpointSize,
  contestedAlias,
  contestedCheck,
  danglingExample,
  danglingId,
  duplicateId,
  duplicateQuestion,
  dutyNotYours,
  everydayNowhere,
  externalLink,
  giveAway,
  idleOption,
  listedTwice,
  missingLayer,
  nothingToShow,
  relativeLink,
  repeatedReason,
  reservedId,
  sharedWithoutBothNotes,
  staleSource,
  termMarkedTwice,
  unbalancedKey,
  unsupportedSurprise,
  unusedTerm,
];

/** What is wrong between entries. */
export const findFaults = (content: Content): Fault[] => rules.flatMap((rule) => rule(content));
