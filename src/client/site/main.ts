import { followReader } from '../chapter/contents-follow.ts';
import { startWhenIdle } from '../offline/start-when-idle.ts';
import { placeMarginNotes } from '../chapter/margin-notes.ts';
import { enhanceOutlines } from '../chapter/outline.ts';
import { openPanels } from './panels.ts';
import { openQuestionsNearby } from '../chapter/question-opener.ts';
import { mountLearnerPages } from './learner-pages.ts';
import { followReading } from '../chapter/reading.ts';
import { openSearchOnDemand, openSearchPage } from '../search/search-opener.ts';
import { enhanceTerms } from '../glossary/term-cards.ts';
import { enhanceThemeToggle } from './theme-toggle.ts';
import { enhanceWorkedExamples } from '../chapter/worked-examples.ts';

// Everything here enhances a page that already reads whole without it; one part failing must not take the others down.
for (const enhance of [
  openPanels,
  enhanceThemeToggle,
  openSearchOnDemand,
  openSearchPage,
  enhanceTerms,
  followReader,
  enhanceOutlines,
  enhanceWorkedExamples,
  placeMarginNotes,
  openQuestionsNearby,
  startWhenIdle,
  followReading,
  mountLearnerPages,
]) {
  try {
    enhance();
  } catch (fault) {
    console.warn(`${enhance.name} did not work; the page reads without it.`, fault);
  }
}
