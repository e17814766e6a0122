import { setReadingPosition, tickChapter } from '../../domain/progress/changes.ts';
import { url, withoutBase } from '../../domain/urls.ts';
import { readerStore } from '../progress/store.ts';
import { element, find } from '../site/element.ts';
import { afterScrolling, currentHeading } from '../site/loading.ts';

// Adds the checkbox at the end of a chapter, and saves the reading position.
const store = readerStore();
const end = find('[data-chapter-end]');
const id = end.dataset.chapterEnd ?? '';
const title = find('main h1').textContent.trim();
const headings = [...document.querySelectorAll<HTMLElement>('main h2[id]')];

function storePosition(): void {
  const section = currentHeading(headings);
  const path = withoutBase(location.pathname, import.meta.env.BASE_URL) + (section ? `#${section.id}` : '');
  if (store.data.reading?.path === path) return;
  const heading = section ? `${title}: ${section.textContent.trim()}` : title;
  store.update(setReadingPosition(path, heading.replaceAll(/\s+/g, ' ').slice(0, 200), Date.now()));
}

const box = element('input', { type: 'checkbox' });
const show = () => (box.checked = store.data.chapters[id]?.done === true);
box.addEventListener('change', () => store.update(tickChapter(id, box.checked, Date.now())));
store.subscribe(show);
show();
const progress = element('a', { href: url('/progress/') }, 'Your progress');
end.replaceChildren(element('label', {}, box, ' Mark as read'), progress);
end.hidden = false;
afterScrolling(storePosition);
