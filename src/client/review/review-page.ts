import { setNewPerDay } from '../../domain/progress/changes.ts';
import type { CardHead, ReviewCard } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue, formatInterval, nextCard, nextDue } from '../../domain/review/queue.ts';
import { url } from '../../domain/urls.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore, type ReaderStore } from '../progress/store.ts';
import { createReviewSession } from './session.ts';
import { drawStatistics } from './statistics.ts';

/** A card in the list on the page. */
interface ListedCard extends CardHead {
  /** The services that the card is about, by their indexes in the page's list of services. */
  readonly services: readonly string[];
}

/** The cards that the page lists, in learning order within each objective. */
function cardsOnPage(): ListedCard[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card]')].map((item) => {
    const kind = item.dataset.card as CardHead['kind'];
    const id = `${kind}:${item.querySelector('a')?.hash.slice(1)}`;
    const objective = item.closest<HTMLElement>('[data-objective]')?.dataset.objective ?? '';
    return { id, objective, kind, services: item.dataset.services?.split(' ') ?? [] };
  });
}

const isCardFile = (value: unknown) =>
  Array.isArray(value) && value.every((card: unknown) => typeof card === 'object' && card !== null && 'back' in card);

/** Fetches all cards with front and back, by id. */
async function fetchCards(): Promise<ReadonlyMap<string, ReviewCard>> {
  const cards = await fetchJson<readonly ReviewCard[]>(url('/data/cards.json'), isCardFile);
  return new Map(cards.map((card) => [card.id, card]));
}

/** The parts of `pages/review.astro`. @throws if one is missing */
function partsOf(root: HTMLElement) {
  const form = root.querySelector<HTMLFormElement>('[data-overview]');
  const start = root.querySelector<HTMLButtonElement>('[data-start]');
  const pace = root.querySelector<HTMLInputElement>('[name="newPerDay"]');
  const service = root.querySelector('select');
  const [counts, section, statistics, session, problem] = ['counts', 'statistics', 'charts', 'session', 'problem'].map((name) =>
    root.querySelector<HTMLElement>(`[data-${name}]`),
  );
  if (!form || !start || !pace || !service || !counts || !section || !statistics || !session || !problem)
    throw new Error('A part of the page is missing.');
  return { form, start, pace, service, counts, section, statistics, session, problem };
}

/** The labels of the topics, by objective id. */
const topicLabels = (form: HTMLFormElement) =>
  new Map(
    [...form.querySelectorAll<HTMLInputElement>('[name="objective"]')].map(({ value, labels }) => [
      value,
      labels?.[0]?.textContent.trim() ?? value,
    ]),
  );

/** The cards of the topics, kinds, and service that the reader selected. */
function selectedCards(form: HTMLFormElement, cards: readonly ListedCard[]): CardHead[] {
  const fields = new FormData(form);
  const objectives = new Set(fields.getAll('objective'));
  const kinds = new Set(fields.getAll('kind'));
  // The first option is for all services.
  const index = (form.querySelector('select')?.selectedIndex ?? 0) - 1;
  const isAbout = ({ services }: ListedCard) => index < 0 || services.includes(`${index}`);
  return cards.filter((card) => objectives.has(card.objective) && kinds.has(card.kind) && isAbout(card));
}

/** Says how many cards are due. @param next the id of the first one */
function dueText(cards: readonly CardHead[], store: ReaderStore, next: string | undefined, now: number): string {
  if (cards.length === 0) return 'No cards match.';
  if (next !== undefined) return describeQueue(buildQueue(cards, store.data, now));
  const due = nextDue(cards, store.data, now);
  return due === undefined
    ? 'No cards are due. To see new cards, increase the daily limit.'
    : `No cards are due. Next card in ${formatInterval(due - now)}.`;
}

/** Fills the review page. @param root the root of `pages/review.astro` @throws if a part of it is missing */
export function mountReviewPage(root: HTMLElement): void {
  const store = readerStore();
  const cards = cardsOnPage();
  const { form, start, pace, service, counts, section, statistics, session: host, problem } = partsOf(root);
  const topics = topicLabels(form);
  const show = () => {
    // During a session, the overview is hidden, so updating it would waste time.
    if (form.hidden) return;
    const now = Date.now();
    const selected = selectedCards(form, cards);
    const next = nextCard(buildQueue(selected, store.data, now), store.data, now);
    counts.textContent = dueText(selected, store, next, now);
    start.hidden = next === undefined;
    start.disabled = false;
    if (document.activeElement !== pace) pace.value = String(store.data.settings.newPerDay);
    drawStatistics(statistics, cards, topics, store.data, now);
  };
  const showOverview = (isShown: boolean) => {
    form.hidden = section.hidden = !isShown;
    show();
  };
  const beginSession = createReviewSession(host, store, () => {
    showOverview(true);
    (start.hidden ? counts : start).focus();
  });
  const explain = (error: unknown, message: string) => {
    console.warn(message, error);
    counts.textContent = message;
  };
  const begin = (fetched: ReadonlyMap<string, ReviewCard>) => {
    try {
      showOverview(false);
      beginSession({ heads: selectedCards(form, cards), cards: fetched, topics });
    } catch (error) {
      host.hidden = true;
      showOverview(true);
      explain(error, 'The review didn’t start, because something went wrong with a card. You can use the list below.');
    }
  };
  counts.tabIndex = -1;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fetchCards().then(begin, (error: unknown) =>
      explain(error, 'The cards didn’t load. Check your connection and try again, or use the list below.'),
    );
  });
  pace.addEventListener('change', () => {
    if (pace.validity.valid && pace.value !== '') store.update(setNewPerDay(pace.valueAsNumber, Date.now()));
    else pace.reportValidity();
  });
  service.value = new URLSearchParams(location.search).get('service') ?? '';
  // A service without cards has no option. Then, select the first option, which is for all services.
  service.selectedIndex = Math.max(service.selectedIndex, 0);
  // Show the selected service, if there is one. Otherwise, the reader may have opened the choices before this script loaded.
  if (service.selectedIndex > 0) service.closest('details')?.setAttribute('open', '');
  service.addEventListener('change', () => history.replaceState(null, '', service.value ? `?service=${service.value}` : './'));
  form.addEventListener('change', show);
  store.subscribe(show);
  showProblem(store, problem);
  show();
}
