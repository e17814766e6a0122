import { securityPlan } from '../../domain/oscal/security-plan.ts';
import { responsibilityMatrixCsv, stackCsv, stackMarkdown } from '../../domain/stack/export.ts';
import { stackAddress } from '../../domain/stack/address.ts';
import type { StackMarks } from '../../domain/stack/marks.ts';
import type { MergedStack } from '../../domain/stack/merge.ts';
import { url } from '../../domain/urls.ts';
import { download } from '../progress/download.ts';
import { readerStore } from '../progress/store.ts';
import { button, element } from '../site/element.ts';

/** Copies a text. @returns a sentence that says whether it worked */
async function copy(text: string, what: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `Copied ${what}.`;
  } catch {
    return `Your browser can’t copy. Copy ${what} by hand.`;
  }
}

/** The full URL of a stack. In the portable edition, the URL of the file. */
function linkTo({ parts, framework }: MergedStack): string {
  const items = parts.map(({ service, variants }) => ({ service: service.id, variants }));
  return location.protocol === 'file:' ? location.href : new URL(url(stackAddress(items, framework?.id)), location.href).href;
}

const markdownOf = (stack: MergedStack, marks: StackMarks) => stackMarkdown(stack, marks, linkTo(stack));

/** The full URL of a page of this site. In the portable edition, its URL on the web. */
function addressOf(path: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(url(path), location.protocol === 'file:' ? canonical : location.href).href;
}

const oscal = ({ cells }: MergedStack, marks: StackMarks): string =>
  JSON.stringify(securityPlan(cells, { marks, addressOf, day: new Date().toISOString().slice(0, 10) }), null, 1);

/** The buttons that copy, download, and print a stack, and the status message. */
export interface Actions {
  /** "Copy link" and "Print". */
  readonly buttons: HTMLElement;
  /** The other formats, in a closed `<details>`. */
  readonly exports: HTMLElement;
  /** The result of the last action; announced by screen readers. */
  readonly status: HTMLElement;
  /** Copies a text and announces it. @param what example: `the link` */
  readonly copy: (text: string, what: string) => void;
  readonly announce: (sentence: string) => void;
}

/** Creates the buttons. @param currentStack returns the stack on the page */
export function createActions(currentStack: () => MergedStack | undefined): Actions {
  const status = element('p', { class: 'small screen-only', role: 'status' });
  const announce = (sentence: string) => (status.textContent = sentence);
  const copyAndAnnounce = (text: string, what: string) => void copy(text, what).then(announce);
  const action = (label: string, act: (stack: MergedStack, marks: StackMarks) => void) =>
    button(label, () => {
      const stack = currentStack();
      if (stack) act(stack, readerStore().data.stack);
    });
  const main = [action('Copy link', (stack) => copyAndAnnounce(linkTo(stack), 'the link')), action('Print', () => print())];
  const formats = [
    action('Copy as Markdown', (stack, marks) => copyAndAnnounce(markdownOf(stack, marks), 'the Markdown')),
    action('Download Markdown', (stack, marks) => download('my-stack.md', markdownOf(stack, marks), 'text/markdown')),
    action('Download CSV', (stack, marks) => download('my-stack.csv', stackCsv(stack, marks), 'text/csv')),
    action('Download responsibility matrix (CSV)', (stack, marks) =>
      download('responsibility-matrix.csv', responsibilityMatrixCsv(stack, marks), 'text/csv'),
    ),
    action('Download OSCAL', (stack, marks) => download('my-stack.oscal.json', oscal(stack, marks), 'application/json')),
  ];
  return {
    buttons: element('p', { class: 'button-row' }, ...main),
    exports: element(
      'details',
      {},
      element('summary', { class: 'plain-button' }, 'Export'),
      element('p', { class: 'button-row' }, ...formats),
    ),
    status,
    copy: copyAndAnnounce,
    announce,
  };
}
