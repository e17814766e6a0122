import { url, withoutBase } from '../../domain/urls.ts';
import { setReadingPosition, tickChapter } from '../../domain/progress/changes.ts';
import { element } from '../site/element.ts';
import { readerStore } from '../progress/store.ts';

/** How long the reader must stop scrolling before the position is saved, in ms. */
const rest = 1000;

/** The current section: the last one whose heading is above the middle of the window. */
function currentSection(): HTMLElement | undefined {
  const headings = [...document.querySelectorAll<HTMLElement>('main h2[id]')];
  return headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2).at(-1);
}

/** The fragment for a section. Empty if the id isn't in the form that the guide uses. */
const fragmentOf = (section: HTMLElement | undefined) => (section && /^[a-z0-9-]+$/.test(section.id) ? `#${section.id}` : '');

function storePosition(title: string): void {
  const section = currentSection();
  const path = withoutBase(location.pathname, import.meta.env.BASE_URL) + fragmentOf(section);
  const store = readerStore();
  if (store.data.reading?.path === path) return;
  const heading = section ? `${title}: ${section.textContent.trim()}` : title;
  store.update(setReadingPosition(path, heading.replaceAll(/\s+/g, ' ').slice(0, 200), Date.now()));
}

function drawTick(end: HTMLElement, id: string): void {
  const store = readerStore();
  const box = element('input', { type: 'checkbox' });
  const show = () => (box.checked = store.data.chapters[id]?.done === true);
  box.addEventListener('change', () => store.update(tickChapter(id, box.checked, Date.now())));
  store.subscribe(show);
  show();
  const progress = element('a', { href: url('/progress/') }, 'Your progress');
  end.replaceChildren(element('label', {}, box, ' Mark as read'), progress);
  end.hidden = false;
}

/** Adds the checkbox at the end of a chapter, and saves the reading position. @param end the checkbox's parent, which has the chapter's id */
export function followChapter(end: HTMLElement): void {
  const title = document.querySelector('main h1')?.textContent.trim() ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => storePosition(title), rest);
  };
  drawTick(end, end.dataset.chapterEnd ?? '');
  addEventListener('scroll', schedule, { passive: true });
  schedule();
}
