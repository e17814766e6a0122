import { lastChecked } from '../domain/handout/book.ts';
import { brightspaceCsv } from '../domain/lms/brightspace.ts';
import { lmsPaths } from '../domain/lms/files.ts';
import { giftText, moodleXml } from '../domain/lms/moodle.ts';
import { commonCartridge, qtiPackage } from '../domain/lms/packages.ts';
import type { AddressOf } from '../domain/lms/questions.ts';
import { ankiNotes, quizletText } from '../domain/review/card-exports.ts';
import { cardsOf } from '../domain/review/cards.ts';
import type { Guide } from '../domain/guide.ts';
import { ankiPackage } from './anki-package.ts';
import { addressOf, type BuiltSite } from './built-site.ts';
import { type Files, zipFiles } from './zip.ts';

/** The files for learning platforms and flashcard programs, by path from the site's root. The same content gives the same bytes. */
export function makeLmsFiles(guide: Guide, site: Omit<BuiltSite, 'dir'>): Files {
  const publicAddressOf: AddressOf = (path) => (site.url ? addressOf(site, path) : undefined);
  const cards = cardsOf(guide);
  return new Map<string, Uint8Array | string>([
    [lmsPaths.moodle, moodleXml(guide, publicAddressOf)],
    [lmsPaths.qti, zipFiles(qtiPackage(guide, publicAddressOf))],
    [lmsPaths.cartridge, zipFiles(commonCartridge(guide, publicAddressOf))],
    [lmsPaths.brightspace, brightspaceCsv(guide, publicAddressOf)],
    [lmsPaths.gift, giftText(guide, publicAddressOf)],
    [lmsPaths.quizletTerms, quizletText(cards.filter(({ kind }) => kind === 'term'))],
    [lmsPaths.quizletCards, quizletText(cards)],
    [lmsPaths.anki, ankiPackage(ankiNotes(cards, guide), lastChecked(guide))],
  ]);
}
