import { setNewPerDay } from '../../domain/progress/changes.ts';
import type { CardHead, ReviewCard } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue, formatInterval } from '../../domain/review/queue.ts';
import { plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore } from '../progress/store.ts';
import { replaceQuery } from '../site/address.ts';
import { find } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { startSession } from './session.ts';
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

/** The labels of the topics, by objective id. */
function topicLabels(form: HTMLFormElement): ReadonlyMap<string, string> {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[name="objective"]')];
  return new Map(boxes.map(({ value, labels }) => [value, labels?.[0]?.textContent.trim() ?? value]));
}

/** The cards of the topics, kinds, and service that the reader selected. */
function selectedCards(form: HTMLFormElement, cards: readonly ListedCard[]): CardHead[] {
  const fields = new FormData(form);
  const objectives = fields.getAll('objective');
  const kinds = fields.getAll('kind');
  // The first option is for all services.
  const index = find<HTMLSelectElement>('select', form).selectedIndex - 1;
  const isAbout = ({ services }: ListedCard) => index < 0 || services.includes(`${index}`);
  return cards.filter((card) => objectives.includes(card.objective) && kinds.includes(card.kind) && isAbout(card));
}

/** Says how many cards are due. */
function dueText(queue: ReturnType<typeof buildQueue>, now: number): string {
  if (queue.next !== undefined) return describeQueue(queue);
  return queue.nextDue === undefined
    ? 'No cards are due. To see new cards, increase the daily limit.'
    : `No cards are due. Next card in ${formatInterval(queue.nextDue - now)}.`;
}

/** Selects the service in the URL, and keeps the URL up to date. */
function followService(list: HTMLSelectElement): void {
  list.value = new URLSearchParams(location.search).get('service') ?? '';
  // A service without cards has no option. Then, select the first option, which is for all services.
  list.selectedIndex = Math.max(list.selectedIndex, 0);
  // Show the selected service, if there is one. Otherwise, the reader may have opened the choices before this script loaded.
  if (list.selectedIndex > 0) list.closest('details')?.setAttribute('open', '');
  list.addEventListener('change', () => replaceQuery({ service: list.value }));
}

/** Fills the review page. @param root the root of `pages/review.astro` @throws if a part of it is missing */
export function mount(root: HTMLElement): void {
  const store = readerStore();
  const cards = cardsOnPage();
  const form = find<HTMLFormElement>('[data-overview]', root);
  const start = find<HTMLButtonElement>('[data-start]', root);
  const pace = find<HTMLInputElement>('[name="newPerDay"]', root);
  const [set, counts, session] = [find('[data-set]', root), find('[data-counts]', root), find('[data-session]', root)];
  const [section, charts] = [find('[data-statistics]', root), find('[data-charts]', root)];
  const topics = topicLabels(form);
  const show = () => {
    section.hidden = form.hidden || store.data.reviews.length === 0;
    // During a session, the overview is hidden, so updating it would waste time.
    if (form.hidden) return;
    const now = Date.now();
    const selected = selectedCards(form, cards);
    const queue = buildQueue(selected, store.data, now);
    counts.textContent = selected.length === 0 ? 'No cards match.' : dueText(queue, now);
    set.textContent = plural(selected.length, 'card');
    start.hidden = queue.next === undefined;
    start.disabled = false;
    if (document.activeElement !== pace) pace.value = String(store.data.settings.newPerDay);
    drawStatistics(charts, cards, topics, store.data, now);
  };
  const showOverview = (isShown: boolean) => {
    form.hidden = !isShown;
    show();
  };
  const begin = async () => {
    let message = 'The cards didn’t load. Check your connection and try again, or use the list below.';
    try {
      const all = await fetchJson<readonly ReviewCard[]>(url('/data/cards.json'));
      message = 'The review didn’t start, because something went wrong with a card. You can use the list below.';
      const ids = new Set(selectedCards(form, cards).map(({ id }) => id));
      const selected = all.filter(({ id }) => ids.has(id));
      showOverview(false);
      startSession(session, store, selected, topics, () => {
        showOverview(true);
        (start.hidden ? counts : start).focus();
      });
    } catch (error) {
      session.hidden = true;
      showOverview(true);
      console.warn(message, error);
      counts.textContent = message;
    }
  };
  counts.tabIndex = -1;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin();
  });
  pace.addEventListener('change', () => {
    if (pace.validity.valid && pace.value !== '') store.update(setNewPerDay(pace.valueAsNumber, Date.now()));
    else pace.reportValidity();
  });
  followService(find('select', root));
  form.addEventListener('change', show);
  store.subscribe(show);
  showProblem(store, find('[data-problem]', root));
  show();
}
