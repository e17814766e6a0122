import { nextCard, nextDue, queueOf, type CardHead } from '../../domain/review/queue.ts';
import { waitInWords } from '../../domain/review/waits.ts';
import { setNewPerDay } from '../../domain/progress/changes.ts';
import { readerStore } from '../progress/page-store.ts';
import { showProblem } from '../progress/problem-notice.ts';
import type { ReaderStore } from '../progress/store.ts';
import { cardsOnPage, fetchCards } from './cards.ts';
import { countsInWords } from './counts.ts';
import { drawFigures } from './figures.ts';
import { Session } from './session.ts';

/** The parts that `ReviewDesk.astro` draws. @throws where one is missing */
function partsOf(root: HTMLElement) {
  const form = root.querySelector<HTMLFormElement>('[data-desk]');
  const start = root.querySelector<HTMLButtonElement>('[data-start]');
  const pace = root.querySelector<HTMLInputElement>('[name="newPerDay"]');
  const [counts, figures, drawn, session, problem] = ['counts', 'figures', 'drawn', 'session', 'problem'].map((name) =>
    root.querySelector<HTMLElement>(`[data-${name}]`),
  );
  if (!form || !start || !pace || !counts || !figures || !drawn || !session || !problem) throw new Error('A part of the page is missing.');
  return { form, start, pace, counts, figures, drawn, session, problem };
}

/** The names of topics, as the page says them. */
const topicNames = (form: HTMLFormElement) =>
  new Map(
    [...form.querySelectorAll<HTMLInputElement>('[name="objective"]')].map(({ value, labels }) => [
      value,
      labels?.[0]?.textContent.trim() ?? value,
    ]),
  );

function wanted(form: HTMLFormElement, cards: readonly CardHead[]): CardHead[] {
  const chosen = new FormData(form);
  const objectives = new Set(chosen.getAll('objective'));
  const kinds = new Set(chosen.getAll('kind'));
  return cards.filter(({ objective, kind }) => objectives.has(objective) && kinds.has(kind));
}

/** What waits, in a sentence or two. */
function waiting(cards: readonly CardHead[], store: ReaderStore, now: number): string {
  if (cards.length === 0) return 'No card is of these topics and kinds: choose at least one of each.';
  const queue = queueOf(cards, store.data, now);
  if (nextCard(queue, store.data, now) !== undefined) return `${countsInWords(queue)}.`;
  const due = nextDue(cards, store.data, now);
  return due === undefined
    ? 'No card is due, and no new ones are wanted: set how many a day below.'
    : `Nothing waits for you. The next card comes in ${waitInWords(due - now)}.`;
}

type Parts = ReturnType<typeof partsOf>;

/** Listens to what the reader sets and starts. */
function listen({ form, pace }: Parts, store: ReaderStore, show: () => void, begin: () => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin();
  });
  pace.addEventListener('change', () => {
    if (pace.validity.valid && pace.value !== '') store.update(setNewPerDay(pace.valueAsNumber, Date.now()));
    else pace.reportValidity();
  });
  form.addEventListener('change', show);
  store.subscribe(show);
}

/** Works the page of reviews. @param root what `ReviewDesk.astro` draws @throws where a part of it is missing */
export function openDesk(root: HTMLElement): void {
  const store = readerStore();
  const cards = cardsOnPage();
  const parts = partsOf(root);
  const { form, start, pace, counts, figures, drawn } = parts;
  const names = topicNames(form);
  const show = () => {
    // During a review the desk is out of sight, and drawing it would only cost time.
    if (form.hidden) return;
    const now = Date.now();
    const chosen = wanted(form, cards);
    counts.textContent = waiting(chosen, store, now);
    start.hidden = nextCard(queueOf(chosen, store.data, now), store.data, now) === undefined;
    if (document.activeElement !== pace) pace.value = String(store.data.settings.newPerDay);
    drawFigures(drawn, cards, names, store.data, now);
  };
  const setOut = (out: boolean) => {
    form.hidden = figures.hidden = !out;
    show();
  };
  const session = new Session(parts.session, store, () => {
    setOut(true);
    (start.hidden ? counts : start).focus();
  });
  const begin = async () => {
    try {
      const faces = await fetchCards();
      setOut(false);
      session.begin(wanted(form, cards), faces, names);
    } catch (fault) {
      console.warn('The cards could not be loaded.', fault);
      counts.textContent = 'The cards could not be loaded: the connection may be down. Try again, or read them in the list below.';
    }
  };
  counts.tabIndex = -1;
  listen(parts, store, show, begin);
  showProblem(store, parts.problem);
  show();
}
