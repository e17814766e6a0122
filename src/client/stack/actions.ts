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

/** The address of a stack, with the host; in a copy on a disk, that of the file. */
function linkTo({ parts, framework }: MergedStack): string {
  const items = parts.map(({ service, variants }) => ({ service: service.id, variants }));
  return location.protocol === 'file:' ? location.href : new URL(url(stackAddress(items, framework?.id)), location.href).href;
}

const markdownOf = (stack: MergedStack, marks: StackMarks) => stackMarkdown(stack, marks, linkTo(stack));

/** The address of a page of this site; in a copy on a disk, of the site that it was made for. */
function addressOf(path: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return new URL(url(path), location.protocol === 'file:' ? canonical : location.href).href;
}

const oscal = ({ cells }: MergedStack, marks: StackMarks): string =>
  JSON.stringify(securityPlan(cells, { marks, addressOf, day: new Date().toISOString().slice(0, 10) }), null, 1);

/** The buttons that copy, download, and print a stack, and what they say. */
export interface Actions {
  /** What most readers want. */
  readonly buttons: HTMLElement;
  /** The other forms of a stack, folded. */
  readonly exports: HTMLElement;
  /** Says what was done. */
  readonly done: HTMLElement;
  /** Copies a text and says so. @param what example: `the link` */
  readonly copy: (text: string, what: string) => void;
  readonly tell: (sentence: string) => void;
}

/** Makes the buttons. @param shown the stack that is shown */
export function createActions(shown: () => MergedStack | undefined): Actions {
  const done = element('p', { class: 'small screen-only', role: 'status' });
  const tell = (sentence: string) => (done.textContent = sentence);
  const copyAndTell = (text: string, what: string) => void copy(text, what).then(tell);
  const action = (label: string, act: (stack: MergedStack, marks: StackMarks) => void) =>
    button(label, () => {
      const stack = shown();
      if (stack) act(stack, readerStore().data.stack);
    });
  const main = [action('Copy link', (stack) => copyAndTell(linkTo(stack), 'the link')), action('Print', () => print())];
  const forms = [
    action('Copy as Markdown', (stack, marks) => copyAndTell(markdownOf(stack, marks), 'the Markdown')),
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
      { class: 'stack-export' },
      element('summary', {}, 'Export'),
      element('p', { class: 'button-row' }, ...forms),
    ),
    done,
    copy: copyAndTell,
    tell,
  };
}
